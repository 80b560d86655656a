import { describe, expect, it } from 'vitest';
import { coinCrossEntropy, entropy } from './entropy.ts';
import { klDivergence } from './kl-divergence.ts';
import {
  badProbabilities,
  expectNear,
  expectRefusals,
  expectWithin,
  forAll,
  innerProbabilities,
  probabilities,
} from './testing.ts';

describe('klDivergence', () => {
  it.each([
    [0, 0, 0],
    [1, 1, 0],
    [0, 1, Infinity],
    [1, 0, Infinity],
    [0.5, 0, Infinity],
    [0.5, 1, Infinity],
    [Number.MIN_VALUE, Number.MIN_VALUE, 0],
    [0, Number.MIN_VALUE, Number.MIN_VALUE],
    [0, 0.5, Math.LN2],
    [1, 0.5, Math.LN2],
  ])('klDivergence(%s, %s) is %s', (p, q, expected) => {
    expectNear(klDivergence(p, q), expected, 1e-16);
  });

  // Oracle: Python 3.11 decimal, 60 digits, p*(p/q).ln() + (1-p)*((1-p)/(1-q)).ln() of Decimal(float).
  it.each([
    [0.7, 0.5, 0.08228287850505181],
    [0.7, 0.8, 0.02816755759528353],
    [0.7, 0.9, 0.15366358680379877],
    [0.7, 0.7000001, 2.3809526860759605e-14],
    [0.3, 0.29, 0.00024122100833490236],
    [1e-12, 1.1e-12, 4.689820195680138e-15],
    [0.5, 0.5000000000000001, 2.465190328815662e-32],
    [1e-300, 0.5, 0.6931471805599453],
    [0.9, 1e-12, 24.542836030944347],
  ])('klDivergence(%s, %s) keeps its digits', (p, q, expected) => {
    expectWithin(klDivergence(p, q), expected, 1e-14);
  });

  it('klDivergence is cross-entropy minus entropy', () => {
    forAll([innerProbabilities, innerProbabilities], (p, q) =>
      expectNear(klDivergence(p, q), coinCrossEntropy(p, q) - entropy(p), 1e-14),
    );
  });

  it('klDivergence is never negative, and 0 at q = p', () => {
    forAll([probabilities, probabilities], (p, q) => {
      expect(klDivergence(p, q)).toBeGreaterThanOrEqual(0);
      expect(klDivergence(p, p)).toBe(0);
    });
  });

  it('klDivergence is refused outside [0, 1]', () => {
    expectRefusals([
      ...badProbabilities((p) => klDivergence(p, 0.5), 'p'),
      ...badProbabilities((q) => klDivergence(0.5, q), 'q'),
    ]);
  });
});
