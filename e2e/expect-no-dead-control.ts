import { expect, type Page } from '@playwright/test';

/** Popovers work without script, a legend marks its symbol while it has focus, and radios can be chosen. */
export async function expectNoDeadControl(page: Page): Promise<void> {
  const dead = 'button:not([popovertarget], .legend *), input:not(#quiz [type=radio]), select, .grip';
  await expect(page.locator(`:is(${dead}):visible`)).toHaveCount(0);
  const cursors = await page
    .locator('svg.plot')
    .evaluateAll((plots) => plots.map((plot) => getComputedStyle(plot).cursor));
  expect(cursors.filter((cursor) => cursor !== 'auto')).toEqual([]);
}
