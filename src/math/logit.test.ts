import { describe, expect, it } from 'vitest';
import { logit } from './logit.ts';
import { sigmoid } from './sigmoid.ts';
import {
  badProbabilities,
  expectNear,
  expectRefusals,
  expectWithin,
  forAll,
  moderateLogits,
  probabilities,
  PROMISED_RELATIVE_ERROR,
} from './testing.ts';

describe('logit', () => {
  it.each([
    [0, -Infinity],
    [0.5, 0],
    [1, Infinity],
    [Number.MIN_VALUE, -744.4400719213812],
    [1 - Number.EPSILON / 2, 36.7368005696771],
  ])('logit(%s) is %s', (p, expected) => {
    expect(logit(p)).toBe(expected);
  });

  // Oracle: Python 3.11 decimal, 60 digits: (p/(1-p)).ln() of Decimal(float).
  it.each([
    [0.5000000001, 4.000000330961484e-10],
    [0.4999999, -4.000000000115076e-7],
    [0.3, -0.8472978603872037],
    [0.51, 0.0400053346136992],
  ])('logit(%s) keeps its digits near one half', (p, expected) => {
    expectWithin(logit(p), expected, PROMISED_RELATIVE_ERROR);
  });

  it('logit(1 − p) is −logit(p) where 1 − p is exact', () => {
    forAll([probabilities], (p) => {
      const q = 1 - p;
      if (1 - q === p && p > 0 && q > 0) expectWithin(logit(q), -logit(p), PROMISED_RELATIVE_ERROR);
    });
  });

  it('logit(sigmoid(z)) is z', () => {
    forAll([moderateLogits], (z) => expectNear(logit(sigmoid(z)), z, 1e-12));
  });

  it('logit(p) is refused outside [0, 1]', () => {
    expectRefusals(badProbabilities(logit, 'p'));
  });
});
