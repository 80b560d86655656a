import { requireLogit, requireUnitInterval } from './domain.ts';

/**
 * Returns how many times steeper cross-entropy is than squared error in the logit: 1 / (2 p (1 − p)).
 *
 * It is the same for every label. Unit: none, in [2, Infinity].
 * Domain: probability in [0, 1]; Infinity at both ends, the limit (and below p = 2.8e-309, beyond the doubles).
 * Errors: RangeError outside the domain and for NaN.
 * Source: quotient of crossEntropyGradient and squaredErrorGradient.
 * @example slopeRatio(0.5) → 2
 */
export function slopeRatio(probability: number): number {
  requireUnitInterval('probability', probability);
  return 1 / (2 * probability * (1 - probability));
}

/**
 * Returns the same ratio where the logit is known: 1 / (2 σ(z) σ(−z)) = 1 + cosh z.
 *
 * Unit: none, in [2, Infinity].
 * Domain: every number; Infinity at ±Infinity, the limit, and from |z| = 710.48 on, where the true ratio is
 * beyond the largest double.
 * Errors: RangeError for NaN.
 * Method: the hyperbolic form, because 1 − σ(z) loses its digits for large z.
 * Source: (1 + e)² / 2e with e = e^(−z).
 * @example slopeRatioFromLogit(0) → 2
 */
export function slopeRatioFromLogit(z: number): number {
  requireLogit(z);
  return 1 + Math.cosh(z);
}
