import { requireUnitInterval } from './domain.ts';

/**
 * Returns the Kullback–Leibler divergence p ln(p/q) + (1 − p) ln((1 − p)/(1 − q)) between two coins: the
 * extra surprise per toss of believing q when p is true, cross-entropy minus entropy.
 *
 * Unit: nats, in [0, Infinity]; 0 exactly where p = q, never negative.
 * Domain: p and q in [0, 1]; Infinity where q rules out what p allows, the true limit.
 * Errors: RangeError outside the domain and for NaN.
 * Method: a sum of two terms that are each at least 0. Subtracting two entropies loses all digits near p = q,
 * where the result is about (p − q)²/(2 q (1 − q)), and can come out negative.
 * Source: Bishop (2006), section 1.6.1.
 * @example klDivergence(1, 0.5) → 0.6931471805599453
 */
export function klDivergence(p: number, q: number): number {
  requireUnitInterval('p', p);
  requireUnitInterval('q', q);
  return divergenceTerm(p, q, q - p) + divergenceTerm(1 - p, 1 - q, p - q);
}

/** a ln(a/b) + (b − a), never negative; the two b − a of a coin add up to 0. `difference` is b − a, unrounded. */
function divergenceTerm(a: number, b: number, difference: number): number {
  if (a === 0) return b;
  const ratio = difference / a;
  if (Math.abs(ratio) >= 0.1) return Math.max(0, difference + a * (Math.log(a) - Math.log(b)));
  // ln(1 + r) = 2 (t + t³/3 + t⁵/5 + …) with t = r/(2 + r), and r − 2t = r t. Here |t| < 0.06: ten terms suffice.
  const t = ratio / (2 + ratio);
  let tail = 0;
  for (let n = 21; n >= 3; n -= 2) tail = t * t * (tail + 1 / n);
  return a * t * (ratio - 2 * tail);
}
