import type { Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';

type Size = [width: number, height: number];

const turns: [name: string, from: Size, to: Size][] = [
  ['a phone is turned', [390, 844], [844, 390]],
  ['a phone is turned back', [844, 390], [390, 844]],
  ['a large tablet is turned', [1024, 1366], [1366, 1024]],
  ['a large tablet is turned back', [1366, 1024], [1024, 1366]],
  ['a page is zoomed to 400 %', [1280, 720], [320, 180]],
  ['a window is made as wide as the screen', [700, 800], [1280, 800]],
];

const resize = (page: Page, [width, height]: Size): Promise<void> => page.setViewportSize({ width, height });

/** Far down the page, each in another kind of surroundings. */
const headings = ['#cross-entropy h2', '#gradient h2', '#practice h2'];

const topOf = (page: Page, heading: string): Promise<number> =>
  page.locator(heading).evaluate((one) => one.getBoundingClientRect().top);

/** Brings a heading near the top of the window and reads on there for a while. */
async function readAt(page: Page, heading: string): Promise<void> {
  await page.locator(heading).evaluate((one) => {
    one.scrollIntoView();
    scrollBy(0, -40);
  });
  // What comes into sight is laid out and may still move.
  await page.waitForTimeout(400);
}

for (const [name, from, to] of turns)
  test(`what is read stays in its place when ${name}`, async ({ lesson, page }) => {
    await resize(page, from);
    await lesson.goto();
    for (const heading of headings) {
      await resize(page, from);
      await page.waitForTimeout(400);
      await readAt(page, heading);
      const before = await topOf(page, heading);
      expect(before).toBeGreaterThan(20);
      await resize(page, to);
      await page.waitForTimeout(400);
      expect(Math.abs((await topOf(page, heading)) - before), heading).toBeLessThan(40);
    }
  });

test('who is at the top stays there, and who scrolls on at once is not held back', async ({
  lesson,
  page,
}) => {
  await lesson.goto();
  await resize(page, [1280, 720]);
  await page.waitForTimeout(400);
  expect(await page.evaluate(() => scrollY)).toBe(0);

  await readAt(page, '#gradient h2');
  await resize(page, [700, 720]);
  await page.waitForTimeout(400);
  const before = await topOf(page, '#gradient h2');
  await page.mouse.move(350, 400);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => topOf(page, '#gradient h2')).toBeLessThan(before - 250);
  await page.waitForTimeout(400);
  expect(await topOf(page, '#gradient h2')).toBeLessThan(before - 250);
});

for (const width of [360, 1280])
  test(`what is read stays in its place at ${String(width)} px when the page is loaded again`, async ({
    page,
    site,
  }) => {
    await resize(page, [width, 740]);
    // As readers have it: nothing is laid out for the test, neither before nor after.
    await page.goto(`${site.url}${pages.lesson}`);
    for (const heading of headings) {
      await page.waitForTimeout(1500);
      await readAt(page, heading);
      const before = await topOf(page, heading);
      expect(before).toBeGreaterThan(20);
      await page.reload();
      await expect.poll(() => topOf(page, heading), heading).toBeGreaterThan(before - 5);
      await page.waitForTimeout(1000);
      expect(Math.abs((await topOf(page, heading)) - before), heading).toBeLessThan(5);
    }
  });
