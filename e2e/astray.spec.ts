import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { boxOf, centreOf, touch, type Point } from './pages/gestures.ts';

/** Scrolls with a finger that goes a little sideways first, which moves what it landed on. */
async function scrollFrom(page: Page, { x, y }: Point): Promise<void> {
  const before = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: Point[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await send('touchStart', { x, y });
  await send('touchMove', { x: x + 6, y });
  for (let up = 10; up <= 200; up += 10) await send('touchMove', { x: x + 6, y: y - up });
  await send('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 50);
}

test.describe('a finger that was to scroll the page', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 740 } });

  test('leaves a slider and the address as they were', async ({ lesson, lossSlider, page }) => {
    // Not the thumb's own: that rests at 0.01.
    await lesson.goto('p=0.001', 'loss-slider');
    await lossSlider.thumb.scrollIntoViewIfNeeded();
    const { y } = await centreOf(lossSlider.thumb);
    const { x, width } = (await lossSlider.thumb.boundingBox())!;
    const before = await page.evaluate(() => scrollY);
    await touch(page, { x: x + width / 4, y }, { x: x + width / 4 + 3, y: y - 200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    await expect(lossSlider.thumb).toHaveValue('0.01');
    await expect(lossSlider.output('loss')).toHaveText('6.908');
    // Longer than the address waits.
    await page.waitForTimeout(800);
    await expect(page).toHaveURL(/\?p=0\.001#loss-slider$/);
  });

  test('leaves what only another scale of the slider comes near', async ({ lesson, lossSlider, page }) => {
    await lesson.goto('p=1e-6&scale=logit', 'loss-slider');
    const thumb = lossSlider.logitThumb;
    await thumb.scrollIntoViewIfNeeded();
    const { x, y, width } = await boxOf(thumb);
    await scrollFrom(page, { x: x + width / 2, y: y + 10 });
    // −ln 1e-6
    await expect(lossSlider.output('loss')).toHaveText('13.816');
  });

  test('leaves the race’s question open', async ({ lesson, page, race }) => {
    await lesson.goto('', 'fig-race');
    await expect(race.guess).toBeVisible();
    await race.scrubber.scrollIntoViewIfNeeded();
    const { x, y, width } = await boxOf(race.scrubber);
    await scrollFrom(page, { x: x + width / 2, y: y + 10 });
    await expect(race.scrubber).toHaveValue('0');
    await expect(race.guess).toBeVisible();
    await expect(race.toCome.first()).toBeHidden();
  });

  test('leaves the answer to it beside what came of it', async ({ lesson, page, race }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lesson.goto('', 'fig-race');
    await race.press('Mark it and run');
    await expect(race.outcome).toContainText('You marked 0.75');
    await race.boost.scrollIntoViewIfNeeded();
    const { x, y, width } = await boxOf(race.boost);
    await scrollFrom(page, { x: x + width / 2, y: y + 10 });
    await expect(race.boost).toHaveValue('1');
    await expect(race.outcome).toContainText('You marked 0.75');
  });

  test('leaves the video where it was', async ({ lesson, page, player }) => {
    await lesson.goto('t=12', 'video');
    await player.position.scrollIntoViewIfNeeded();
    const { y } = await centreOf(player.position);
    const before = await page.evaluate(() => scrollY);
    await touch(page, { x: 200, y }, { x: 203, y: y - 200 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    await page.waitForTimeout(800);
    expect(await player.seconds()).toBe(12);
    await expect(page).toHaveURL(/\?t=12#video$/);
  });
});

test.describe('a finger on the landscape that was to scroll the page', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 740 } });

  for (const [where, part] of [
    ['a map', '.map-cross-entropy svg.plot'],
    ['its slider', '[name=surface-step]'],
  ] as const)
    test(`and began sideways on ${where} leaves the run where it was`, async ({ lesson, page, surface }) => {
      await lesson.goto('', 'fig-surface');
      await surface.scrubber.fill('80');
      // Where the thumb can only come near it.
      await surface.pressButton('One step');
      await surface.pressButton('One step');
      const place = surface.scope.locator(part);
      await place.scrollIntoViewIfNeeded();
      // Beside the balls, which may be drawn up and down.
      const { x, y, width } = await boxOf(place);
      const from = { x: x + width * 0.2, y: y + 10 };
      await scrollFrom(page, from);
      await expect(surface.step).toHaveAttribute('value', '1105');
    });
});

test.describe('two fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 740 } });

  for (const id of ['loss-slider', 'fig-gradients', 'fig-race', 'fig-surface', 'fig-likelihood'])
    test(`enlarge the page on the drawing of #${id}, which stays as it is`, async ({ lesson, page }) => {
      await lesson.goto('', id);
      const drawing = page.locator(`#${id} svg.plot`).first();
      await drawing.scrollIntoViewIfNeeded();
      const { x, y } = await centreOf(drawing);
      const { search } = new URL(page.url());
      const session = await page.context().newCDPSession(page);
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart?: number) =>
        session.send('Input.dispatchTouchEvent', {
          type,
          touchPoints:
            apart === undefined
              ? []
              : [
                  { x: x - apart, y, id: 1 },
                  { x: x + apart, y, id: 2 },
                ],
        });
      await send('touchStart', 20);
      for (let apart = 24; apart <= 100; apart += 4) await send('touchMove', apart);
      await send('touchEnd');
      await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBeGreaterThan(1.5);
      await page.waitForTimeout(800);
      expect(new URL(page.url()).search).toBe(search);
    });
});
