import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy.ts';
import { probabilityFromLoss } from './probability-from-loss.ts';

describe('probabilityFromLoss', () => {
  it('probabilityFromLoss(0) is 1, certainty', () => {
    expect(probabilityFromLoss(0)).toBe(1);
  });

  it('probabilityFromLoss(Infinity) is 0', () => {
    expect(probabilityFromLoss(Infinity)).toBe(0);
  });

  // Values of e^−loss from the practice bank of the lesson's reference, four decimals.
  it.each([
    [0.1, 0.9048],
    [0.7, 0.4966],
    [1, 0.3679],
    [2.5, 0.0821],
    [4, 0.0183],
  ])('probabilityFromLoss(%d) is about %d', (loss, probability) => {
    expect(probabilityFromLoss(loss)).toBeCloseTo(probability, 4);
  });

  it('probabilityFromLoss undoes crossEntropy(1, p)', () => {
    for (const probability of [1e-300, 1e-12, 0.01, 0.5, 0.99]) {
      expect(probabilityFromLoss(crossEntropy(1, probability)) / probability).toBeCloseTo(1, 12);
    }
  });

  it('probabilityFromLoss(−0.1) is refused', () => {
    expect(() => probabilityFromLoss(-0.1)).toThrow(new RangeError('lossNats must be at least 0, got -0.1'));
  });

  it('probabilityFromLoss(NaN) is refused', () => {
    expect(() => probabilityFromLoss(NaN)).toThrow(RangeError);
  });
});
