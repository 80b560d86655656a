import { requireLabelAndLogit, requireLabelAndProbability } from './domain.ts';
import { mixByLabel } from './mix-by-label.ts';
import { sigmoid } from './sigmoid.ts';

/**
 * Returns ∂L/∂z = σ(z) − y, the slope of cross-entropy in the logit: prediction minus truth.
 *
 * Unit: nats per unit of z, in [−1, 1].
 * Domain: label in [0, 1] (soft labels allowed), z every number; at ±Infinity the limits −y and 1 − y.
 * Errors: RangeError outside the domain and for NaN.
 * Method: −σ(−z) for label 1, because σ(z) − 1 is 0 from z = 36.74 on while the true slope is not.
 * Source: Bishop (2006), section 4.3.2.
 * @example crossEntropyGradient(1, 0) → -0.5
 */
export function crossEntropyGradient(label: number, z: number): number {
  requireLabelAndLogit(label, z);
  return mixByLabel(label, -sigmoid(-z), sigmoid(z));
}

/**
 * Returns ∂L/∂z = p − y where the probability, not the logit, is what is known.
 *
 * Unit: nats per unit of z, in [−1, 1].
 * Domain: label and probability in [0, 1], ends included.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Bishop (2006), section 4.3.2.
 * @example crossEntropyGradientFromProbability(1, 0.75) → -0.25
 */
export function crossEntropyGradientFromProbability(label: number, probability: number): number {
  requireLabelAndProbability(label, probability);
  return probability - label;
}

/**
 * Returns ∂L/∂p = (p − y) / (p (1 − p)), the slope of cross-entropy in the probability itself.
 *
 * Unit: nats per unit of probability.
 * Domain: label and probability in [0, 1]; the limits at the ends: −1 and 1 for a certain and right
 * prediction, −Infinity (p = 0) and Infinity (p = 1) otherwise. 1/p is beyond the doubles below p = 5.6e-309.
 * Errors: RangeError outside the domain and for NaN.
 * Method: −1/p for label 1 and 1/(1 − p) for label 0: the common factor cancels on paper, not in doubles.
 * Source: Bishop (2006), section 4.3.2.
 * @example crossEntropyGradientInProbability(1, 0.25) → -4
 */
export function crossEntropyGradientInProbability(label: number, probability: number): number {
  requireLabelAndProbability(label, probability);
  return mixByLabel(label, -1 / probability, 1 / (1 - probability));
}
