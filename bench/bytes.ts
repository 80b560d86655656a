// What a reader of the lesson loads, by kind, from the first byte to the end of the page: in kB of 1,000 bytes as sent
// with brotli, and as the browser holds it. The worker, which loads what is for another day, is left out.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Response } from '@playwright/test';
import { findBrowser } from '../e2e/browser/find.ts';
import { thisMachine } from '../e2e/browser/machine.ts';
import { serveSite } from '../e2e/serve/serve.ts';
import { scriptParts } from './script-parts.ts';
import { report } from './statistics.ts';

interface Size {
  requests: number;
  sent: number;
  whole: number;
}

/** What is compressed as it is; brotli would add a few bytes. */
const compressed = /\.(?:woff2|png|webp|mp4|webm|zip)$/;
const root = new URL('../dist', import.meta.url).pathname;

const found = findBrowser(thisMachine);
if (!found.ok) throw new Error(found.message);
const site = await serveSite({ root });
const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
const context = await browser.newContext({ serviceWorkers: 'block' });
const page = await context.newPage();
const answers: Response[] = [];
page.on('response', (response) => answers.push(response));
await page.goto(`${site.url}cross-entropy-loss.html`, { waitUntil: 'networkidle' });
await page.evaluate(async () => {
  for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await new Promise(requestAnimationFrame);
  }
});
await page.waitForLoadState('networkidle');
const kinds = new Map<string, Size>();
let thirdParties = 0;
for (const answer of answers) {
  const { protocol, href, pathname } = new URL(answer.url());
  if (!protocol.startsWith('http')) continue;
  if (!href.startsWith(site.url)) thirdParties += 1;
  const body = await answer.body();
  const sent = compressed.test(pathname) ? body.length : brotliCompressSync(body).length;
  const kind = answer.request().resourceType();
  const { requests, ...known } = kinds.get(kind) ?? { requests: 0, sent: 0, whole: 0 };
  kinds.set(kind, { requests: requests + 1, sent: known.sent + sent, whole: known.whole + body.length });
}
await browser.close();
await site.close();

const kB = (bytes: number): number => bytes / 1000;
const sum = (one: keyof Size): number => [...kinds.values()].reduce((total, size) => total + size[one], 0);
report('everything, brotli', kB(sum('sent')), 'kB', 'goal: at most 160');
report('  as the browser holds it', kB(sum('whole')), 'kB');
report('requests', sum('requests'), '', 'at most 10');
report('  to a third party', thirdParties, '', 'none');
for (const [kind, { requests, sent, whole }] of [...kinds].sort(([, a], [, b]) => b.sent - a.sent))
  report(`${kind}, brotli`, kB(sent), 'kB', `${String(requests)} requests, ${kB(whole).toFixed(1)} kB whole`);

const withFonts = readFileSync(`${root}/cross-entropy-loss.html`, 'utf8');
const html = withFonts.replaceAll(/data:font[^)]*/g, '');
const parts = {
  script: /<script\b(?![^>]* type="application)[^>]*>[\s\S]*?<\/script>/g,
  'data for search engines': /<script\b[^>]* type="application[^>]*>[\s\S]*?<\/script>/g,
  styles: /<style[^>]*>[\s\S]*?<\/style>/g,
  'stills and words of the video': /<div class="stills">[\s\S]*?<\/ol><\/section><\/div>/g,
};
const size = (text: string): number => kB(brotliCompressSync(text).length);
report('  of the page, its fonts', size(withFonts) - size(html), 'kB');
for (const [part, pattern] of Object.entries(parts))
  report(`  of the page, its ${part}`, size(html) - size(html.replaceAll(pattern, '')), 'kB');
report(
  '  and all the rest',
  size(Object.values(parts).reduce((rest, pattern) => rest.replaceAll(pattern, ''), html)),
  'kB',
);

for (const { from, whole, shortened, brotli } of await scriptParts(new URL('..', import.meta.url).pathname))
  report(
    `  of its script, ${from ?? 'our own'}`,
    kB(brotli),
    'kB',
    `${kB(shortened).toFixed(1)} kB minified, ${kB(whole).toFixed(1)} kB before`,
  );
