import { range } from 'd3';
import type { LossKind } from '../math/index.ts';
import type { Place } from './plane.ts';

/** The middle of the left edge of a curve's name, in percent. */
export interface NamePlace extends Place {
  /** No place is nearer to this curve than to the other: the name must show what line it means. */
  away: boolean;
}

export type NamePlaces = Readonly<Record<LossKind, NamePlace>>;

/** Percent of a small plot of 230 × 150 pixels: two short lines of letters, and how far they keep from a curve. */
const width = 22;
const height = 22;
const gap = { x: 3, y: 8 };

/** A curve that only falls: how far from the top it is at every percent from the left, 0 to 100. */
export type FallingCurve = readonly number[];

/** How far apart the places are that are tried, in percent. */
const apart = 2;

/**
 * Places for the names of two curves that only fall: each as near to its own curve as it can be, clear of both, of
 * each other and of level `lines`, and nearer to its own than to the other wherever such a place is left.
 */
export function namePlaces(
  curves: Readonly<Record<LossKind, FallingCurve>>,
  lines: readonly number[],
): NamePlaces {
  const both = [curves['cross-entropy'], curves['squared-error']];
  const rows = range(height / 2, 101 - height / 2, apart).filter((y) =>
    lines.every((line) => Math.abs(line - y) > height / 2),
  );
  const choose = (own: FallingCurve, other: FallingCurve, taken?: Place): NamePlace => {
    let best: NamePlace = { x: 100 - width, y: height, away: true };
    let least = Infinity;
    for (let x = gap.x + 1; x + width <= 100; x += apart) {
      const bands = both.flatMap((curve) => bandsOf(curve, x));
      if (taken && Math.abs(taken.x - x) < width + gap.x)
        bands.push({ from: taken.y - height, to: taken.y + height });
      for (const y of rows) {
        if (bands.some(({ from, to }) => y > from && y < to)) continue;
        const distance = distanceFrom(own, x, y, least);
        if (distance >= least) continue;
        const away = distance >= distanceFrom(other, x, y, distance);
        // Further than any place in the plot could be.
        const cost = distance + (away ? 1e6 : 0);
        if (cost < least) [best, least] = [{ x, y, away }, cost];
      }
    }
    return best;
  };
  const crossEntropy = choose(curves['cross-entropy'], curves['squared-error']);
  return {
    'cross-entropy': crossEntropy,
    'squared-error': choose(curves['squared-error'], curves['cross-entropy'], crossEntropy),
  };
}

/** Heights, in percent from the top, between which a name would lie on something. */
interface Band {
  from: number;
  to: number;
}

/** Where a name that begins at `x` would lie on a curve, with a gap at its sides and with one above and below it. */
function bandsOf(curve: FallingCurve, x: number): Band[] {
  return [
    bandOf(curve, x - gap.x, x + width + gap.x, height / 2),
    bandOf(curve, x, x + width, height / 2 + gap.y),
  ];
}

/** A falling curve misses a box if it is below it at the left edge already, or above it at the right edge still. */
function bandOf(curve: FallingCurve, left: number, right: number, reach: number): Band {
  return { from: curve[left]! - reach, to: curve[Math.min(100, right)]! + reach };
}

/**
 * From the middle of a name to the nearest place of a curve, squared; plots are about twice as wide as high. Where that
 * is more than `enough`, something that is also more.
 */
function distanceFrom(curve: FallingCurve, x: number, y: number, enough: number): number {
  const middle = x + width / 2;
  const at = (percent: number, aside: number): number => {
    const down = ((curve[percent] ?? Infinity) - y) / 2;
    return aside * aside + down * down;
  };
  let nearest = Infinity;
  // Outwards, until a place would be further away by what it lies aside alone.
  for (let aside = 0; aside * aside <= Math.min(nearest, enough) && aside < curve.length; aside += 1)
    nearest = Math.min(nearest, at(middle - aside, aside), at(middle + aside, aside));
  return nearest;
}
