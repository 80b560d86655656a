import { coinTosses, firstUnderflow, sigmoid } from '../../math/index.ts';

/** The product of so many tosses with the best coin, 0.7, is 0 in double precision; that of one fewer is not. */
export const vanishing = firstUnderflow(coinTosses(2000), Array<number>(2000).fill(0.7))!;

/** The lowest logit whose sigmoid is above 0 in double precision. */
export const lowestLogit = lowestAbove(-746, -745);

/** That between a logit whose sigmoid is 0 and one whose sigmoid is not, by halving. */
function lowestAbove(zero: number, positive: number): number {
  const middle = (zero + positive) / 2;
  if (middle === zero || middle === positive) return positive;
  return sigmoid(middle) === 0 ? lowestAbove(middle, positive) : lowestAbove(zero, middle);
}
