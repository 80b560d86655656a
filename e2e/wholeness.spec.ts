import type { Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { readAll, type Readable } from './pages/readable.ts';
import { refusedScript } from './quiet.ts';

/** One list of exercises, so that the practice says the same each time. */
const query = 'seed=1';

async function readLesson(page: Page, base: string): Promise<Readable> {
  await new LessonPage(page, base).goto(query);
  return readAll(page);
}

/** What is in the one list as often as it is not in the other. */
function missing(all: readonly string[], some: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of some) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}

function expectWhole(whole: Readable, without: Readable): void {
  expect(whole.words.length).toBeGreaterThan(6_000);
  // Controls have words, too, but no more than a few of all.
  expect(whole.words.length / whole.wordCount).toBeGreaterThan(0.9);
  const lost = missing(whole.words, without.words);
  expect(lost.length / whole.words.length, lost.join(' ')).toBeLessThanOrEqual(0.01);
  expect(whole.formulas.length).toBeGreaterThan(200);
  expect(missing(whole.formulas, without.formulas)).toEqual([]);
  expect(whole.tables.length).toBeGreaterThanOrEqual(8);
  expect(missing(whole.tables, without.tables)).toEqual([]);
}

test('without JavaScript, the words, formulas and tables are all there', async ({
  browser,
  page,
  quiet,
  site,
}) => {
  const whole = await readLesson(page, site.url);
  const context = await browser.newContext({ javaScriptEnabled: false });
  quiet.watch(context);
  expectWhole(whole, await readLesson(await context.newPage(), site.url));
  await context.close();
});

test('also with every script blocked', async ({ blockedScriptSite, page, quiet, site }) => {
  quiet.allow(refusedScript);
  const whole = await readLesson(page, site.url);
  expectWhole(whole, await readLesson(page, blockedScriptSite.url));
});

test('also with the script in its file blocked', async ({ blockedFileSite, page, quiet, site }) => {
  quiet.allow(refusedScript);
  const whole = await readLesson(page, site.url);
  expectWhole(whole, await readLesson(page, blockedFileSite.url));
});

test('also where that script throws at once', async ({ page, quiet, site }) => {
  quiet.allow(/IntersectionObserver/);
  const whole = await readLesson(page, site.url);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });
  expectWhole(whole, await readLesson(page, site.url));
});

for (const name of [pages.course, pages.worksheet])
  test(`without JavaScript, ${name} says all that it says with it`, async ({
    browser,
    page,
    quiet,
    site,
  }) => {
    await page.goto(`${site.url}${name}?${query}`);
    await expect(page.locator('[data-props]:not([data-live])')).toHaveCount(0);
    const whole = await readAll(page);
    const context = await browser.newContext({ javaScriptEnabled: false });
    quiet.watch(context);
    const without = await context.newPage();
    await without.goto(site.url + name);
    const { words, formulas } = await readAll(without);
    expect(missing(whole.words, words)).toEqual([]);
    expect(missing(whole.formulas, formulas)).toEqual([]);
    await context.close();
  });
