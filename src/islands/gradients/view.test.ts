import { describe, expect, it } from 'vitest';
import { expectWithin, readWidgetValues } from '../../math/testing.ts';
import { said } from '../shown.ts';
import { gradientsView } from './view.ts';

interface Row {
  z: number;
  ce: number;
  mse: number;
  mse_half: number;
}
const rows = readWidgetValues('gradient_figure_y1') as readonly Row[];
const ln2 = 0.6931471805599453;

/** Half a unit of the tenth digit, to which the reference is rounded. */
const tenthDigit = 6e-10;

describe('gradientsView', () => {
  it.each(rows)('of z = $z with label 1 holds the reference’s slopes', ({ z, ce, mse, mse_half }) => {
    const view = gradientsView({ z, label: 1, half: false });
    expect(view.z.value).toBe(z);
    expectWithin(view.crossEntropySlope.value, ce, tenthDigit);
    expectWithin(view.squaredErrorSlope.value, mse, tenthDigit);
    expectWithin(view.ratio.value, ce / mse, 2 * tenthDigit);
    expectWithin(view.prediction.value, 1 + ce, 1e-6);
    expect(view.truth).toEqual(view.prediction);
    const half = gradientsView({ z, label: 1, half: true });
    expectWithin(half.squaredErrorSlope.value, mse_half, tenthDigit);
    expectWithin(half.ratio.value, (2 * ce) / mse, 2 * tenthDigit);
    expect(half.crossEntropySlope).toEqual(view.crossEntropySlope);
  });

  it.each(rows)('of z = $z mirrored with label 0 holds them with the other sign', ({ z, ce, mse }) => {
    const view = gradientsView({ z: -z, label: 0, half: false });
    expectWithin(view.crossEntropySlope.value, -ce, tenthDigit);
    expectWithin(view.squaredErrorSlope.value, -mse, tenthDigit);
    expectWithin(view.truth.value, 1 + ce, 1e-6);
  });

  it.each([
    [-4, '28.3'],
    [-6, '203'],
    [-8, '1491'],
    [0, '2.0'],
  ])('says at z = %d that squared error is %s times weaker', (z, text) => {
    expect(gradientsView({ z, label: 1, half: false }).ratio.text).toBe(text);
  });

  it.each([
    [-ln2 - 1e-9, 1, 'concave'],
    [-ln2, 1, 'at its inflection'],
    [-ln2 + 1e-9, 1, 'convex'],
    [-8, 1, 'concave'],
    [8, 1, 'convex'],
    [ln2 + 1e-9, 0, 'concave'],
    [ln2, 0, 'at its inflection'],
    [ln2 - 1e-9, 0, 'convex'],
    [8, 0, 'concave'],
    [-8, 0, 'convex'],
  ] as const)('at z = %d with label %i squared error is %s', (z, label, bend) => {
    const view = gradientsView({ z, label, half: false });
    expect(view.bend).toBe(bend);
    expect(view.description).toContain(`Squared error is ${bend} there.`);
  });

  it.each([1, 0] as const)('describes three states of label %i in three ways', (label) => {
    const right = label === 1 ? 1 : -1;
    const descriptions = [-6, -ln2, 4].map(
      (z) => gradientsView({ z: z * right, label, half: false }).description,
    );
    expect(new Set(descriptions).size).toBe(3);
    const [minus, plus] = label === 1 ? ['−', ''] : ['', '−'];
    expect(descriptions[0]).toContain(
      `At z = ${minus}6.0: cross-entropy ${minus}0.998, squared error ${minus}0.005, 203 times weaker.`,
    );
    expect(descriptions[1]).toContain(`At z = ${minus}0.693: cross-entropy ${minus}0.667`);
    expect(descriptions[2]).toContain(`At z = ${plus}4.0: cross-entropy ${minus}0.018`);
    for (const description of descriptions) {
      expect(description).toContain(`for label ${String(label)}.`);
      // 8/27, where z is -ln 2 or ln 2
      expect(description).toContain(`its steepest slope is ${minus}0.296, at z = ${minus}0.693.`);
    }
  });

  it('describes the labels and the convention of squared error apart', () => {
    const states = [
      { z: -2, label: 1, half: false },
      { z: -2, label: 0, half: false },
      { z: -2, label: 1, half: true },
    ] as const;
    expect(new Set(states.map((state) => gradientsView(state).description)).size).toBe(3);
    expect(gradientsView(states[2]).description).toContain('its steepest slope is −0.148');
  });

  it('says the same in words', () => {
    const { spoken, spokenValue } = gradientsView({ z: -4, label: 1, half: false });
    expect(spoken).toBe(
      'z −4.0, true label 1, slope of cross-entropy −0.982, squared error −0.035, 28.3 times weaker',
    );
    expect(spokenValue).toBe('−4.0, cross-entropy −0.982, squared error −0.035');
  });

  it('says on paper, too, whether squared error is halved', () => {
    const printed = (half: boolean) => said(gradientsView({ z: -4, label: 1, half }).printed);
    expect(printed(false)).toBe(
      'logit −4.0, true label 1, slope of cross-entropy −0.982, of squared error −0.035.',
    );
    expect(printed(true)).toContain('of squared error with ½ −0.017.');
  });
});
