import { describe, expect, it } from 'vitest';
import { sigmoid } from './sigmoid.ts';
import { squaredError, squaredErrorFromLogit } from './squared-error.ts';
import {
  badLabels,
  badProbabilities,
  expectNear,
  expectRefusals,
  forAll,
  labels,
  logits,
  moderateLogits,
  probabilities,
} from './testing.ts';

describe('squaredError', () => {
  it.each([
    [1, 0, 1],
    [0, 1, 1],
    [1, 1, 0],
    [0, 0, 0],
    [0.5, 0.5, 0],
    [1, 0.5, 0.25],
    [1, 0.01, 0.9801],
    [0, Number.MIN_VALUE, 0],
  ])('squaredError(%s, %s) is %s', (label, probability, expected) => {
    expect(squaredError(label, probability)).toBe(expected);
  });

  it('squaredError never exceeds 1 and mirrors with the label', () => {
    forAll([labels, probabilities], (label, p) => {
      expect(squaredError(label, p)).toBeLessThanOrEqual(1);
      expectNear(squaredError(1 - label, 1 - p), squaredError(label, p), 1e-15);
    });
  });
});

describe('squaredErrorFromLogit', () => {
  it.each([
    [1, -Infinity, 1],
    [1, Infinity, 0],
    [0, Infinity, 1],
    [0.5, Infinity, 0.25],
    [0.5, -Infinity, 0.25],
    [1, 0, 0.25],
    [0, Number.MIN_VALUE, 0.25],
  ])('squaredErrorFromLogit(%s, %s) is %s', (label, z, expected) => {
    expect(squaredErrorFromLogit(label, z)).toBe(expected);
  });

  it('squaredErrorFromLogit(y, z) is squaredError(y, sigmoid(z))', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(squaredErrorFromLogit(label, z), squaredError(label, sigmoid(z)), 1e-15),
    );
  });

  it('squaredErrorFromLogit(1, z) is exactly squaredErrorFromLogit(0, −z)', () => {
    forAll([logits], (z) => expect(squaredErrorFromLogit(1, z)).toBe(squaredErrorFromLogit(0, -z)));
  });
});

it('squared errors are refused outside their domains', () => {
  expectRefusals([
    ...badLabels(squaredError),
    ...badProbabilities((p) => squaredError(1, p)),
    ...badLabels(squaredErrorFromLogit),
    [() => squaredErrorFromLogit(0, NaN), 'z must be a number, got NaN'],
  ]);
});
