import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pages } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LossSlider } from './pages/loss-slider.ts';
import { headersFor, readHeadersFile } from './serve/headers-file.ts';
import { ownPolicy } from './serve/policy.ts';
import { serveSite } from './serve/serve.ts';

const text = readFileSync(join(dist, '_headers'), 'utf8');
const rules = readHeadersFile(text);
const files = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replaceAll('\\', '/'));

test('_headers stays within what the hosts that read it allow', () => {
  expect(rules.length).toBeLessThanOrEqual(100);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
});

test('no path gets one header from two rules, which hosts would settle differently', () => {
  for (const path of [...files, ...rules.map((rule) => rule.path)])
    for (const [name, value] of headersFor(rules, path))
      expect(
        rules.flatMap(({ headers }) => headers).some((header) => header[0] === name && header[1] === value),
        `${path} ${name}: ${value}`,
      ).toBe(true);
});

test('every rule but those for all files speaks of one that is there', () => {
  const addresses = files.flatMap((file) => [file, file.replace(/\.html$/, '')]);
  const named = rules.map(({ path }) => path).filter((path) => !path.endsWith('*'));
  expect(named.filter((path) => path !== '/' && !addresses.includes(path))).toEqual([]);
  expect(named).toEqual(expect.arrayContaining(Object.values(pages).map((page) => `/${page}`)));
});

test('a file with its hash in its name is kept for a year, every other is asked for anew', () => {
  for (const file of files.filter((name) => name !== '/_headers')) {
    const hashed = /\.[\w-]{8}\.\w+$/.test(file);
    expect(hashed, `${file} is named by its content`).toBe(file.startsWith('/_astro/'));
    expect(headersFor(rules, file).get('Cache-Control'), file).toBe(
      hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  }
});

for (const name of Object.values(pages)) {
  test(`${name} goes out with its own policy, under each of its addresses, and may be framed`, async ({
    hostedSite,
  }) => {
    const policy = ownPolicy(readFileSync(join(dist, name), 'utf8'));
    const bare = name.slice(0, -'.html'.length);
    for (const address of [name, bare, ...(bare === 'index' ? [''] : [])]) {
      const { status, headers } = await fetch(hostedSite.url + address);
      expect(status, address).toBe(200);
      expect(headers.get('content-security-policy'), address).toBe(policy);
      expect(headers.get('cache-control'), address).toBe('no-cache');
      expect(headers.get('x-content-type-options'), address).toBe('nosniff');
      expect(headers.get('referrer-policy'), address).toBe('same-origin');
      expect(headers.get('x-frame-options'), address).toBeNull();
      expect(policy, address).not.toContain('frame-ancestors');
    }
  });
}

test('on such a host the lesson lives at its address without an ending', async ({ hostedSite, page }) => {
  await page.goto(`${hostedSite.url}cross-entropy-loss?p=0.01&y=1#loss-slider`);
  await new LessonPage(page).awake();
  await expect(new LossSlider(page).output('loss')).toHaveText('4.605');
});

test('and in a frame on a page of another origin', async ({ hostedSite, page }) => {
  const root = mkdtempSync(join(tmpdir(), 'teacher-'));
  const src = `${hostedSite.url}cross-entropy-loss#loss-slider`;
  writeFileSync(
    join(root, 'index.html'),
    `<!doctype html><link rel="icon" href="data:,"><iframe width="900" height="600" src="${src}"></iframe>`,
  );
  const teacher = await serveSite({ root });
  try {
    await page.goto(teacher.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('#loss-slider [data-live]').waitFor();
    await frame.locator('#loss-slider input[name=p]').press('Home');
    await expect(frame.locator('#loss-slider output[name=loss]')).toHaveText('4.605');
  } finally {
    await teacher.close();
    rmSync(root, { recursive: true });
  }
});
