import { describe, expect, it } from 'vitest';
import { sigmoid } from './sigmoid.ts';
import { squaredErrorFromLogit } from './squared-error.ts';
import { squaredErrorGradient, squaredErrorGradientFromProbability } from './squared-error-gradient.ts';
import {
  badLabels,
  badProbabilities,
  expectNear,
  expectRefusals,
  expectWithin,
  forAll,
  labels,
  logits,
  moderateLogits,
  slopeByDifferences,
} from './testing.ts';

describe('squaredErrorGradient', () => {
  it.each([
    [1, Infinity, -0],
    [1, -Infinity, -0],
    [0, Infinity, 0],
    [0, -Infinity, 0],
    [0, 0, 0.25],
    [1, Number.MIN_VALUE, -0.25],
    [0.5, 0, 0],
    [1, -800, -0],
  ])('squaredErrorGradient(%s, %s) is %s', (label, z, expected) => {
    expect(squaredErrorGradient(label, z)).toBe(expected);
  });

  it('squaredErrorGradient agrees with the difference quotient of squaredErrorFromLogit', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(
        squaredErrorGradient(label, z),
        slopeByDifferences((t) => squaredErrorFromLogit(label, t), z),
      ),
    );
  });

  it('squaredErrorGradient(1, −ln 2) is −8/27, and nowhere is it steeper', () => {
    expectWithin(squaredErrorGradient(1, -Math.LN2), -8 / 27, 4.5e-16);
    forAll([labels, logits], (label, z) =>
      expect(Math.abs(squaredErrorGradient(label, z))).toBeLessThanOrEqual((8 / 27) * (1 + 1e-15)),
    );
  });

  it('squaredErrorGradient(1, z) is exactly −squaredErrorGradient(0, −z)', () => {
    forAll([logits], (z) => expect(squaredErrorGradient(1, z)).toBe(-squaredErrorGradient(0, -z)));
  });

  it('squaredErrorGradient(y, z) is squaredErrorGradientFromProbability(y, sigmoid(z))', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(
        squaredErrorGradient(label, z),
        squaredErrorGradientFromProbability(label, sigmoid(z)),
        1e-15,
      ),
    );
  });
});

it.each([
  [1, 0, -0],
  [1, 1, 0],
  [0, 0, 0],
  [0, 1, 0],
  [1, Number.MIN_VALUE, -2 * Number.MIN_VALUE],
  [0, 0.5, 0.25],
])('squaredErrorGradientFromProbability(%s, %s) is %s', (label, probability, expected) => {
  expect(squaredErrorGradientFromProbability(label, probability)).toBe(expected);
});

it('the gradients are refused outside their domains', () => {
  expectRefusals([
    ...badLabels(squaredErrorGradient),
    [() => squaredErrorGradient(0, NaN), 'z must be a number, got NaN'],
    ...badLabels(squaredErrorGradientFromProbability),
    ...badProbabilities((p) => squaredErrorGradientFromProbability(1, p)),
  ]);
});
