import { requireInteger } from './domain.ts';

const TEN_TOSSES = [1, 1, 0, 1, 1, 1, 0, 1, 0, 1] as const;

/**
 * Returns the labels of so many tosses of the lesson's coin, 1 for heads and 0 for tails: the ten tosses
 * H H T H H H T H T H, over and over. Any whole number of tens has 70 % heads.
 *
 * Domain: count a whole number from 1 to 100,000.
 * Errors: RangeError outside the domain and for NaN.
 * Source: made for the lesson, where nothing is drawn at random, so that its numbers can be told in words.
 * @example coinTosses(4) → [1, 1, 0, 1]
 */
export function coinTosses(count: number): number[] {
  requireInteger('count', count, [1, 100_000]);
  return Array.from({ length: count }, (_, i) => TEN_TOSSES[i % TEN_TOSSES.length]!);
}
