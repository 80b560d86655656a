import { describe, expect, it } from 'vitest';
import { crossEntropy, crossEntropyFromLogit } from './cross-entropy.ts';
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
  probabilities,
} from './testing.ts';

describe('crossEntropy', () => {
  it.each([
    [1, 1, 0],
    [0, 0, 0],
    [1, 0, Infinity],
    [0, 1, Infinity],
    [0.5, 0, Infinity],
    [0.5, 1, Infinity],
    [1, 0.5, Math.LN2],
    [1, Number.MIN_VALUE, 744.4400719213812],
    [0, Number.MIN_VALUE, Number.MIN_VALUE],
    [Number.MIN_VALUE, 0.5, Math.LN2],
    [0, 1 - Number.EPSILON / 2, 36.7368005696771],
    [1, 1 - Number.EPSILON / 2, 1.1102230246251565e-16],
  ])('crossEntropy(%s, %s) is %s', (label, probability, expected) => {
    expect(crossEntropy(label, probability)).toBe(expected);
  });

  it('crossEntropy(1, p) is crossEntropy(0, 1 − p) where 1 − p is exact', () => {
    forAll([probabilities], (p) => {
      if (1 - (1 - p) === p) expectNear(crossEntropy(1, p), crossEntropy(0, 1 - p), 1e-15);
    });
  });

  it('crossEntropy(1, p) falls and crossEntropy(0, p) rises with p', () => {
    forAll([probabilities, probabilities], (a, b) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(crossEntropy(1, low)).toBeGreaterThanOrEqual(crossEntropy(1, high));
      expect(crossEntropy(0, low)).toBeLessThanOrEqual(crossEntropy(0, high));
    });
  });

  it('crossEntropy(y, p) is never negative, never −0, and least at p = y', () => {
    forAll([labels, probabilities], (label, p) => {
      expect(crossEntropy(label, p)).toBeGreaterThanOrEqual(crossEntropy(label, label) - 1e-15);
      expect(Object.is(crossEntropy(label, p), -0)).toBe(false);
    });
  });

  it('crossEntropy(1, u/2) costs one bit more than crossEntropy(1, u)', () => {
    forAll([probabilities], (u) => {
      if (u > 1e-300) expectNear(crossEntropy(1, u / 2), crossEntropy(1, u) + Math.LN2, 1e-14);
    });
  });

  it('crossEntropy(y, p) is refused outside its domain', () => {
    expectRefusals([
      ...badLabels(crossEntropy),
      ...badProbabilities((p) => crossEntropy(1, p)),
      ...badProbabilities((p) => crossEntropy(0, p)),
    ]);
  });
});

describe('crossEntropyFromLogit', () => {
  it.each([
    [1, Infinity, 0],
    [0, -Infinity, 0],
    [1, -Infinity, Infinity],
    [0, Infinity, Infinity],
    [0.5, Infinity, Infinity],
    [0, 800, 800],
    [1, 745, 5e-324],
    [1, 800, 0],
    [0, Number.MAX_VALUE, Number.MAX_VALUE],
    [0.5, Number.MAX_VALUE, Number.MAX_VALUE / 2],
    [0.25, 0, Math.LN2],
  ])('crossEntropyFromLogit(%s, %s) is %s', (label, z, expected) => {
    expect(crossEntropyFromLogit(label, z)).toBe(expected);
  });

  it('crossEntropyFromLogit(1, z) is exactly crossEntropyFromLogit(0, −z)', () => {
    forAll([logits], (z) => expect(crossEntropyFromLogit(1, z)).toBe(crossEntropyFromLogit(0, -z)));
  });

  it('crossEntropyFromLogit(y, z) is crossEntropy(y, sigmoid(z))', () => {
    forAll([labels, moderateLogits], (label, z) =>
      expectWithin(crossEntropyFromLogit(label, z), crossEntropy(label, sigmoid(z)), 1e-12),
    );
  });

  it('crossEntropyFromLogit lies on or below every chord: it is convex in z', () => {
    forAll([labels, logits, logits], (label, a, b) => {
      const chord = crossEntropyFromLogit(label, a) / 2 + crossEntropyFromLogit(label, b) / 2;
      expect(crossEntropyFromLogit(label, a / 2 + b / 2)).toBeLessThanOrEqual(chord * (1 + 1e-14));
    });
  });

  it('crossEntropyFromLogit(y, z) is refused outside its domain', () => {
    expectRefusals([
      ...badLabels(crossEntropyFromLogit),
      [() => crossEntropyFromLogit(1, NaN), 'z must be a number, got NaN'],
    ]);
  });
});
