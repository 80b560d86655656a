import type { Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { expectWhole } from './expect-whole.ts';
import { missing, readAll, type Readable } from './pages/readable.ts';
import { refusedScript } from './quiet.ts';

/** One list of exercises, so that the practice says the same each time. */
const query = 'seed=1';

async function readLesson(page: Page, base: string): Promise<Readable> {
  await new LessonPage(page, base).goto(query);
  return readAll(page);
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
