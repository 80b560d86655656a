import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { largestJump, panOf, pitchOf, tonesOf } from './measure-sound.ts';
import { heard, recordSound, soundStates, watchSound } from './pages/sound.ts';

const hear = 'Hear the curve';
const figures = ['loss-slider', 'fig-gradients', 'fig-likelihood', 'fig-race'] as const;
const button = (page: Page, figure: string): Locator =>
  page.locator(`#${figure} .figure-tools button`).filter({ hasText: /^(Hear the curve|Stop)$/ });

// What is promised: two octaves from the bottom of a plot to its top, left to right in two and a half seconds.
const traceSeconds = 2.5;
const pitchAtHeight = (height: number): number => 220 * 2 ** (2 * Math.min(1, Math.max(0, height)));

const sigmoid = (z: number): number => 1 / (1 + Math.exp(-z));

/** The race's unit, with input 1 and label 0 from (2, 2) at the rate 0.15, written out anew: its loss at each step. */
function raceLosses(kind: 'cross-entropy' | 'squared-error'): number[] {
  let z = 4;
  return Array.from({ length: 301 }, () => {
    const p = sigmoid(z);
    const loss = kind === 'cross-entropy' ? Math.log1p(Math.exp(z)) : p * p;
    // The weight and the bias each take the same step.
    z -= 2 * 0.15 * (kind === 'cross-entropy' ? p : 2 * p * p * (1 - p));
    return loss;
  });
}

/** Curves as the height, in shares of the plot, at a share of its width. */
type Curve = (x: number) => number;
const raceCurve = (kind: 'cross-entropy' | 'squared-error'): Curve => {
  const losses = raceLosses(kind);
  // Step 0 stands at 4 % of the width, and the axis ends at 5.
  return (x) => losses[Math.max(0, Math.round(((x - 0.04) / 0.96) * 300))]! / 5;
};
const likelihoodShare: Curve = (p) => Math.exp(7 * Math.log(p / 0.7) + 3 * Math.log((1 - p) / 0.3)) / 1.25;
const meanLoss: Curve = (p) => -(0.7 * Math.log(p) + 0.3 * Math.log(1 - p)) / 2;
const logitAt = (x: number): number => 16 * x - 8;

const states: readonly { what: string; query: string; figure: string; prepare?: string; curves: Curve[] }[] =
  [
    {
      what: 'the losses for label 1',
      query: '',
      figure: 'loss-slider',
      curves: [(p) => -Math.log(p) / 7, (p) => (1 - p) ** 2 / 7],
    },
    {
      what: 'the losses for label 0',
      query: 'y=0&p=0.2',
      figure: 'loss-slider',
      curves: [(p) => -Math.log(1 - p) / 7, (p) => p ** 2 / 7],
    },
    {
      what: 'the losses on the logit scale',
      query: '',
      figure: 'loss-slider',
      prepare: 'logit scale',
      curves: [(x) => Math.log1p(Math.exp(-(14 * x - 7))) / 7, (x) => (1 - sigmoid(14 * x - 7)) ** 2 / 7],
    },
    {
      what: 'the slopes for label 1',
      query: '',
      figure: 'fig-gradients',
      curves: [
        (x) => sigmoid(logitAt(x)),
        (x) => 1 + 2 * (sigmoid(logitAt(x)) - 1) * sigmoid(logitAt(x)) * (1 - sigmoid(logitAt(x))),
      ],
    },
    {
      what: 'the slopes for label 0, with ½',
      query: 'gy=0',
      figure: 'fig-gradients',
      prepare: 'squared error with ½',
      curves: [(x) => sigmoid(logitAt(x)), (x) => sigmoid(logitAt(x)) ** 2 * (1 - sigmoid(logitAt(x)))],
    },
    {
      what: 'the product and the mean loss',
      query: '',
      figure: 'fig-likelihood',
      curves: [likelihoodShare, meanLoss],
    },
    {
      what: 'the losses of both runners',
      query: 'step=40',
      figure: 'fig-race',
      curves: [raceCurve('cross-entropy'), raceCurve('squared-error')],
    },
  ];

