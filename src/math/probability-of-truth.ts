import { requireHardLabel, requireUnitInterval } from './domain.ts';

/**
 * Returns u, the probability that the prediction p gives to the class that is true: p for label 1, 1 − p for 0.
 *
 * Unit: probability, in [0, 1].
 * Domain: label 0 or 1 (a soft label has no one true class), probability in [0, 1], ends included.
 * Errors: RangeError outside the domain and for NaN.
 * Source: the case formula P(y | x) = p^y (1 − p)^(1 − y); Bishop (2006), section 4.3.2.
 * @example probabilityOfTruth(0, 0.25) → 0.75
 */
export function probabilityOfTruth(label: number, probability: number): number {
  requireHardLabel(label);
  requireUnitInterval('probability', probability);
  return label === 1 ? probability : 1 - probability;
}
