import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { archive, pages } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LossSlider } from './pages/loss-slider.ts';
import { QuizPage } from './pages/quiz-page.ts';

/** What a reader does first: open a link into the lesson, move the slider, answer a question, look around. */
async function readAndTry(page: Page, base: string): Promise<void> {
  const lesson = new LessonPage(page, base);
  const slider = new LossSlider(page);
  const quiz = new QuizPage(page);
  await lesson.goto('p=0.01&y=1', 'loss-slider');
  await expect(lesson.title).toHaveText('Cross-entropy loss');
  await expect(slider.output('loss')).toHaveText('4.605');
  await slider.press('End');
  await expect(slider.output('loss')).toHaveText('0.010');
  await expect(page).toHaveURL(/\?p=0\.99&y=1#loss-slider$/);
  await quiz.answer('q1', 'minus-log-prediction');
  await expect(quiz.feedback('q1')).toContainText('Right.');
  // A page from a folder may be loaded again before the browser has put away what it was given to keep.
  await expect(async () => {
    await page.reload();
    await expect(slider.output('loss')).toHaveText('0.010');
    await expect(quiz.feedback('q1')).toContainText('Right.', { timeout: 1_000 });
  }).toPass();

  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
  });
  expect(fonts.some((family) => family.includes('KaTeX'))).toBe(true);
  expect(fonts.some((family) => family.includes('Source Serif'))).toBe(true);

  await page.getByRole('link', { name: 'A worksheet with solutions' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Solutions');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
  await page.getByRole('link', { name: '← The lesson' }).click();
  await expect(lesson.section('practice')).toBeInViewport();

  await page.getByRole('link', { name: 'The course' }).click();
  await page.getByRole('link', { name: 'Cross-entropy loss' }).click();
  await expect(lesson.title).toBeVisible();
}

test('one build works at the root of a host', ({ page, site }) => readAndTry(page, site.url));

test('and under a path', ({ page, subPathSite }) => readAndTry(page, subPathSite.url));

test('and from a folder with an awkward name, by a double click', ({ page, folderUrl }) =>
  readAndTry(page, folderUrl));

test('and with its policy sent as a header, which also governs what stands before the meta', ({
  page,
  policySite,
}) => readAndTry(page, policySite.url));

test('the policy allows no script but the two of the page, and no string as markup', async ({
  page,
  quiet,
  site,
}) => {
  quiet.allow(/Trusted(?:HTML|Script|ScriptURL)/);
  await page.goto(site.url + pages.lesson);
  const refused = await page.evaluate(() => {
    const script = document.createElement('script');
    const attempts = [
      () => (document.body.innerHTML += '<p>'),
      () => (script.text = 'document.title = "run"'),
      () => (script.src = 'data:text/javascript,'),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    });
  });
  expect(refused).toEqual([true, true, true]);
  const html = readFileSync(join(dist, pages.lesson), 'utf8');
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
  expect(scripts).toHaveLength(2);
  expect(scripts.filter((attributes) => attributes.includes('src'))).toEqual([]);
  expect(html).not.toMatch(/script-src[^;]*unsafe/);
});

for (const [name, url] of [
  ['at the root', 'nowhere.html'],
  ['deep down', 'a/b/c/nowhere'],
] as const) {
  test(`an unknown address ${name} gets a page of our own that needs no other file`, async ({
    page,
    quiet,
    site,
  }) => {
    quiet.allow(/404/);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(site.url + url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page has probability 0');
    expect(requests.filter((request) => !request.startsWith('data:'))).toEqual([site.url + url]);
    const home = page.getByRole('link', { name: 'To the course' });
    // From deep down only an absolute address leads home: src/build/site-url.test.ts.
    await expect(home).toHaveAttribute('href', './index.html');
  });
}

test('no page holds an address that only one place understands', () => {
  for (const name of readdirSync(dist).filter((file) => file.endsWith('.html'))) {
    const html = readFileSync(join(dist, name), 'utf8').replace(/<script[\s\S]*?<\/script>/g, '');
    const addresses = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(
      addresses.filter((address) => !/^(?:\.\/|#|\?|data:)/.test(address)),
      name,
    ).toEqual([]);
  }
});

test('the lesson stays within its bytes and its requests', async ({ page, site }) => {
  const requests: string[] = [];
  page.on('requestfinished', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(site.url + pages.lesson);
  for (const popover of await page.locator('button.term').all())
    await popover.evaluate((button) => {
      (button as HTMLButtonElement).click();
    });
  await page.locator('details').evaluateAll((all) => {
    all.forEach((one) => {
      (one as HTMLDetailsElement).open = true;
    });
  });
  await page.keyboard.press('End');
  await page.waitForLoadState('networkidle');
  expect(requests.length).toBeLessThanOrEqual(10);

  const size = (path: string): number => statSync(join(dist, path)).size;
  const fonts = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.woff2'),
  );
  const fontBytes = fonts.reduce((sum, file) => sum + size(file), 0);
  const htmlBytes = brotliCompressSync(readFileSync(join(dist, pages.lesson))).length;
  expect(fontBytes).toBeLessThanOrEqual(60_000);
  // 80 kB with every figure; the practice, with its words and its twelve exercises for those without script, adds 11,
  // and permalinks that copy and say so, with folds that open for a link, half of one.
  expect(htmlBytes).toBeLessThanOrEqual(92_000);
  expect(fontBytes + htmlBytes).toBeLessThanOrEqual(160_000);
});

test('the fonts of the text are asked for before the text, but not from a folder', async ({
  folderUrl,
  page,
  site,
}) => {
  const early = () =>
    page
      .locator('link[rel=preload][as=font]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  await page.goto(site.url + pages.lesson);
  const files = await early();
  expect(files).toHaveLength(2);
  for (const file of files)
    expect(readdirSync(join(dist, '_astro'))).toContain(file.replace('./_astro/', ''));
  await page.goto(folderUrl + pages.lesson);
  expect(await early()).toEqual([]);
});

test('the output holds nothing that no page uses', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
  const kinds = files.filter((name) => !/\.(?:html|woff2)$/.test(name)).sort();
  expect(kinds).toEqual(['_headers', archive.name, 'favicon.svg', 'preview.png']);
});
