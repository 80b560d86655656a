import { describe, expect, it } from 'vitest';
import { sigmoid } from './sigmoid.ts';
import { expectRefusals, expectWithin, forAll, logits, PROMISED_RELATIVE_ERROR } from './testing.ts';

describe('sigmoid', () => {
  it.each([
    [-Infinity, 0],
    [-1.7976931348623157e308, 0],
    [-746, 0],
    [-745, 5e-324],
    [-Number.MIN_VALUE, 0.5],
    [-0, 0.5],
    [0, 0.5],
    [Number.MIN_VALUE, 0.5],
    [1, 0.7310585786300049],
    [1.7976931348623157e308, 1],
    [Infinity, 1],
  ])('sigmoid(%s) is %s', (z, expected) => {
    expect(sigmoid(z)).toBe(expected);
  });

  it('sigmoid(−36.74) is not rounded away although sigmoid(36.8) is 1', () => {
    expect(1 - sigmoid(-36.8)).toBe(0.9999999999999999);
    expect(sigmoid(36.8)).toBe(1);
    expectWithin(sigmoid(-36.8), 1.0422287905595919e-16, PROMISED_RELATIVE_ERROR);
  });

  it('sigmoid(z) + sigmoid(−z) is 1 to one rounding', () => {
    forAll([logits], (z) => expectWithin(sigmoid(z) + sigmoid(-z), 1, 2.3e-16));
  });

  it('sigmoid never falls when z grows', () => {
    forAll([logits, logits], (a, b) =>
      expect(sigmoid(Math.min(a, b))).toBeLessThanOrEqual(sigmoid(Math.max(a, b))),
    );
  });

  it('sigmoid(NaN) is refused', () => {
    expectRefusals([[() => sigmoid(NaN), 'z must be a number, got NaN']]);
  });
});
