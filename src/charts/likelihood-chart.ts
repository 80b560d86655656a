import { coinCrossEntropy, relativeLikelihood, sigmoid } from '../math/index.ts';
import { linearScale, pathThrough, smoothPath, ticksAt, withinPlot, type Place, type Tick } from './plane.ts';

export interface LikelihoodChart {
  xTicks: Tick[];
  likelihoodTicks: Tick[];
  lossTicks: Tick[];
  /** SVG path data in a 100 × 100 box, to be stretched over a plot each. */
  likelihood: string;
  meanLoss: string;
  /** Where the likelihood is largest, and where the mean loss is smallest: one below the other. */
  peak: Place;
  bottom: Place;
}

/** The highest mean loss that the plot shows, in nats. */
export const highestMeanLoss = 2;

const xScale = linearScale([0, 1], [0, 100]);
/** Room above the largest likelihood for the number of the point. */
const likelihoodScale = linearScale([0, 1.25], [100, 0]);
const lossScale = linearScale([0, highestMeanLoss], [100, 0]);
/** At most a third of a pixel off in plots of 800 by 200 pixels. */
const pieces = 14;

/**
 * The likelihood of tosses as a share of its largest value, and their mean loss, against the probability of heads.
 * @example likelihoodChart(7, 10).peak // { x: 70, y: 20 }
 */
export function likelihoodChart(heads: number, tosses: number): LikelihoodChart {
  const share = heads / tosses;
  // Beyond five standard deviations the curve is thinner than any stroke from its axis.
  const reach = 5 * Math.sqrt((share * (1 - share)) / tosses);
  const [foot, end] = [Math.max(0, share - reach), Math.min(1, share + reach)];
  const hill = (p: number): Place => placeOfShare(p, relativeLikelihood(heads, tosses, p));
  const ground = (p: number): string => pathThrough([hill(p)]).slice(1);
  return {
    xTicks: ticksAt(xScale, [0, 0.2, 0.4, 0.6, 0.8, 1]),
    likelihoodTicks: ticksAt(likelihoodScale, [0, 0.5, 1]),
    lossTicks: ticksAt(lossScale, [0, 0.5, 1, 1.5, 2]),
    likelihood: `M${ground(0)}L${smoothPath(hill, [foot, end], pieces).slice(1)}L${ground(1)}`,
    // Even steps of the logit, since the curve is steep at both ends.
    meanLoss: smoothPath(
      (z) => ({ x: xScale(sigmoid(z)), y: lossScale(coinCrossEntropy(share, sigmoid(z))) }),
      [-3.5, 8],
      pieces,
    ),
    peak: placeOfShare(share, 1),
    bottom: placeOfMeanLoss(share, coinCrossEntropy(share, share)),
  };
}

/** Where a likelihood, as a share of its largest value, stands above a probability of heads. */
export function placeOfShare(probability: number, share: number): Place {
  return { x: xScale(probability), y: likelihoodScale(share) };
}

/** Where a mean loss stands above a probability of heads; at the top edge if it is beyond the plot. */
export function placeOfMeanLoss(probability: number, lossNats: number): Place {
  return { x: xScale(probability), y: withinPlot(lossScale(lossNats)) };
}

/** The probability of heads at a share (0 to 1) of the plot's width from the left. */
export function headsAt(share: number): number {
  return xScale.invert(share * 100);
}

/** What a row of bars counts: probabilities from 0 to 1, or losses in nats up to that of a probability of 0.01. */
export type BarScale = 'probability' | 'loss';

/** A bar in percent of its plot: its upper left corner and its size. */
export interface Bar extends Place {
  width: number;
  height: number;
}

/** Both leave room for a number above the highest bar. */
const barScales = {
  probability: linearScale([0, 1.3], [100, 0]),
  loss: linearScale([0, 6], [100, 0]),
};
/** The ticks of each scale. */
export const barTicks = {
  probability: ticksAt(barScales.probability, [0, 1]),
  loss: ticksAt(barScales.loss, [0, 2, 4]),
};

/**
 * One bar for each value, side by side from the bottom up.
 * @example bars('loss', [3, 0])[0] // { x: 10, width: 30, y: 50, height: 50 }
 */
export function bars(scale: BarScale, values: readonly number[]): Bar[] {
  const slot = 100 / values.length;
  return values.map((value, index) => {
    const y = barScales[scale](value);
    return { x: (index + 0.2) * slot, width: 0.6 * slot, y, height: 100 - y };
  });
}

/**
 * The outlines of bars as SVG path data, in a 100 × 100 box to be stretched over the plot.
 * @example outlines([{ x: 10, width: 30, y: 50, height: 50 }]) // "M10 50l30 0l0 50l-30 0z"
 */
export function outlines(bars: readonly Bar[]): string {
  return bars
    .map(({ x, y, width, height }) => {
      const [right, ground] = [x + width, y + height];
      const corners = [
        { x, y },
        { x: right, y },
        { x: right, y: ground },
        { x, y: ground },
      ];
      return `${pathThrough(corners)}z`;
    })
    .join('');
}

/**
 * What stands under each of so many bars.
 * @example barNames(['H', 'T'])[1] // { value: 1, at: 75, text: 'T' }
 */
export function barNames(names: readonly string[]): Tick[] {
  return names.map((text, value) => ({ value, at: ((value + 0.5) / names.length) * 100, text }));
}
