import { describe, expect, it } from 'vitest';
import { coinTosses } from './coin-tosses.ts';
import { likelihood, negativeLogLikelihood } from './likelihood.ts';
import { badProbabilities, expectNear, expectRefusals, expectWithin } from './testing.ts';

function coin(probability: number, count: number): number[] {
  return Array<number>(count).fill(probability);
}

const PROBABILITIES = [0.9, 0.2, 0.7, 0.4];
const LABELS = [1, 0, 1, 0];

describe('likelihood', () => {
  it('likelihood of the four examples is 0.3024', () => {
    expectWithin(likelihood(LABELS, PROBABILITIES), 0.3024, 1e-15);
  });

  it.each([
    [1, 0, 0],
    [1, 1, 1],
    [0, 1, 0],
    [0, 0, 1],
    [1, Number.MIN_VALUE, Number.MIN_VALUE],
  ])('likelihood([%s], [%s]) is %s', (label, probability, expected) => {
    expect(likelihood([label], [probability])).toBe(expected);
  });

  it.each([
    [0.7, 1223],
    [0.5, 1075],
  ])('likelihood of the pattern with p = %s is 0 from toss %s on', (p, first) => {
    expect(likelihood(coinTosses(first), coin(p, first))).toBe(0);
    expect(likelihood(coinTosses(first - 1), coin(p, first - 1))).toBeGreaterThan(0);
  });
});

describe('negativeLogLikelihood', () => {
  it('negativeLogLikelihood of the four examples is 1.196005, whose mean is 0.299001', () => {
    expectNear(negativeLogLikelihood(LABELS, PROBABILITIES), 1.196005, 1e-6);
    expectNear(negativeLogLikelihood(LABELS, PROBABILITIES) / 4, 0.299001, 1e-6);
    expectNear(Math.exp(-negativeLogLikelihood(LABELS, PROBABILITIES) / 4), 0.741559, 1e-6);
  });

  it('negativeLogLikelihood is minus the logarithm of the likelihood', () => {
    const sum = negativeLogLikelihood(LABELS, PROBABILITIES);
    expectWithin(sum, -Math.log(likelihood(LABELS, PROBABILITIES)), 1e-15);
  });

  it('negativeLogLikelihood of 10,000 tosses goes on where the product has underflowed', () => {
    expectNear(negativeLogLikelihood(coinTosses(10_000), coin(0.7, 10_000)), 6108.643020548935, 1e-12);
  });

  it.each([
    [1, 0, Infinity],
    [1, 1, 0],
    [0, 1, Infinity],
    [0, 0, 0],
  ])('negativeLogLikelihood([%s], [%s]) is %s', (label, probability, expected) => {
    expect(negativeLogLikelihood([label], [probability])).toBe(expected);
  });
});

it('both refuse soft labels, bad probabilities and lists that do not pair up', () => {
  const lists = 'labels and probabilities must be two lists of one equal length, at least 1, got';
  expectRefusals([
    [() => likelihood([], []), `${lists} 0 and 0`],
    [() => likelihood([1], [0.5, 0.5]), `${lists} 1 and 2`],
    [() => negativeLogLikelihood([], []), `${lists} 0 and 0`],
    [() => likelihood([0.5], [0.5]), 'label must be 0 or 1, got 0.5'],
    [() => negativeLogLikelihood([0.5], [0.5]), 'label must be 0 or 1, got 0.5'],
    ...badProbabilities((p) => likelihood([1], [p])),
    ...badProbabilities((p) => negativeLogLikelihood([1], [p])),
  ]);
});
