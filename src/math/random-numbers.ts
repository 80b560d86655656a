import { requireInteger } from './domain.ts';

/**
 * Returns random numbers in [0, 1) that are a function of their seed alone.
 *
 * Good enough to shuffle a few answers, not for statistics or secrets.
 * Domain: seed a whole number from 0 to 2³² − 1, count a whole number from 0 to 1e6.
 * Errors: RangeError outside the domain and for NaN.
 * Method: the linear congruential generator x ← (1664525 x + 1013904223) mod 2³². d3's has the same, but its module
 * brings fifteen distributions into the page.
 * Source: Press et al., Numerical Recipes (2007), section 7.1, on quick generators.
 * @example randomNumbers(42, 2) → [0.2523451747838408, 0.08812504541128874]
 */
export function randomNumbers(seed: number, count: number): number[] {
  requireInteger('seed', seed, [0, 2 ** 32 - 1]);
  requireInteger('count', count, [0, 1e6]);
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  });
}
