import { describe, expect, it } from 'vitest';
import { crossEntropyCurvature, crossEntropyCurvatureFromProbability } from './cross-entropy-curvature.ts';
import { crossEntropyGradient } from './cross-entropy-gradient.ts';
import { sigmoid } from './sigmoid.ts';
import {
  badProbabilities,
  expectNear,
  expectRefusals,
  forAll,
  labels,
  logits,
  moderateLogits,
  slopeByDifferences,
} from './testing.ts';

describe('crossEntropyCurvature', () => {
  it.each([
    [-Infinity, 0],
    [-800, 0],
    [-745, 5e-324],
    [0, 0.25],
    [Number.MIN_VALUE, 0.25],
    [745, 5e-324],
    [Infinity, 0],
  ])('crossEntropyCurvature(%s) is %s', (z, expected) => {
    expect(crossEntropyCurvature(z)).toBe(expected);
  });

  it('crossEntropyCurvature is the difference quotient of the gradient, for every label', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(
        crossEntropyCurvature(z),
        slopeByDifferences((t) => crossEntropyGradient(label, t), z),
      ),
    );
  });

  it('crossEntropyCurvature is even and positive down to z = ±700: strictly convex', () => {
    forAll([logits], (z) => {
      expect(crossEntropyCurvature(z)).toBe(crossEntropyCurvature(-z));
      if (Math.abs(z) <= 700) expect(crossEntropyCurvature(z)).toBeGreaterThan(0);
    });
  });

  it('crossEntropyCurvature(z) is crossEntropyCurvatureFromProbability(sigmoid(z))', () => {
    forAll([moderateLogits], (z) =>
      expectNear(crossEntropyCurvature(z), crossEntropyCurvatureFromProbability(sigmoid(z)), 1e-15),
    );
  });
});

it.each([
  [0, 0],
  [1, 0],
  [0.5, 0.25],
  [Number.MIN_VALUE, Number.MIN_VALUE],
])('crossEntropyCurvatureFromProbability(%s) is %s', (probability, expected) => {
  expect(crossEntropyCurvatureFromProbability(probability)).toBe(expected);
});

it('the curvatures are refused outside their domains', () => {
  expectRefusals([
    [() => crossEntropyCurvature(NaN), 'z must be a number, got NaN'],
    ...badProbabilities(crossEntropyCurvatureFromProbability),
  ]);
});
