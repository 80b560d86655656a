import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtOptions } from './state.ts';
import { lossView } from './view.ts';

type Quantities = Record<'loss_nats' | 'loss_bits' | 'dL_dz' | 'squared_error' | 'squared_error_dz', string>;
const { probabilities } = JSON.parse(
  readFileSync(new URL('../../../e2e/reference/reference_values.json', import.meta.url), 'utf8'),
) as { probabilities: { p: string; nearest_double: { y: Record<'0' | '1', Quantities> } }[] };
const rows = probabilities
  .map(({ p, nearest_double: { y } }) => ({ probability: Number(p), y }))
  .filter(({ probability }) => probability >= 1e-12 && probability <= 1 - 1e-12)
  .flatMap(({ probability, y }) => ([0, 1] as const).map((label) => ({ probability, label, row: y[label] })));

const near = (expected: string) => Math.abs(Number(expected)) * 4.5e-16;

describe('lossView', () => {
  it.each(rows)(
    'of $probability with label $label holds the reference’s doubles',
    ({ row, ...prediction }) => {
      const view = lossView(prediction, builtOptions);
      for (const [shown, expected] of [
        [view.loss, row.loss_nats],
        [view.bits, row.loss_bits],
        [view.gradient, row.dL_dz],
        [view.squaredError, row.squared_error],
        [view.squaredErrorGradient, row.squared_error_dz],
      ] as const)
        expect(Math.abs(shown.value - Number(expected))).toBeLessThanOrEqual(near(expected));
      expect(view.push).toBe(prediction.label === 1 ? 'push z up' : 'push z down');
    },
  );

  it('halves squared error and its gradient alone, and doubles the ratio', () => {
    const prediction = { probability: 0.01, label: 1 } as const;
    const whole = lossView(prediction, builtOptions);
    const half = lossView(prediction, { ...builtOptions, half: true });
    expect(half.squaredError.value).toBe(whole.squaredError.value / 2);
    expect(half.squaredErrorGradient.value).toBe(whole.squaredErrorGradient.value / 2);
    expect(whole.ratio.text).toBe('50.5');
    expect(half.ratio.text).toBe('101');
    expect(half.loss).toEqual(whole.loss);
    expect(half.gradient).toEqual(whole.gradient);
  });

  it('says the same in words', () => {
    const { spoken, spokenValue, verdict } = lossView({ probability: 0.99, label: 0 }, builtOptions);
    expect(verdict).toBe('confident and wrong');
    expect(spoken).toBe('0.99, true label 0, loss 4.605 nats, confident and wrong');
    expect(spokenValue).toBe('0.99, loss 4.605 nats');
  });

  it.each([
    [0.001, 1, false],
    [0.0009, 1, true],
    [0.0009, 0, false],
    [0.9995, 0, true],
  ] as const)('%d with label %i is off the chart: %s', (probability, label, off) => {
    const view = lossView({ probability, label }, builtOptions);
    expect(view.offChart).toBe(off);
    expect(view.point.y).toBeGreaterThanOrEqual(0);
  });
});