for (const { what, query, figure, prepare, curves } of states) {
  test(`${what} sound as they are drawn, from left to right`, async ({ lesson, page }) => {
    await recordSound(page);
    await lesson.goto(query);
    if (prepare !== undefined)
      await page.locator(`#${figure}`).getByRole('checkbox', { name: prepare }).check();
    await button(page, figure).click();
    const sound = await heard(page);
    const tones = tonesOf(sound);
    expect(tones).toHaveLength(curves.length);
    for (const [index, curve] of curves.entries()) {
      const { from, to } = tones[index]!;
      expect(Math.abs(to - from - traceSeconds), `it lasts ${to - from} s`).toBeLessThan(0.01);
      let before = -Infinity;
      for (let point = 0; point < 20; point += 1) {
        const x = (point + 0.5) / 20;
        const at = from + x * traceSeconds;
        const [pitch, expected] = [pitchOf(sound, at), pitchAtHeight(curve(x))];
        const off = Math.abs(pitch / expected - 1);
        expect(off, `curve ${index} at ${x}: ${pitch} Hz, not ${expected} Hz`).toBeLessThan(0.02);
        const pan = panOf(sound, at);
        expect(pan, `curve ${index} at ${x}`).toBeGreaterThan(before);
        expect(Math.abs(pan - (2 * x - 1)), `curve ${index} at ${x} comes from ${pan}`).toBeLessThan(0.03);
        before = pan;
      }
      // A sine of this pitch and loudness moves by less in a sample; what begins or ends at once moves by all of it.
      expect(largestJump(sound, { from: from - 0.01, to: to + 0.01 })).toBeLessThan(0.06);
      expect(largestJump(sound, { from: from - 0.01, to: from + 0.001 })).toBeLessThan(0.01);
      expect(largestJump(sound, { from: to - 0.001, to: to + 0.01 })).toBeLessThan(0.01);
    }
  });
}

test.describe('before anything is asked for', () => {
  test('nothing sounds, and no audio context is made', async ({ gradients, lesson, lossSlider, page }) => {
    await watchSound(page);
    await lesson.goto('p=0.2');
    await lossSlider.press('ArrowRight', 3);
    await gradients.press('v');
    await lossSlider.pressButton('Reset');
    expect(await soundStates(page)).toEqual([]);
    for (const figure of figures.slice(0, 3)) await expect(button(page, figure)).toHaveText(hear);
  });

  test('what the race is about to show is not to be heard', async ({ lesson, page, race }) => {
    await watchSound(page);
    await lesson.goto();
    await expect(button(page, 'fig-race')).toHaveCount(0);
    await race.scrubber.press('h');
    expect(await soundStates(page)).toEqual([]);
    await race.press('Skip');
    await expect(button(page, 'fig-race')).toHaveText(hear);
  });
});

