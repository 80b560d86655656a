import { requireLabelAndLogit, requireLabelAndProbability } from './domain.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * Returns the squared error (p − y)², without the factor ½ that some books carry.
 *
 * Unit: none, in [0, 1].
 * Domain: label and probability in [0, 1], ends included.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Nielsen, Neural Networks and Deep Learning (2015), chapter 3, whose cost is half of this.
 * @example squaredError(1, 0.25) → 0.5625
 */
export function squaredError(label: number, probability: number): number {
  requireLabelAndProbability(label, probability);
  return (probability - label) ** 2;
}

/**
 * Returns the squared error (σ(z) − y)² of the prediction σ(z), without a factor ½.
 *
 * Unit: none, in [0, 1].
 * Domain: label in [0, 1] (soft labels allowed), z every number; at ±Infinity the limits y² and (1 − y)².
 * Errors: RangeError outside the domain and for NaN.
 * Method: for a hard label one quotient in e = e^(−|z|), whose exponential is not squared after rounding, and
 * which does not cancel as (σ(z) − 1)² does.
 * Source: as for squaredError.
 * @example squaredErrorFromLogit(1, 0) → 0.25
 */
export function squaredErrorFromLogit(label: number, z: number): number {
  requireLabelAndLogit(label, z);
  if (label === 1) return squareOfSigmoid(-z);
  if (label === 0) return squareOfSigmoid(z);
  return (sigmoid(z) - label) ** 2;
}

function squareOfSigmoid(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return (z >= 0 ? 1 : Math.exp(2 * z)) / (1 + e * (2 + e));
}
