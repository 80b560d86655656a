import { requireLabelAndLogit, requireLabelAndProbability } from './domain.ts';
import { mixByLabel } from './mix-by-label.ts';

/**
 * Returns d/dz (σ(z) − y)² = 2 (σ(z) − y) σ(z) σ(−z), the slope of the squared error in the logit.
 *
 * Unit: per unit of z, in [−8/27, 8/27]; steepest where the true class gets probability 1/3.
 * Domain: label in [0, 1] (soft labels allowed), z every number; 0 at ±Infinity, the limit.
 * Errors: RangeError outside the domain and for NaN.
 * Method: for a hard label one rational expression in e = e^(−|z|), because a product of three sigmoids
 * carries three times their rounding errors. A soft label mixes the two; near σ(z) = y they cancel, which
 * costs relative but not absolute accuracy.
 * Source: chain rule; Nielsen (2015), chapter 3.
 * @example squaredErrorGradient(1, 0) → -0.25
 */
export function squaredErrorGradient(label: number, z: number): number {
  requireLabelAndLogit(label, z);
  return mixByLabel(label, -slopeAwayFromTruth(-z), slopeAwayFromTruth(z));
}

/** 2 σ(z)² σ(−z), the slope for label 0; label 1 is its mirror image. */
function slopeAwayFromTruth(z: number): number {
  const e = Math.exp(-Math.abs(z));
  const cubeOfOnePlusE = 1 + e * (3 + e * (3 + e));
  // A second exponential instead of e · e, which would double the first one's rounding error.
  return (2 * (z >= 0 ? e : Math.exp(2 * z))) / cubeOfOnePlusE;
}

/**
 * Returns the same slope, 2 (p − y) p (1 − p), where the probability, not the logit, is what is known.
 *
 * Unit: per unit of z, in [−8/27, 8/27].
 * Domain: label and probability in [0, 1]; 0 at both ends.
 * Errors: RangeError outside the domain and for NaN.
 * Source: as for squaredErrorGradient.
 * @example squaredErrorGradientFromProbability(1, 0.25) → -0.28125
 */
export function squaredErrorGradientFromProbability(label: number, probability: number): number {
  requireLabelAndProbability(label, probability);
  return 2 * (probability - label) * probability * (1 - probability);
}
