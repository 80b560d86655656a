import { requireUnitInterval } from './domain.ts';
import { MINUS, scientificNotation } from './scientific-notation.ts';

/**
 * Returns a probability as people read it, and as readNumber reads it back.
 *
 * From 0.001 to 0.999: two to four decimals, no more than needed. Closer to the ends: at most three
 * significant digits of the distance to the end, as “1 × 10⁻¹²” and “1 − 1 × 10⁻¹²”. The ends are “0” and “1”.
 * Domain: p in [0, 1], ends included.
 * Errors: RangeError outside the domain and for NaN.
 * Method: near 1 the fewest digits that give back this very double, because 1 − p as computed carries the
 * rounding of p (1 − (1 − 1e-14) is 9.992e-15).
 * Source: the lesson's slider; no locale is asked.
 * @example formatProbability(0.5) → "0.50"
 * @example formatProbability(0.999999) → "1\u00a0−\u00a01\u00a0×\u00a010⁻⁶"
 */
export function formatProbability(p: number): string {
  requireUnitInterval('p', p);
  if (p === 0 || p === 1) return String(p);
  if (p < 0.001) return scientificNotation(p, 2, true);
  if (p <= 0.999) return p.toFixed(4).replace(/0{1,2}$/, '');
  const rest = 1 - p;
  const decimals = [0, 1, 2].find((n) => 1 - Number(rest.toExponential(n)) === p) ?? 2;
  // No-break spaces, so that the difference never breaks across lines.
  return `1\u00a0${MINUS}\u00a0${scientificNotation(rest, decimals, true)}`;
}
