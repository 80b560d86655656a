import { requireUnitInterval } from './domain.ts';

/**
 * Returns the logit ln(p / (1 − p)), the log-odds: the z with σ(z) = p.
 *
 * Unit: nats.
 * Domain: p in [0, 1]; logit(0) = −Infinity and logit(1) = Infinity, the limits.
 * Errors: RangeError outside [0, 1] and for NaN.
 * Method: the plain difference ln p − ln(1 − p) cancels near p = 1/2, where the answer is near 0. From 1/4 up
 * we take log1p((2p − 1) / (1 − p)), or its mirror image below 1/2: there every subtraction is exact
 * (Sterbenz's lemma). Below 1/4 nothing cancels, and the quotient would overflow for subnormal p.
 * Source: Bishop (2006), section 4.2; Higham, Accuracy and Stability of Numerical Algorithms, section 2.5.
 * @example logit(0.5) → 0
 */
export function logit(p: number): number {
  requireUnitInterval('p', p);
  if (p < 0.25) return Math.log(p) - Math.log1p(-p);
  if (p < 0.5) return -Math.log1p((1 - 2 * p) / p);
  return Math.log1p((2 * p - 1) / (1 - p));
}
