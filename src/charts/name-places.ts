import { range } from 'd3';
import type { LossKind } from '../math/index.ts';
import type { Place } from './plane.ts';

/** The middle of the left edge of a curve's name, in percent. */
export interface NamePlace extends Place {
  /** It is nearer to the other curve than to this one: the name must show what line it means. */
  away: boolean;
}

export type NamePlaces = Readonly<Record<LossKind, NamePlace>>;

/** Percent of a small plot of 230 × 150 pixels: two short lines of letters, and how far they keep from a curve. */
const width = 22;
const height = 22;
const gap = { x: 3, y: 8 };
/** From the left edge of a name to that of the other beside it: they are that wide in the smallest plot, of 170 pixels. */
const nextTo = 31;

/** A curve that only falls: how far from the top it is at every percent from the left, 0 to 100. */
export type FallingCurve = readonly number[];

/** How far apart the places are that are tried, in percent. */
const apart = 3;

/** As if it were so many percent further away counts a place that is nearer to the other curve. */
const detour = 15;

/**
 * Places for the names of two curves that only fall: each as near to its own curve as it can be, clear of both, of
 * each other and of level `lines`, and nearer to its own than to the other unless such a place lies far away.
 */
export function namePlaces(
  curves: Readonly<Record<LossKind, FallingCurve>>,
  lines: readonly number[],
): NamePlaces {
  const rows = range(height / 2, 101 - height / 2, apart).filter((y) =>
    lines.every((line) => Math.abs(line - y) > height / 2),
  );
  const choose = (own: FallingCurve, other: FallingCurve, taken?: Place): NamePlace => {
    let best: NamePlace = { x: 100 - width, y: height, away: true };
    let least = Infinity;
    for (let x = gap.x + 1; x + width <= 100; x += apart) {
      const band = bandOf(own, x);
      const bands = [bandOf(other, x)];
      if (taken && Math.abs(taken.x - x) < nextTo)
        bands.push({ from: taken.y - height, to: taken.y + height });
      // From its own curve upwards, and downwards: on either side each further place lies further away from it.
      for (const side of [rows.filter((y) => y <= band.from).reverse(), rows.filter((y) => y >= band.to)])
        for (const y of side) {
          if (bands.some(({ from, to }) => y > from && y < to)) continue;
          const distance = distanceFrom(own, x, y, least);
          if (distance >= least) break;
          const away = distance >= distanceFrom(other, x, y, distance);
          const cost = distance + (away ? detour * detour : 0);
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

/**
 * Where a name that begins at `x` would lie on a curve, with a gap at its sides or with one above and below it. A falling
 * curve misses a box if it is below it at the left edge already, or above it at the right edge still.
 */
function bandOf(curve: FallingCurve, x: number): Band {
  const right = Math.min(100, x + width + gap.x);
  return {
    from: Math.min(curve[x - gap.x]!, curve[x]! - gap.y) - height / 2,
    to: Math.max(curve[right]!, curve[x + width]! + gap.y) + height / 2,
  };
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
  for (let aside = 0; aside * aside <= Math.min(nearest, enough); aside += 1)
    nearest = Math.min(nearest, at(middle - aside, aside), at(middle + aside, aside));
  return nearest;
}
