import { randomNumbers } from '../../math/index.ts';

/** Draws that depend on a seed and an index alone. */
export interface Lots {
  /** One of the items, each as likely as the others. */
  oneOf: <T>(items: readonly T[]) => T;
}

/** Lots drawn before the numbers run short; an exercise takes fewer than a hundred. */
const supply = 400;

/** The lots of one exercise: the same for everyone with the seed. Domain: whole numbers from 0, index below 1e6. */
export function lotsOf(seed: number, index: number): Lots {
  // Neighbouring seeds of a linear generator begin alike, so each exercise starts far from the next.
  const start = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0;
  const numbers = randomNumbers(start, supply);
  let taken = 0;
  return {
    oneOf: (items) => {
      if (taken === supply)
        throw new RangeError(`lotsOf: more than ${String(supply)} draws for one exercise`);
      const lot = numbers[taken]!;
      taken += 1;
      return items[Math.floor(lot * items.length)]!;
    },
  };
}
