import type { Label } from './label.ts';
import type { Place } from './plane.ts';

/** Where the number of a point stands in its plot. */
export interface ReadingPlace extends Place {
  side: 'left' | 'right';
  /** Its line, counted from its place: 1 is the first below it, −1 the first above. */
  line: number;
}

export interface SlopeReadings {
  crossEntropy: ReadingPlace;
  squaredError: ReadingPlace;
  /** Whether squared error's number stands where the name of the steepest point would. */
  takesName: boolean;
}

interface Points {
  crossEntropy: Place;
  squaredError: Place;
  /** Where squared error is steepest. */
  steepest: Place;
}

/**
 * Percent from the left, for label 1; the plot of label 0 is the same, turned by half. From `nearDip` on squared error's
 * number would lie on the name of its steepest point, and beyond `besideDip` on cross-entropy. Cross-entropy's stands on
 * the right of its curve from `steep` on, and from `right` on both stand there.
 */
const from = { nearDip: 36, steep: 44, besideDip: 51, right: 54 };

/**
 * Where the numbers of both slopes stand: on the hollow side of their curves, beside what is written there, and beside
 * one another where the model is right and both points are one.
 */
export function slopeReadings(label: Label, points: Points): SlopeReadings {
  const turned = (place: Place): Place => (label === 1 ? place : { x: 100 - place.x, y: 100 - place.y });
  const ce = turned(points.crossEntropy);
  const dip = turned(points.steepest);
  const se = turned(points.squaredError);
  const at = (place: Place, side: 'left' | 'right', line: number): ReadingPlace =>
    label === 1
      ? { ...place, side, line }
      : { ...turned(place), side: side === 'left' ? 'right' : 'left', line: -line };
  if (ce.x >= from.right)
    return { crossEntropy: at(ce, 'right', 2), squaredError: at(ce, 'right', 1), takesName: false };
  const crossEntropy = ce.x < from.steep ? at(ce, 'left', -1) : at(ce, 'right', 1);
  const takesName = se.x >= from.nearDip;
  // Below the dip, on the way from one of its sides to the other, it keeps clear of cross-entropy's curve.
  const squaredError = takesName
    ? at({ x: Math.min(se.x, from.besideDip), y: dip.y }, 'left', 1)
    : at(se, 'left', 1);
  return { crossEntropy, squaredError, takesName };
}
