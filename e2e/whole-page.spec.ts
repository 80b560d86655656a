import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { refusedScript } from './quiet.ts';
import { undrawn } from './undrawn.ts';

for (const width of [360, 768, 1280]) {
  test(`at ${String(width)} px all of the page is there for a picture of it, soon after it has loaded`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(site.url + pages.lesson);
    await expect.poll(() => undrawn(page), { timeout: 20_000 }).toEqual([]);
  });
}

test('as the rest is laid out, what a link has opened stays where it is', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site.url}${pages.lesson}#summary`);
  const title = page.locator('#summary-title');
  const top = async (): Promise<number> => (await title.boundingBox())!.y;
  await expect(title).toBeInViewport();
  const before = await top();
  await expect.poll(() => undrawn(page), { timeout: 20_000 }).toEqual([]);
  expect(Math.abs((await top()) - before)).toBeLessThan(2);
});

test('who follows a link before that comes to the right place', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(site.url + pages.lesson);
  const link = page.locator('#why-not-mse > p a[href="#fig-surface"]');
  await link.scrollIntoViewIfNeeded();
  await link.click();
  const top = (): Promise<number> =>
    page.locator('#fig-surface').evaluate((figure) => figure.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(120);
  const arrived = await top();
  expect(arrived).toBeGreaterThan(-1);
  // It stays there as everything on the way is seen to have the height that it has.
  expect(await undrawn(page)).toEqual([]);
  expect(Math.abs((await top()) - arrived)).toBeLessThan(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const width of [360, 1280])
    test(`all of it is there at once at ${String(width)} px`, async ({ page, site }) => {
      await page.setViewportSize({ width, height: 740 });
      await page.goto(site.url + pages.lesson);
      expect(await undrawn(page)).toEqual([]);
    });
});

test('where the script in its file is blocked, too', async ({ blockedFileSite, page, quiet }) => {
  quiet.allow(refusedScript);
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(blockedFileSite.url + pages.lesson);
  await expect(page.locator('html')).toHaveAttribute('data-script', 'failed');
  expect(await undrawn(page)).toEqual([]);
});
