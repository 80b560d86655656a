import { expect, it } from 'vitest';
import { likelihood, sigmoid } from '../../math/index.ts';
import { lowestLogit, vanishing } from './landmarks.precomputed.ts';

it('the product of that many tosses is 0, and that of one fewer is not', () => {
  const product = (count: number): number => {
    const labels = Array.from({ length: count }, (_, toss) => Number('1101110101'.charAt(toss % 10)));
    return likelihood(
      labels,
      labels.map(() => 0.7),
    );
  };
  expect(product(vanishing)).toBe(0);
  expect(product(vanishing - 1)).toBeGreaterThan(0);
});

it('no logit below that one has a sigmoid above 0', () => {
  expect(sigmoid(lowestLogit)).toBeGreaterThan(0);
  expect(sigmoid(lowestLogit - 2 ** -43)).toBe(0);
  // The logarithm of half the smallest double, 5e-324.
  expect(lowestLogit).toBeCloseTo(-745.1332, 4);
});
