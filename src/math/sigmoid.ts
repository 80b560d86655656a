import { requireLogit } from './domain.ts';

/**
 * Returns the logistic sigmoid σ(z) = 1 / (1 + e^(−z)): the probability of class 1 for the logit z.
 *
 * Unit: probability, in [0, 1]. The true value is never 0 or 1, but its nearest double is: 1 from z = 36.74
 * on and 0 below z = −745.13.
 * Domain: every number; σ(−Infinity) = 0 and σ(Infinity) = 1, the limits.
 * Errors: RangeError for NaN.
 * Method: two branches, so that the exponential never overflows and small probabilities keep all their digits.
 * Source: Bishop, Pattern Recognition and Machine Learning (2006), section 4.2.
 * @example sigmoid(0) → 0.5
 */
export function sigmoid(z: number): number {
  requireLogit(z);
  const e = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}