test.describe('a curve', () => {
  test.beforeEach(async ({ lesson, page }) => {
    await watchSound(page);
    await lesson.goto('step=40');
  });

  for (const figure of figures) {
    test(`of ${figure} is started and stopped by its button, which keeps the focus`, async ({ page }) => {
      await button(page, figure).click();
      await expect(button(page, figure)).toHaveText('Stop');
      expect(await soundStates(page)).toEqual(['running']);
      await expect(page.locator(`#${figure} [role=status]`)).toHaveText(
        /^Heard from left to right: .+, then .+\.$/,
      );
      await button(page, figure).click();
      await expect(button(page, figure)).toHaveText(hear);
      await expect(button(page, figure)).toBeFocused();
      await expect.poll(() => soundStates(page)).toEqual(['closed']);
    });
  }

  test('is started and stopped by h, with any control focused but a field or a list', async ({
    gradients,
    page,
    surface,
  }) => {
    await gradients.press('h');
    await expect(button(page, 'fig-gradients')).toHaveText('Stop');
    await gradients.label(1).press('H');
    await expect(button(page, 'fig-gradients')).toHaveText(hear);
    await gradients.exact.fill('');
    await gradients.exact.press('h');
    await expect(gradients.exact).toHaveValue('h');
    await gradients.thumb.press('Control+h');
    // It has no curve.
    await surface.set.press('h');
    await surface.scrubber.press('h');
    await expect.poll(() => soundStates(page)).toEqual(['closed']);
  });

  test('in the compact form sounds by h, too, without squared error', async ({ openingSlider, page }) => {
    await openingSlider.press('h');
    await expect(openingSlider.status).toHaveText('Heard from left to right: cross-entropy for label 1.');
    await openingSlider.press('h');
    await expect.poll(() => soundStates(page)).toEqual(['closed']);
  });

  test('stops on Escape, wherever the focus has gone', async ({ page }) => {
    await button(page, 'loss-slider').click();
    await page.locator('.permalink').first().focus();
    await page.keyboard.press('Escape');
    await expect(button(page, 'loss-slider')).toHaveText(hear);
    await expect.poll(() => soundStates(page)).toEqual(['closed']);
  });

  test('stops as another begins', async ({ page }) => {
    await button(page, 'loss-slider').click();
    await button(page, 'fig-gradients').click();
    await expect(button(page, 'loss-slider')).toHaveText(hear);
    await expect(button(page, 'fig-gradients')).toHaveText('Stop');
    await expect.poll(() => soundStates(page)).toEqual(['closed', 'running']);
  });

  test('stops when the page is left for another', async ({ page }) => {
    await button(page, 'loss-slider').click();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(button(page, 'loss-slider')).toHaveText(hear);
    await expect.poll(() => soundStates(page)).toEqual(['closed']);
  });

  test('comes to its end by itself, and can be heard again', async ({ page }) => {
    await button(page, 'loss-slider').click();
    await expect(button(page, 'loss-slider')).toHaveText(hear, { timeout: 15_000 });
    await expect.poll(() => soundStates(page)).toEqual(['closed']);
    await button(page, 'loss-slider').click();
    await expect(button(page, 'loss-slider')).toHaveText('Stop');
  });

  test('is none among four examples', async ({ likelihood, page }) => {
    await likelihood.chooseView('examples');
    await expect(button(page, 'fig-likelihood')).toHaveCount(0);
    await likelihood.prediction(1).press('h');
    expect(await soundStates(page)).toEqual([]);
  });
});

test('v says the values at the point, again and again, and says them of the newest state', async ({
  gradients,
  lesson,
  lossSlider,
  race,
}) => {
  await lesson.goto('p=0.01&y=1&z=-4');
  await lossSlider.press('v');
  await expect(lossSlider.status).toHaveText(
    /^0\.01, true label 1, loss 4\.605 nats, .*squared error 0\.980$/,
  );
  await gradients.press('v');
  await expect(gradients.status).toHaveText(/^z −4\.0, .*cross-entropy −0\.982, squared error −0\.035/);
  await race.press('Skip');
  await race.scrubTo(17);
  await race.scrubber.press('v');
  await expect(race.status).toHaveText(
    /^step 17 of 300: .*Loss: At step 17: cross-entropy 0\.\d+, squared error/,
  );
});

test('where there is no audio context there is no button and no key, and nothing fails', async ({
  lesson,
  lossSlider,
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'AudioContext');
  });
  await lesson.goto('step=40');
  for (const figure of figures) await expect(button(page, figure)).toHaveCount(0);
  await lossSlider.press('h');
  await lossSlider.press('?');
  await expect(page.locator('.keys kbd').last()).toHaveText('?');
  await expect(page.locator('.keys kbd').getByText('H', { exact: true })).toHaveCount(0);
  await expect(page.locator('.keys kbd').getByText('V', { exact: true })).toHaveCount(1);
});
