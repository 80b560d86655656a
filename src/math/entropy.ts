import { crossEntropy } from './cross-entropy.ts';
import { requireUnitInterval } from './domain.ts';

/**
 * Returns the entropy −[p ln p + (1 − p) ln(1 − p)] of a coin that lands heads with probability p.
 *
 * Unit: nats, in [0, ln 2].
 * Domain: p in [0, 1]; 0 at both ends, the limit.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Bishop (2006), section 1.6.
 * @example entropy(0.5) → 0.6931471805599453
 */
export function entropy(p: number): number {
  requireUnitInterval('p', p);
  return crossEntropy(p, p);
}

/**
 * Returns the cross-entropy −[p ln q + (1 − p) ln(1 − q)] of believing heads has probability q when it has p.
 *
 * It is crossEntropy(p, q): a soft label is a coin. Unit: nats, in [0, Infinity].
 * Domain: p and q in [0, 1]; Infinity where q rules out what p allows, the true limit.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Goodfellow, Bengio & Courville, Deep Learning (2016), section 3.13.
 * @example coinCrossEntropy(0.25, 0.5) → 0.6931471805599453
 */
export function coinCrossEntropy(p: number, q: number): number {
  requireUnitInterval('p', p);
  requireUnitInterval('q', q);
  return crossEntropy(p, q);
}
