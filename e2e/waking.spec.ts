import type { Locator, Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';

const islands = (page: Page): Locator => page.locator('[data-props]');
const asleep = (page: Page): Locator => page.locator('[data-props]:not([data-live])');
const race = (page: Page): Locator => page.locator('race-island');

test('a figure wakes when the reader comes near, and the others sleep on', async ({ page, site }) => {
  await page.goto(site.url + pages.lesson);
  await expect(islands(page).first()).toHaveAttribute('data-live');
  await expect(race(page)).not.toHaveAttribute('data-live');
  await page.locator('#fig-race').scrollIntoViewIfNeeded();
  await expect(race(page)).toHaveAttribute('data-live');
  await expect(page.locator('quiz-island')).not.toHaveAttribute('data-live');
});

test('a figure that sleeps wakes at the first key', async ({ page, site }) => {
  await page.goto(site.url + pages.lesson);
  await expect(islands(page).first()).toHaveAttribute('data-live');
  await expect(race(page)).not.toHaveAttribute('data-live');
  const run = page.locator('#fig-race .transport button').first();
  await run.evaluate((button) => {
    button.focus({ preventScroll: true });
  });
  await expect(race(page)).toHaveAttribute('data-live');
  await expect(run).toBeFocused();
});

test('every figure wakes for a link with a state, for which each may have a notice', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}${pages.lesson}?data=B`);
  await expect(asleep(page)).toHaveCount(0);
});

test('every figure wakes before it is printed', async ({ page, site }) => {
  await page.goto(site.url + pages.lesson);
  await expect(islands(page).first()).toHaveAttribute('data-live');
  expect(await asleep(page).count()).toBeGreaterThan(2);
  await page.pdf();
  await expect(asleep(page)).toHaveCount(0);
});

test('printed before the first look at what is near, the page still says that every figure is awake', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => dispatchEvent(new Event('beforeprint')));
  });
  await page.goto(site.url + pages.lesson);
  await expect(page.locator('html')).toHaveAttribute('data-awake');
  await expect(asleep(page)).toHaveCount(0);
});
