import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FontSubsets } from './fonts.ts';
import { pageOf } from './page.ts';
import { siteIn } from '../site/site.ts';
import { htmlOf, projectRoot } from '../testing.ts';

const katexFonts = join(projectRoot, 'node_modules/katex/dist/fonts');
const main = 'KaTeX_Main-Regular';
const bold = 'KaTeX_Main-Bold';

let dist: string;

beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'fonts-'));
  await mkdir(join(dist, '_astro'));
  for (const name of [main, bold])
    await writeFile(
      join(dist, `_astro/${name}.abc.woff2`),
      await readFile(join(katexFonts, `${name}.woff2`)),
    );
});
afterEach(() => rm(dist, { recursive: true }));

const face = (name: string, weight: number): string =>
  `@font-face{font-family:KaTeX_Main;font-weight:${String(weight)};src:url(./_astro/${name}.abc.woff2) format("woff2"),url(./_astro/${name}.abc.ttf) format("truetype")}`;
const page = (text: string): string =>
  `<head><style>${face(main, 400)}${face(bold, 700)}.katex{font-family:KaTeX_Main}.katex .mathbf{font-family:KaTeX_Main;font-weight:bold}.katex .unused{color:red}</style></head><span class="katex">${text}</span>`;

async function cut(script?: string): Promise<{ html: string; fonts: string[] }> {
  const fonts = new FontSubsets();
  const html = await readFile(join(dist, 'index.html'), 'utf8');
  fonts.read('index.html', html);
  await fonts.cut(await siteIn(dist), script);
  return { html: htmlOf(fonts.put('index.html', pageOf(html))), fonts: await readdir(join(dist, '_astro')) };
}

/** A page with this in its body, the text of which stands in a serif. */
async function cutText(body: string, script?: string, head = ''): ReturnType<typeof cut> {
  const roman = join(projectRoot, 'node_modules/source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2');
  await writeFile(join(dist, '_astro/Roman.abc.woff2'), await readFile(roman));
  const style = `@font-face{font-display:swap;font-family:'Source Serif';src:url(./_astro/Roman.abc.woff2) format("woff2")}`;
  await writeFile(
    join(dist, 'index.html'),
    `<head><title>x</title>${head}<style>${style}</style></head>${body}`,
  );
  return cut(script);
}

const fontInPage = (html: string): string => /data:font\/woff2;base64,([^)]*)/.exec(html)?.[1] ?? '';

it('leaves the fonts that a page shows, cut to what it shows, under a name that says so', async () => {
  await writeFile(join(dist, 'index.html'), page('x'));
  const { html, fonts } = await cut();
  expect(fonts).toHaveLength(1);
  const [font = ''] = fonts;
  expect(font).toMatch(/^KaTeX_Main-Regular\.[\da-f]{8}\.woff2$/);
  expect(html).toContain(`src:url(./_astro/${font}) format("woff2")}`);
  expect(html).not.toContain('.ttf');
  expect(html).not.toContain('Bold');
  const { length } = await readFile(join(dist, '_astro', font));
  const whole = await readFile(join(katexFonts, `${main}.woff2`));
  expect(length).toBeLessThan(whole.length / 4);
});

it('gives another name to other content, so that no cache mixes them up', async () => {
  await writeFile(join(dist, 'index.html'), page('x'));
  const first = await cut();
  await writeFile(join(dist, `_astro/${main}.abc.woff2`), await readFile(join(katexFonts, `${main}.woff2`)));
  await writeFile(join(dist, 'index.html'), page('xyz'));
  const second = await cut();
  expect(second.fonts).not.toEqual(first.fonts);
});

it('keeps nothing of what is only heard', async () => {
  await writeFile(join(dist, 'index.html'), page('x'));
  const seen = await cut();
  await writeFile(join(dist, `_astro/${main}.abc.woff2`), await readFile(join(katexFonts, `${main}.woff2`)));
  await writeFile(join(dist, 'index.html'), page('x<span class="katex-mathml">abcdef</span>'));
  expect((await cut()).fonts).toEqual(seen.fonts);
});

it('cuts the fonts of the text to what texts show and widgets may write, not to what code is made of', async () => {
  const shown = async (body: string, script?: string): Promise<string> =>
    fontInPage((await cutText(body, script)).html);
  const plain = await shown('<p>Text</p>');
  expect(await shown('<p>Text <code>{@}</code></p><script>a[0]|b</script>')).toEqual(plain);
  expect(await shown('<p>Text @</p>')).not.toEqual(plain);
  expect(await shown('<p>Text</p><script>say("≥")</script>')).not.toEqual(plain);
  expect(await shown('<p>Text</p>', 'a[0]|b')).toEqual(plain);
  expect(await shown('<p>Text</p>', 'say("≥")')).not.toEqual(plain);
});

it('puts the fonts of the text into the page, whose styles then stand ahead of its scripts', async () => {
  const { html, fonts } = await cutText('<p>Text</p>', undefined, '<script>first()</script>');
  expect(fonts).toEqual([]);
  const font = Buffer.from(fontInPage(html), 'base64');
  expect(font.subarray(0, 4).toString()).toBe('wOF2');
  expect(html).toMatch(/^<head><title>x<\/title><style>@font-face\{[^}]*\}<\/style><script>first\(\)/);
  // What the script before the first paint tells them by.
  expect(html).not.toContain('font-display');
});

it('drops the rules that no element matches, and keeps those that states may need', async () => {
  await writeFile(
    join(dist, 'index.html'),
    page('x').replace('.katex .unused', '.katex:hover .unused,.katex .gone,.katex .absent:after'),
  );
  const { html } = await cut();
  expect(html).not.toContain('.gone');
  expect(html).not.toContain('.absent');
  expect(html).toContain('.katex:hover .unused');
  expect(existsSync(join(dist, `_astro/${main}.abc.woff2`))).toBe(false);
});
