import { requireInteger, requireUnitInterval } from './domain.ts';
import { klDivergence } from './kl-divergence.ts';

/**
 * Returns how likely tosses are if heads has probability p, compared with the p that makes them likeliest, which
 * is the share of heads.
 *
 * Unit: none, in [0, 1]; 1 at p = heads/tosses. Underflows to 0 far from it for many tosses.
 * Domain: tosses a whole number from 1 to 1e9, heads one from 0 to tosses; p in [0, 1], ends included.
 * Errors: RangeError outside the domain and for NaN.
 * Method: e^(−tosses · D) with D the divergence of the two coins, because both likelihoods underflow.
 * Source: the likelihood is e^(−tosses (H + D)) and its largest value e^(−tosses H), with H the entropy.
 * @example relativeLikelihood(2, 4, 0.5) → 1
 */
export function relativeLikelihood(heads: number, tosses: number, p: number): number {
  requireInteger('tosses', tosses, [1, 1e9]);
  requireInteger('heads', heads, [0, tosses]);
  requireUnitInterval('p', p);
  return Math.exp(-tosses * klDivergence(heads / tosses, p));
}
