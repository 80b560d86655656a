import { describe, expect, it } from 'vitest';
import { sigmoid } from './sigmoid.ts';
import { logSigmoid, softplus } from './softplus.ts';
import { expectNear, expectRefusals, forAll, logits, moderateLogits, slopeByDifferences } from './testing.ts';

const LARGEST = Number.MAX_VALUE;

describe('softplus', () => {
  it.each([
    [-Infinity, 0],
    [-LARGEST, 0],
    [-745, 5e-324],
    [0, Math.LN2],
    [Number.MIN_VALUE, Math.LN2],
    [20, 20.000000002061153],
    [800, 800],
    [LARGEST, LARGEST],
    [Infinity, Infinity],
  ])('softplus(%s) is %s', (z, expected) => {
    expect(softplus(z)).toBe(expected);
  });

  it('softplus(z) − softplus(−z) is z', () => {
    forAll([logits], (z) => expectNear(softplus(z) - softplus(-z), z, 1e-15));
  });

  it('the slope of softplus is sigmoid', () => {
    forAll([moderateLogits], (z) => expectNear(slopeByDifferences(softplus, z), sigmoid(z)));
  });
});

describe('logSigmoid', () => {
  it.each([
    [-Infinity, -Infinity],
    [-800, -800],
    [0, -Math.LN2],
    [800, 0],
    [Infinity, 0],
  ])('logSigmoid(%s) is %s', (z, expected) => {
    expect(logSigmoid(z)).toBe(expected);
  });

  it('e to the power logSigmoid(z) is sigmoid(z)', () => {
    forAll([moderateLogits], (z) => expectNear(Math.exp(logSigmoid(z)), sigmoid(z), 1e-14));
  });
});

it('softplus(NaN) and logSigmoid(NaN) are refused', () => {
  expectRefusals([
    [() => softplus(NaN), 'z must be a number, got NaN'],
    [() => logSigmoid(NaN), 'z must be a number, got NaN'],
  ]);
});
