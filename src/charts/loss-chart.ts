import { range } from 'd3';
import { crossEntropy, logit, probabilityFromLoss, sigmoid, squaredError } from '../math/index.ts';
import { otherLabel, type Label } from './label.ts';
import { linearScale, smoothPath, ticksAt, withinPlot, type Place, type Tick } from './plane.ts';

/** What the horizontal axis counts: the predicted probability from 0 to 1, or its logit from −7 to 7. */
export type Axis = 'probability' | 'logit';

export interface LossChart {
  xTicks: Tick[];
  yTicks: Tick[];
  /** SVG path data in a 100 × 100 box, to be stretched over the plot. */
  curves: {
    crossEntropy: Record<Label, string>;
    squaredError: Record<Label, string>;
    /** Squared error with the factor ½. */
    halfSquaredError: Record<Label, string>;
  };
}

/** The highest loss that the plot shows, in nats. */
export const highestLoss = 7;
/** The ends of the logit axis. */
export const furthestLogit = 7;

const lossScale = linearScale([0, highestLoss], [100, 0]);
const scales = {
  probability: linearScale([0, 1], [0, 100]),
  logit: linearScale([-furthestLogit, furthestLogit], [0, 100]),
};
const tickValues = { probability: [0, 0.25, 0.5, 0.75, 1], logit: [-6, -4, -2, 0, 2, 4, 6] };
const labels = [0, 1] as const;
/** At most a tenth of a pixel off in a plot of 800 by 500 pixels. */
const pieces = 14;

/**
 * The curves and ticks of the loss against the prediction, for either label.
 * @example lossChart('probability').yTicks[0] // { value: 0, at: 100 }
 */
export function lossChart(axis: Axis): LossChart {
  return {
    xTicks: ticksAt(scales[axis], tickValues[axis]),
    yTicks: ticksAt(lossScale, range(0, highestLoss + 1)),
    curves: {
      crossEntropy: forEachLabel((label) => priceCurve(axis, label)),
      squaredError: forEachLabel((label) => evenCurve(axis, label, squaredError)),
      halfSquaredError: forEachLabel((label) => evenCurve(axis, label, halfSquaredError)),
    },
  };
}

/** How far below the top of the plot a loss stands, in percent of its height. */
export function lossHeight(loss: number): number {
  return lossScale(loss);
}

/**
 * Where a prediction stands on the curve of its label. Above the plot (`y` below 0) when its loss is more than
 * `highestLoss`; outside its sides when its logit is beyond the logit axis.
 */
export function placeOnCurve(axis: Axis, label: Label, probability: number): Place {
  return {
    x: scales[axis](axis === 'logit' ? logit(probability) : probability),
    y: lossScale(crossEntropy(label, probability)),
  };
}

/** Where the point's number stands, clear of both curves. */
export interface ReadingPlace extends Place {
  /** On which side of the place the text runs. */
  side: 'left' | 'right';
  /** Level with the place, or above it. */
  beside: boolean;
}

/** Percent of the plot's width that the text of a reading may need. */
const readingWidth = 30;

/** Percent of its height that the two lines of a reading may need between the curves. */
const readingHeight = 22;

/**
 * Where to write the number of a point: beside it where its curve is steep, else above what the curves do over the
 * width of the text, on the side where that is lower; below the other curve where that leaves room.
 */
export function placeOfReading(axis: Axis, label: Label, probability: number): ReadingPlace {
  const exact = placeOnCurve(axis, label, probability);
  const place = { x: withinPlot(exact.x), y: withinPlot(exact.y) };
  const steepAbove = axis === 'probability' ? 50 : 22;
  const towardsMiddle = place.x < 50 ? 'right' : 'left';
  // Below the names of the curves, which stand at the top.
  if (place.y < steepAbove) {
    const y = Math.max(place.y, 15);
    // The logit's curve is a slope that two lines of text must clear: 1 across for 2 down.
    const inset = axis === 'logit' ? (y + 10 - place.y) / 2 : 0;
    const x = place.x + (towardsMiddle === 'right' ? inset : -inset);
    return { x, y, side: towardsMiddle, beside: true };
  }
  const sides = (['right', 'left'] as const)
    .map((side) => ({ side, end: place.x + (side === 'right' ? readingWidth : -readingWidth) }))
    .filter(({ end }) => end >= 0 && end <= 100)
    .map(({ side, end }) => {
      const own = heightsBetween(axis, label, place.x, end);
      const other = heightsBetween(axis, otherLabel(label), place.x, end);
      const below = Math.min(...own) - Math.max(...other) >= readingHeight;
      return { side, y: Math.min(...own, ...(below ? [] : other)) };
    });
  const best = sides.reduce((a, b) => (b.y > a.y ? b : a));
  return { x: place.x, y: best.y, side: best.side, beside: false };
}

/** The places that a curve takes between two places across, in percent from the top. */
function heightsBetween(axis: Axis, label: Label, from: number, to: number): number[] {
  // Short of the sides, where the loss is infinite.
  return range(13).map((index) => {
    const at = predictionAt(axis, (0.5 + (from + ((to - from) * index) / 12) * 0.99) / 100);
    return withinPlot(placeOnCurve(axis, label, at).y);
  });
}

/** The prediction, as a probability, at a share (0 to 1) of the plot's width from the left. */
export function predictionAt(axis: Axis, share: number): number {
  const value = scales[axis].invert(Math.min(1, Math.max(0, share)) * 100);
  return axis === 'logit' ? sigmoid(value) : value;
}

function halfSquaredError(label: number, probability: number): number {
  return squaredError(label, probability) / 2;
}

function forEachLabel<T>(make: (label: Label) => T): Record<Label, T> {
  return { 0: make(labels[0]), 1: make(labels[1]) };
}

/** Even steps of the loss on the probability axis, where the curve is steep; even steps of the logit otherwise. */
function priceCurve(axis: Axis, label: Label): string {
  if (axis === 'logit') return evenCurve(axis, label, crossEntropy);
  const at = (loss: number): Place => {
    const truth = probabilityFromLoss(loss);
    return placeOnCurve(axis, label, label === 1 ? truth : 1 - truth);
  };
  return smoothPath(at, [0, highestLoss], pieces);
}

function evenCurve(axis: Axis, label: Label, loss: (label: number, probability: number) => number): string {
  const at = (share: number): Place => ({
    x: 100 * share,
    y: lossScale(loss(label, predictionAt(axis, share))),
  });
  return smoothPath(at, [0, 1], pieces);
}
