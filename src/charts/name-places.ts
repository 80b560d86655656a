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
  const isFree = (x: number, y: number, taken?: Place): boolean =>
    both.every((curve) => isClear(curve, x, y)) &&
    lines.every((line) => Math.abs(line - y) > height / 2) &&
    !(taken && Math.abs(taken.x - x) < width + gap.x && Math.abs(taken.y - y) < height);
  const choose = (own: FallingCurve, other: FallingCurve, taken?: Place): NamePlace => {
    let best: NamePlace = { x: 100 - width, y: height, away: true };
    let least = Infinity;
    for (let x = gap.x + 1; x + width <= 100; x += apart) {
      for (let y = height / 2; y + height / 2 <= 100; y += apart) {
        if (!isFree(x, y, taken)) continue;
        const distance = distanceFrom(own, x, y);
        if (distance >= least) continue;
        const away = distance >= distanceFrom(other, x, y);
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

/** Whether a curve misses a name, with a gap at its sides and with one above and below it. */
function isClear(curve: FallingCurve, x: number, y: number): boolean {
  return (
    misses(curve, x - gap.x, x + width + gap.x, y, height / 2) &&
    misses(curve, x, x + width, y, height / 2 + gap.y)
  );
}

/** A falling curve misses a box if it is below it at the left edge already, or above it at the right edge still. */
function misses(curve: FallingCurve, left: number, right: number, y: number, reach: number): boolean {
  const at = (x: number): number => curve[Math.min(100, x)]!;
  return at(left) >= y + reach || at(right) <= y - reach;
}

/** From the middle of a name to the nearest place of a curve, squared; plots are about twice as wide as high. */
function distanceFrom(curve: FallingCurve, x: number, y: number): number {
  const middle = x + width / 2;
  let nearest = Infinity;
  for (let at = 0; at < curve.length; at += 1) {
    const [dx, dy] = [at - middle, (curve[at]! - y) / 2];
    nearest = Math.min(nearest, dx * dx + dy * dy);
  }
  return nearest;
}
