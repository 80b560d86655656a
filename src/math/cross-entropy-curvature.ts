import { requireLogit, requireUnitInterval } from './domain.ts';

/**
 * Returns ∂²L/∂z² = σ(z) σ(−z), the curvature of cross-entropy in the logit, the same for every label.
 *
 * It is also σ′(z), the slope of the sigmoid. Unit: nats per squared unit of z, in [0, 1/4].
 * Domain: every number; 0 at ±Infinity, the limit.
 * Errors: RangeError for NaN.
 * Method: e / (1 + e (2 + e)) with e = e^(−|z|). σ(z) · σ(−z) rounds twice as often, and σ (1 − σ) is 0 from
 * z = 36.74 on.
 * Source: Bishop (2006), section 4.3.3.
 * @example crossEntropyCurvature(0) → 0.25
 */
export function crossEntropyCurvature(z: number): number {
  requireLogit(z);
  const e = Math.exp(-Math.abs(z));
  return e / (1 + e * (2 + e));
}

/**
 * Returns ∂²L/∂z² = p (1 − p) where the probability, not the logit, is what is known.
 *
 * Unit: nats per squared unit of z, in [0, 1/4].
 * Domain: probability in [0, 1]; 0 at both ends.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Bishop (2006), section 4.3.3.
 * @example crossEntropyCurvatureFromProbability(0.25) → 0.1875
 */
export function crossEntropyCurvatureFromProbability(probability: number): number {
  requireUnitInterval('probability', probability);
  return probability * (1 - probability);
}
