import { describe, expect, it } from 'vitest';
import { crossEntropy, crossEntropyFromLogit } from './cross-entropy.ts';
import {
  crossEntropyGradient,
  crossEntropyGradientFromProbability,
  crossEntropyGradientInProbability,
} from './cross-entropy-gradient.ts';
import { sigmoid } from './sigmoid.ts';
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

describe('crossEntropyGradient', () => {
  it.each([
    [1, Infinity, -0],
    [1, -Infinity, -1],
    [0, Infinity, 1],
    [0, -Infinity, 0],
    [0.25, Infinity, 0.75],
    [0.25, -Infinity, -0.25],
    [0, 0, 0.5],
    [0.5, 0, 0],
    [1, 745, -5e-324],
    [1, Number.MIN_VALUE, -0.5],
  ])('crossEntropyGradient(%s, %s) is %s', (label, z, expected) => {
    expect(crossEntropyGradient(label, z)).toBe(expected);
  });

  it('crossEntropyGradient agrees with the difference quotient of crossEntropyFromLogit', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(
        crossEntropyGradient(label, z),
        slopeByDifferences((t) => crossEntropyFromLogit(label, t), z),
      ),
    );
  });

  it('crossEntropyGradient(1, z) is exactly −crossEntropyGradient(0, −z)', () => {
    forAll([logits], (z) => expect(crossEntropyGradient(1, z)).toBe(-crossEntropyGradient(0, -z)));
  });

  it('crossEntropyGradient is prediction minus truth, from the logit and from the probability', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectNear(
        crossEntropyGradient(label, z),
        crossEntropyGradientFromProbability(label, sigmoid(z)),
        1e-15,
      ),
    );
  });
});

describe('crossEntropyGradientFromProbability', () => {
  it.each([
    [1, 0.01, -0.99],
    [1, 0.9, 0.9 - 1],
    [0, 1, 1],
    [0, 0, 0],
    [1, 1, 0],
    [0, Number.MIN_VALUE, Number.MIN_VALUE],
  ])('crossEntropyGradientFromProbability(%s, %s) is %s', (label, probability, expected) => {
    expect(crossEntropyGradientFromProbability(label, probability)).toBe(expected);
  });
});

describe('crossEntropyGradientInProbability', () => {
  it.each([
    [1, 0.01, -100],
    [1, 0, -Infinity],
    [0, 0, 1],
    [1, 1, -1],
    [0, 1, Infinity],
    [0.5, 0, -Infinity],
    [0.5, 0.5, 0],
    [1, Number.MIN_VALUE, -Infinity],
  ])('crossEntropyGradientInProbability(%s, %s) is %s', (label, probability, expected) => {
    expect(crossEntropyGradientInProbability(label, probability)).toBe(expected);
  });

  it('crossEntropyGradientInProbability agrees with the difference quotient of crossEntropy', () => {
    for (const label of [0, 0.3, 1]) {
      for (let p = 0.05; p < 0.96; p += 0.05) {
        const quotient = slopeByDifferences((t) => crossEntropy(label, t), p, 1e-4);
        expectNear(crossEntropyGradientInProbability(label, p), quotient);
      }
    }
  });

  it('times p(1 − p), the slope of the sigmoid, it is the gradient in z', () => {
    forAll([labels, moderateLogits], (label, z) => {
      const p = sigmoid(z);
      const product = crossEntropyGradientInProbability(label, p) * p * (1 - p);
      expectNear(product, crossEntropyGradient(label, z), 1e-12);
    });
    expectWithin(crossEntropyGradientInProbability(1, 0.9) * 0.09, -0.1, 1e-15);
  });
});

it('the gradients are refused outside their domains', () => {
  expectRefusals([
    ...badLabels(crossEntropyGradient),
    [() => crossEntropyGradient(0, NaN), 'z must be a number, got NaN'],
    ...badLabels(crossEntropyGradientFromProbability),
    ...badProbabilities((p) => crossEntropyGradientFromProbability(1, p)),
    ...badLabels(crossEntropyGradientInProbability),
    ...badProbabilities((p) => crossEntropyGradientInProbability(1, p)),
  ]);
});
