import type { Locator, Page } from '@playwright/test';
import { gradientsFigure, pages, race } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { centreOf } from './pages/gestures.ts';

/** A press where the button is now, as long as a hand takes for it: what moves meanwhile takes the click away. */
async function press(page: Page, button: Locator): Promise<void> {
  const { x, y } = await centreOf(button);
  await page.mouse.click(x, y, { delay: 120 });
}

for (const width of [360, 1024])
  for (const { id, field, bad, good, button, then } of [
    {
      id: gradientsFigure.figure,
      field: gradientsFigure.controls.exactLogit,
      bad: '-',
      good: '3',
      button: 'sure and right',
      then: '4',
    },
    { id: race.figure, field: race.controls.rate, bad: '0', good: '0.3', button: 'Reset', then: '0.15' },
  ])
    test.describe(`a number at #${id} that is being typed, ${String(width)} px`, () => {
      test.use({ viewport: { width, height: 800 } });

      test('does not take the press away that follows it, wrong or put right', async ({ lesson, page }) => {
        await lesson.goto('', id);
        await lesson.awake();
        const scope = page.locator(`#${id}`);
        const entry = scope.locator(`input[name=${field}]`);
        const next = scope.getByRole('button', { name: button, exact: true });
        const problem = entry.locator('xpath=..').locator('.problem');
        await entry.fill(bad);
        await next.scrollIntoViewIfNeeded();
        await press(page, next);
        await expect(entry).toHaveValue(then);
        await expect(problem).toBeEmpty();

        await entry.fill(bad);
        await entry.press('Enter');
        await expect(problem).not.toBeEmpty();
        await entry.fill(good);
        await next.scrollIntoViewIfNeeded();
        await press(page, next);
        await expect(entry).toHaveValue(then);
        await expect(problem).toBeEmpty();
      });

      test('is complained of once it is left by the keyboard', async ({ lesson, page }) => {
        await lesson.goto('', id);
        await lesson.awake();
        const entry = page.locator(`#${id} input[name=${field}]`);
        await entry.fill(bad);
        await entry.press('Tab');
        await expect(entry.locator('xpath=..').locator('.problem')).not.toBeEmpty();
        await expect(entry).toHaveValue(bad);
      });
    });

test('a worksheet of a count that cannot be read is begun anew by the first press', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}${pages.worksheet}?seed=4711&n=3`);
  const count = page.locator('input[name=n]');
  await expect(count).toHaveValue('3');
  await count.fill('0');
  await press(page, page.getByRole('button', { name: 'Draw another seed' }));
  await expect(page.locator('input[name=seed]')).not.toHaveValue('4711');
});

test('“Reset” on the worksheet takes a refused count along', async ({ page, site }) => {
  await page.goto(`${site.url}${pages.worksheet}?seed=4711`);
  const count = page.locator('input[name=n]');
  const problem = count.locator('xpath=..').locator('.problem');
  await expect(count).toHaveValue('12');
  await count.fill('99');
  await count.press('Enter');
  await expect(problem).not.toBeEmpty();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(count).toHaveValue('12');
  await expect(problem).toBeEmpty();
});
