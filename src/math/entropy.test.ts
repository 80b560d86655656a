import { expect, it } from 'vitest';
import { coinCrossEntropy, entropy } from './entropy.ts';
import { badProbabilities, expectNear, expectRefusals, forAll, probabilities } from './testing.ts';

it.each([
  [0, 0],
  [1, 0],
  [0.5, Math.LN2],
  [0.7, 0.6108643020548935],
])('entropy(%s) is %s', (p, expected) => {
  expectNear(entropy(p), expected, 1e-15);
  expect(Object.is(entropy(p), -0)).toBe(false);
});

it('entropy(smallest positive double) is its surprise times its probability', () => {
  expectNear(entropy(Number.MIN_VALUE) / Number.MIN_VALUE, 745, 1e-12);
});

it.each([
  [0, 0, 0],
  [1, 1, 0],
  [1, 0, Infinity],
  [0.5, 1, Infinity],
  [0.5, 0.5, Math.LN2],
])('coinCrossEntropy(%s, %s) is %s', (p, q, expected) => {
  expect(coinCrossEntropy(p, q)).toBe(expected);
});

it('coinCrossEntropy(p, q) is least, entropy(p), at q = p', () => {
  forAll([probabilities, probabilities], (p, q) =>
    expect(coinCrossEntropy(p, q)).toBeGreaterThanOrEqual(entropy(p) - 1e-15),
  );
});

it('both are refused outside [0, 1]', () => {
  expectRefusals([
    ...badProbabilities(entropy, 'p'),
    ...badProbabilities((p) => coinCrossEntropy(p, 0.5), 'p'),
    ...badProbabilities((q) => coinCrossEntropy(0.5, q), 'q'),
  ]);
});
