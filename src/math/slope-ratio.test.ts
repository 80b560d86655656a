import { describe, expect, it } from 'vitest';
import { crossEntropyGradient } from './cross-entropy-gradient.ts';
import { sigmoid } from './sigmoid.ts';
import { slopeRatio, slopeRatioFromLogit } from './slope-ratio.ts';
import { squaredErrorGradient } from './squared-error-gradient.ts';
import {
  badProbabilities,
  expectNear,
  expectRefusals,
  expectWithin,
  forAll,
  moderateLogits,
} from './testing.ts';

describe('slopeRatio', () => {
  it.each([
    [0, Infinity],
    [Number.MIN_VALUE, Infinity],
    [0.25, 1 / 0.375],
    [0.5, 2],
    [1, Infinity],
  ])('slopeRatio(%s) is %s', (p, expected) => {
    expect(slopeRatio(p)).toBe(expected);
  });

  it('slopeRatio(0.01) is 50.51 to two decimals', () => {
    expectNear(slopeRatio(0.01), 50.505050505050505, 1e-15);
  });

  it('slopeRatio(sigmoid(z)) is slopeRatioFromLogit(z)', () => {
    forAll([moderateLogits], (z) => expectWithin(slopeRatio(sigmoid(z)), slopeRatioFromLogit(z), 1e-12));
  });
});

describe('slopeRatioFromLogit', () => {
  it.each([
    [-4, 28.31],
    [-6, 202.7],
    [-8, 1491],
    [-10, 11014],
  ])('slopeRatioFromLogit(%s) is about %s', (z, expected) => {
    expectNear(slopeRatioFromLogit(z), expected, 4e-4);
  });

  it.each([
    [0, 2],
    [800, Infinity],
    [-Infinity, Infinity],
    [Number.MIN_VALUE, 2],
  ])('slopeRatioFromLogit(%s) is %s', (z, expected) => {
    expect(slopeRatioFromLogit(z)).toBe(expected);
  });

  it('slopeRatioFromLogit is the quotient of the two gradients, for either label', () => {
    forAll([moderateLogits], (z) => {
      for (const label of [0, 1]) {
        const quotient = crossEntropyGradient(label, z) / squaredErrorGradient(label, z);
        expectWithin(slopeRatioFromLogit(z), quotient, 1e-14);
      }
    });
  });
});

it('slope ratios are refused outside their domains', () => {
  expectRefusals([
    ...badProbabilities(slopeRatio),
    [() => slopeRatioFromLogit(NaN), 'z must be a number, got NaN'],
  ]);
});
