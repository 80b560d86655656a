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

// The order is drawn: of ten loads half moved the choice that had the focus.
test('a choice of the quiz keeps the focus wherever the draw puts it', async ({ page, site }) => {
  for (let load = 0; load < 6; load += 1) {
    await page.goto(site.url + pages.lesson);
    const choice = page.locator('#q1 input[value="error-size"]');
    await choice.evaluate((radio) => {
      radio.focus({ preventScroll: true });
    });
    await expect(page.locator('quiz-island')).toHaveAttribute('data-live');
    await expect(choice).toBeFocused();
  }
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
    // The script says that it has run before the browser says who is in sight.
    new MutationObserver(() => {
      const { dataset } = document.documentElement;
      if ('live' in dataset && !('awake' in dataset)) dispatchEvent(new Event('beforeprint'));
    }).observe(document, { subtree: true, attributeFilter: ['data-live'] });
  });
  await page.goto(site.url + pages.lesson);
  await expect(page.locator('html')).toHaveAttribute('data-awake');
  await expect(asleep(page)).toHaveCount(0);
});

test.describe('while a font is still on its way', () => {
  test.beforeEach(async ({ page, site }) => {
    await page.route('**/*.woff2', () => undefined);
    await page.goto(site.url + pages.lesson, { waitUntil: 'domcontentloaded' });
    await page.locator('html[data-live]').waitFor();
    expect(await page.evaluate(() => document.readyState)).toBe('interactive');
  });

  test('a reader who scrolls finds the figures', async ({ page }) => {
    const title = page.locator('#fig-race .figure-title');
    await page.mouse.wheel(0, 3000);
    await expect(title).toBeVisible();
    await title.scrollIntoViewIfNeeded();
    await expect(title).toBeInViewport();
  });

  test('a reader who takes a key finds the figures', async ({ page }) => {
    await page.keyboard.press('Tab');
    await expect(page.locator('#fig-race .figure-title')).toBeVisible();
  });
});
