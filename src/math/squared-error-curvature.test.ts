import { describe, expect, it } from 'vitest';
import { logit } from './logit.ts';
import { squaredErrorCurvature } from './squared-error-curvature.ts';
import { squaredErrorGradient } from './squared-error-gradient.ts';
import {
  badLabels,
  expectNear,
  expectRefusals,
  expectWithin,
  forAll,
  labels,
  logits,
  moderateLogits,
  PROMISED_RELATIVE_ERROR,
  slopeByDifferences,
} from './testing.ts';

describe('squaredErrorCurvature', () => {
  it.each([
    [1, Infinity, 0],
    [1, -Infinity, -0],
    [0, Infinity, -0],
    [0, -Infinity, 0],
    [0, 0, 0.125],
    [0.5, 0, 0.125],
    [1, Number.MIN_VALUE, 0.125],
  ])('squaredErrorCurvature(%s, %s) is %s', (label, z, expected) => {
    expect(squaredErrorCurvature(label, z)).toBe(expected);
  });

  it('squaredErrorCurvature agrees with the difference quotient of squaredErrorGradient', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(
        squaredErrorCurvature(label, z),
        slopeByDifferences((t) => squaredErrorGradient(label, t), z),
      ),
    );
  });

  it('squaredErrorCurvature(1, z) changes sign at z = −ln 2, where the true class has probability 1/3', () => {
    expect(squaredErrorCurvature(1, -Math.LN2 - 1e-15)).toBeLessThan(0);
    expect(squaredErrorCurvature(1, -Math.LN2 + 1e-15)).toBeGreaterThan(0);
  });

  // Oracle: Python 3.11 decimal, 60 digits, 2*s*(1-s)**2*(3*s-1) with s = e/(1+e), e = Decimal(float).exp().
  it.each([
    [-0.6931471805599453, 4.580833212535901e-18],
    [-0.6931, 9.31969005536583e-6],
    [-0.7, -0.0013520726301334807],
    [-0.5, 0.03879996143726387],
    [-3.25, -0.06143726575982949],
    [0.25, 0.14796534939959388],
    [6.5, 8.980393277399772e-6],
  ])('squaredErrorCurvature(1, %s) keeps its digits, at the sign change too', (z, expected) => {
    expectWithin(squaredErrorCurvature(1, z), expected, PROMISED_RELATIVE_ERROR);
  });

  it('squaredErrorCurvature(1, z) is extreme at σ(z) = (9 ∓ √33)/24', () => {
    expectNear(squaredErrorCurvature(1, logit((9 - Math.sqrt(33)) / 24)), -0.1202, 1e-5);
    expectNear(squaredErrorCurvature(1, logit((9 + Math.sqrt(33)) / 24)), 0.15406, 1e-5);
  });

  it('squaredErrorCurvature(1, z) is exactly squaredErrorCurvature(0, −z)', () => {
    forAll([logits], (z) => expect(squaredErrorCurvature(1, z)).toBe(squaredErrorCurvature(0, -z)));
  });

  it('squaredErrorCurvature is refused outside its domain', () => {
    expectRefusals([
      ...badLabels(squaredErrorCurvature),
      [() => squaredErrorCurvature(0, NaN), 'z must be a number, got NaN'],
    ]);
  });
});
