import { requireUnitInterval } from './domain.ts';

export type Verdict = 'confident, right' | 'mildly right' | 'undecided' | 'mildly wrong' | 'confident, wrong';

// 1 − 0.9 is 0.09999999999999998 and 6 · 0.15 is 0.8999999999999999 in doubles: a boundary must not depend on
// how its number was computed, and no reader can tell 1e-12 apart.
const TOLERANCE = 1e-12;

/**
 * Returns in words how a prediction did, from the probability u that it gave to the true class.
 *
 * Confident from 0.9 up and from 0.1 down, both included; undecided at 0.5; mild in between. The three
 * boundaries are 1e-12 wide on each side, for rounding.
 * Domain: u in [0, 1], ends included.
 * Errors: RangeError outside the domain and for NaN.
 * Source: the lesson's own words, section loss-slider.
 * @example verdict(0.9) → "confident, right"
 */
export function verdict(probabilityOfTruth: number): Verdict {
  requireUnitInterval('probabilityOfTruth', probabilityOfTruth);
  if (probabilityOfTruth >= 0.9 - TOLERANCE) return 'confident, right';
  if (probabilityOfTruth <= 0.1 + TOLERANCE) return 'confident, wrong';
  if (Math.abs(probabilityOfTruth - 0.5) <= TOLERANCE) return 'undecided';
  return probabilityOfTruth > 0.5 ? 'mildly right' : 'mildly wrong';
}
