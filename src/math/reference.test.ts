import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as math from './index.ts';
import { FROM_LOGIT, FROM_PROBABILITY, type Block, type Compute, type Reference } from './reference.ts';
import { PROMISED_RELATIVE_ERROR, relativeError } from './testing.ts';

const FILE = new URL('../../e2e/reference/reference_values.json', import.meta.url);
const REFERENCE = JSON.parse(readFileSync(FILE, 'utf8')) as Reference;
const SMALLEST_NORMAL = 2.2250738585072014e-308;
const LARGEST = 1.7976931348623157e308;

function expectQuantity(quantity: string, actual: number, written: string, input: string): void {
  const expected = Number(written);
  const bothValues = `${quantity} at ${input}: got ${actual}, expected ${written}`;
  const isNormal = Math.abs(expected) >= SMALLEST_NORMAL && Math.abs(expected) <= LARGEST;
  // Below the normal doubles there is no relative accuracy; the file's neighbour is then one unit away.
  if (isNormal)
    expect(relativeError(actual, expected), bothValues).toBeLessThanOrEqual(PROMISED_RELATIVE_ERROR);
  else expect(Math.abs(actual - expected), bothValues).toBeLessThanOrEqual(2 * Number.MIN_VALUE);
}

function expectBlock(block: Block, compute: Readonly<Record<string, Compute>>, input: string): void {
  const { y, ...withoutLabel } = block;
  const rows = [
    ...Object.entries(withoutLabel).map(([quantity, text]) => [quantity, text, 0] as const),
    ...([0, 1] as const).flatMap((label) =>
      Object.entries(y[`${label}`]).map(([quantity, text]) => [quantity, text, label] as const),
    ),
  ];
  expect(new Set(rows.map(([quantity]) => quantity)), 'quantities in the file').toEqual(
    new Set(Object.keys(compute)),
  );
  for (const [quantity, text, label] of rows) {
    expectQuantity(quantity, compute[quantity]!(Number(input), label), text, `${input}, label ${label}`);
  }
}

describe('against the high-precision reference, to a relative error of 4.5e-16', () => {
  it('holds 18 probabilities and 17 logits', () => {
    expect([REFERENCE.probabilities.length, REFERENCE.logits.length]).toEqual([18, 17]);
  });

  it.each(REFERENCE.probabilities)('every quantity at p = $p', ({ p, nearest_double }) => {
    expectBlock(nearest_double, FROM_PROBABILITY, p);
  });

  it.each(REFERENCE.logits)('every quantity at z = $z', ({ z, nearest_double }) => {
    expectBlock(nearest_double, FROM_LOGIT, z);
  });

  const EXTREMES = REFERENCE.logits.filter(({ z }) => Math.abs(Number(z)) >= 745);
  it.each(EXTREMES)(
    'loss and gradient at z = $z are exactly the nearest doubles',
    ({ z, nearest_double }) => {
      for (const label of [0, 1] as const) {
        const { loss_as_double, dL_dz_as_double } = nearest_double.y[`${label}`];
        expect(math.crossEntropyFromLogit(label, Number(z))).toBe(Number(loss_as_double));
        expect(math.crossEntropyGradient(label, Number(z))).toBe(Number(dL_dz_as_double));
      }
    },
  );
});
