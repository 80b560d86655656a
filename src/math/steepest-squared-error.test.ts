import { describe, expect, it } from 'vitest';
import { sigmoid } from './sigmoid.ts';
import { squaredErrorCurvature } from './squared-error-curvature.ts';
import { squaredErrorGradient } from './squared-error-gradient.ts';
import { steepestSquaredError } from './steepest-squared-error.ts';
import {
  expectNear,
  expectRefusals,
  expectWithin,
  forAll,
  logits,
  PROMISED_RELATIVE_ERROR,
} from './testing.ts';

describe('steepestSquaredError', () => {
  it.each([
    [1, -Math.LN2, -8 / 27],
    [0, Math.LN2, 8 / 27],
  ])('steepestSquaredError(%d) is z = %d and the slope %d', (label, z, slope) => {
    expect(steepestSquaredError(label)).toEqual({ z, slope });
  });

  it.each([0, 1])(
    'steepestSquaredError(%d) is a point of squaredErrorGradient, and its inflection',
    (label) => {
      const { z, slope } = steepestSquaredError(label);
      expectWithin(squaredErrorGradient(label, z), slope, PROMISED_RELATIVE_ERROR);
      expectNear(squaredErrorCurvature(label, z), 0, 1e-16);
      expectWithin(sigmoid(label === 1 ? z : -z), 1 / 3, PROMISED_RELATIVE_ERROR);
    },
  );

  it.each([0, 1])('no logit is steeper than steepestSquaredError(%d)', (label) => {
    const steepest = Math.abs(steepestSquaredError(label).slope);
    forAll([logits], (z) =>
      expect(Math.abs(squaredErrorGradient(label, z))).toBeLessThanOrEqual(steepest + Number.EPSILON),
    );
  });

  it('steepestSquaredError refuses a soft label and NaN', () => {
    expectRefusals(
      [0.5, -1, 1 + Number.EPSILON, NaN].map((label) => [
        () => steepestSquaredError(label),
        `label must be 0 or 1, got ${label}`,
      ]),
    );
  });
});
