import { describe, expect, it } from 'vitest';
import { coinTosses } from './coin-tosses.ts';
import { likelihood } from './likelihood.ts';
import { relativeLikelihood } from './relative-likelihood.ts';
import { badProbabilities, expectRefusals, expectWithin, forAll, probabilities } from './testing.ts';

describe('relativeLikelihood', () => {
  it.each([
    [7, 10, 0.7, 1],
    [7000, 10_000, 0.7, 1],
    [0, 10, 0, 1],
    [10, 10, 1, 1],
    [7, 10, 0, 0],
    [7, 10, 1, 0],
    [0, 1, 0.75, 0.25],
    [1, 1, Number.MIN_VALUE, Number.MIN_VALUE],
    [7000, 10_000, 0.3, 0],
  ])('relativeLikelihood(%d, %d, %d) is %d', (heads, tosses, p, expected) => {
    expectWithin(relativeLikelihood(heads, tosses, p), expected, 1e-15);
  });

  it.each([0.01, 0.3, 0.5, 0.6, 0.8, 0.99])(
    'relativeLikelihood(7, 10, %d) is the quotient of likelihoods',
    (p) => {
      const likelihoodOf = (q: number): number => likelihood(coinTosses(10), Array<number>(10).fill(q));
      expectWithin(relativeLikelihood(7, 10, p), likelihoodOf(p) / likelihoodOf(0.7), 1e-13);
    },
  );

  // Oracle: Python 3.11 decimal, 60 digits: exp(7000 ln(p/0.7) + 3000 ln((1-p)/0.3)) of Decimal(str(p)).
  it.each([
    [0.69, 0.09520777258428743],
    [0.71, 0.08961701447370611],
    [0.75, 1.5806128168857696e-28],
  ])('relativeLikelihood(7000, 10000, %d) goes on where the likelihoods have underflowed', (p, expected) => {
    expectWithin(relativeLikelihood(7000, 10_000, p), expected, 1e-12);
  });

  it('relativeLikelihood is at most 1', () => {
    forAll([probabilities], (p) => expect(relativeLikelihood(7, 10, p)).toBeLessThanOrEqual(1));
  });

  it('relativeLikelihood refuses broken counts and probabilities outside [0, 1]', () => {
    const counts = 'must be a whole number from';
    expectRefusals([
      [() => relativeLikelihood(0, 0, 0.5), `tosses ${counts} 1 to 1000000000, got 0`],
      [() => relativeLikelihood(0, NaN, 0.5), `tosses ${counts} 1 to 1000000000, got NaN`],
      [() => relativeLikelihood(-1, 10, 0.5), `heads ${counts} 0 to 10, got -1`],
      [() => relativeLikelihood(11, 10, 0.5), `heads ${counts} 0 to 10, got 11`],
      [() => relativeLikelihood(0.5, 10, 0.5), `heads ${counts} 0 to 10, got 0.5`],
      ...badProbabilities((p) => relativeLikelihood(7, 10, p), 'p'),
    ]);
  });
});
