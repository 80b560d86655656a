import {
  crossEntropyGradient,
  squaredErrorGradient,
  steepestSquaredError,
  type LossKind,
} from '../math/index.ts';
import type { Label } from './label.ts';
import { linearScale, smoothPath, ticksAt, type Place, type Tick } from './plane.ts';

/** The ends of the logit axis. */
export const furthestZ = 8;

export interface GradientChart {
  xTicks: Tick[];
  yTicks: Tick[];
  /** SVG path data in a 100 × 100 box, to be stretched over the plot. */
  curves: Record<LossKind, string>;
  /** Where squared error is concave, in percent from the left: the plot's wrong side up to its steepest point. */
  concave: { from: number; to: number };
  /** Squared error's steepest point: its logit, its slope and its place. */
  steepest: { z: number; slope: number; place: Place };
}

const zScale = linearScale([-furthestZ, furthestZ], [0, 100]);
/** Slopes for label 1 lie between −1 and 0, for label 0 between 0 and 1; up is up for both. */
const slopeScales = { 1: linearScale([-1, 0], [100, 0]), 0: linearScale([0, 1], [100, 0]) };
const slopeTicks = { 1: [-1, -0.75, -0.5, -0.25, 0], 0: [0, 0.25, 0.5, 0.75, 1] };
/** At most a tenth of a pixel off in a plot of 800 by 500 pixels. */
const pieces = 28;

const slopes = { 'cross-entropy': crossEntropyGradient, 'squared-error': squaredErrorGradient };

/**
 * The slopes of both losses in the logit against the logit, for one label.
 *
 * `factor` multiplies squared error: 1, or ½ for the convention of some books.
 * @example gradientChart(1, 1).xTicks[0] // { value: -8, at: 0 }
 */
export function gradientChart(label: Label, factor: number): GradientChart {
  const { z, slope } = steepestSquaredError(label);
  const at = zScale(z);
  return {
    xTicks: ticksAt(zScale, [-8, -6, -4, -2, 0, 2, 4, 6, 8]),
    yTicks: ticksAt(slopeScales[label], slopeTicks[label]),
    curves: {
      'cross-entropy': curve('cross-entropy', label, factor),
      'squared-error': curve('squared-error', label, factor),
    },
    concave: label === 1 ? { from: 0, to: at } : { from: at, to: 100 },
    steepest: { z, slope: factor * slope, place: placeOfSlope('squared-error', label, z, factor) },
  };
}

/** Where the slope of a loss at the logit z stands in the plot. Domain: z from −8 to 8. */
export function placeOfSlope(kind: LossKind, label: Label, z: number, factor: number): Place {
  const slope = slopes[kind](label, z) * (kind === 'squared-error' ? factor : 1);
  return { x: zScale(z), y: slopeScales[label](slope) };
}

/** How far from the top the slope 0 stands, in percent: at the top for label 1, at the bottom for label 0. */
export function levelOfZero(label: Label): number {
  return slopeScales[label](0);
}

/** The logit at a share (0 to 1) of the plot's width from the left. */
export function logitAt(share: number): number {
  return zScale.invert(share * 100);
}

function curve(kind: LossKind, label: Label, factor: number): string {
  return smoothPath((z) => placeOfSlope(kind, label, z, factor), [-furthestZ, furthestZ], pieces);
}
