import { requireLogit } from './domain.ts';

/**
 * Returns softplus(z) = ln(1 + e^z): the cross-entropy of the logit z against label 0.
 *
 * Unit: nats, in [0, Infinity].
 * Domain: every number; softplus(−Infinity) = 0 and softplus(Infinity) = Infinity, the limits.
 * Errors: RangeError for NaN.
 * Method: max(z, 0) + log1p(e^(−|z|)), because e^z overflows above 709.78 and 1 + e^z loses e^z below −36.7.
 * Source: Mächler, Accurately Computing log(1 − exp(−|a|)) (2012), section 2, on log1pexp.
 * @example softplus(0) → 0.6931471805599453
 */
export function softplus(z: number): number {
  requireLogit(z);
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/**
 * Returns ln σ(z), the log of the probability of class 1 for the logit z.
 *
 * Unit: nats, in [−Infinity, 0].
 * Domain: every number; logSigmoid(−Infinity) = −Infinity and logSigmoid(Infinity) = 0, the limits.
 * Errors: RangeError for NaN.
 * Method: 0 − softplus(−z), because ln of a sigmoid that has underflowed would be −Infinity.
 * The subtraction from 0 keeps a vanished value from being −0.
 * Source: Mächler (2012), as for softplus.
 * @example logSigmoid(-800) → -800
 */
export function logSigmoid(z: number): number {
  requireLogit(z);
  return 0 - softplus(-z);
}
