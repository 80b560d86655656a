import { expect, it } from 'vitest';
import { add, exp, ln, negative, over, product, sum, times, type DoubleDouble } from './double-double.ts';

/** Both doubles of a constant, from its first 40 digits by mpmath 1.3.0: hi = float(x), lo = float(x − hi). */
const constants = {
  ln2: [0.6931471805599453, 2.3190468138462996e-17],
  ln10: [2.302585092994046, -2.1707562233822494e-16],
  e: [2.718281828459045, 1.4456468917292502e-16],
  third: [0.3333333333333333, 1.850371707708594e-17],
} as const satisfies Record<string, DoubleDouble>;

function expectNear(actual: DoubleDouble, expected: DoubleDouble): void {
  const [difference] = add(actual, negative(expected));
  expect(Math.abs(difference / expected[0]), `${String(actual)} and ${String(expected)}`).toBeLessThan(1e-30);
}

it('ln and exp have thirty digits', () => {
  expectNear(ln([2, 0]), constants.ln2);
  expectNear(ln([10, 0]), constants.ln10);
  expectNear(exp([1, 0]), constants.e);
  expectNear(exp(constants.ln10), [10, 0]);
});

it('over and times have thirty digits', () => {
  expectNear(over([1, 0], [3, 0]), constants.third);
  expectNear(times(constants.third, [3, 0]), [1, 0]);
});

it('sum and product are exact', () => {
  expect(sum(1, -(2 ** -80))).toEqual([1, -(2 ** -80)]);
  // (1 + 2⁻⁵²)² = 1 + 2⁻⁵¹ + 2⁻¹⁰⁴
  expect(product(1 + 2 ** -52, 1 + 2 ** -52)).toEqual([1 + 2 ** -51, 2 ** -104]);
});

it.each([-600, -8, -1e-12, 1e-12, 0.5, 40, 600])('ln undoes exp at %d', (x) => {
  const [difference] = add(ln(exp([x, 0])), [-x, 0]);
  expect(Math.abs(difference)).toBeLessThan(1e-28);
});
