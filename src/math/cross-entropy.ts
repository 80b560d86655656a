import { requireLabelAndLogit, requireLabelAndProbability } from './domain.ts';
import { mixByLabel } from './mix-by-label.ts';
import { softplus } from './softplus.ts';

/**
 * Returns the binary cross-entropy −[y ln p + (1 − y) ln(1 − p)] of the prediction p for the label y.
 *
 * Unit: nats, in [0, Infinity].
 * Domain: label in [0, 1] (soft labels allowed), probability in [0, 1]. At the ends 0 · ln 0 counts as 0, the
 * limit: a certain and right prediction costs 0, a certain and wrong one Infinity, the true limit.
 * Errors: RangeError outside the domain and for NaN.
 * Method: −log1p(−p) for label 0, because 1 − p loses the digits of a small p (11 % error at p = 1e-16).
 * Source: Bishop (2006), section 4.3.2.
 * @example crossEntropy(1, 0.5) → 0.6931471805599453
 */
export function crossEntropy(label: number, probability: number): number {
  requireLabelAndProbability(label, probability);
  // Subtracting from 0, not negating, because the loss of a perfect prediction must print as 0, not −0.
  return mixByLabel(label, 0 - Math.log(probability), 0 - Math.log1p(-probability));
}

/**
 * Returns the binary cross-entropy of the prediction σ(z) for the label y: ln(1 + e^z) − y z.
 *
 * Unit: nats, in [0, Infinity].
 * Domain: label in [0, 1] (soft labels allowed), z every number; at ±Infinity the limits: 0 where a hard
 * label agrees with the sign of z, Infinity otherwise.
 * Errors: RangeError outside the domain and for NaN.
 * Method: softplus(−z) for label 1 and softplus(z) for label 0; going through the probability gives Infinity
 * for a wrong and NaN for a right answer from z = 36.74 on.
 * Source: Bishop (2006), section 4.3.2.
 * @example crossEntropyFromLogit(1, -800) → 800
 */
export function crossEntropyFromLogit(label: number, z: number): number {
  requireLabelAndLogit(label, z);
  return mixByLabel(label, softplus(-z), softplus(z));
}
