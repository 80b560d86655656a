import { range, ticks } from 'd3';
import { sigmoid, unitLogit, type LabelledInputs, type OneUnit } from '../math/index.ts';
import { linearScale, pathThrough, ticksAt, type Place, type Tick } from './plane.ts';

/** Examples with one input against the prediction of a unit σ(w x + b). */
export interface DecisionChart {
  xTicks: Tick[];
  yTicks: Tick[];
  /** Each example at its input and its label, 0 or 1. */
  examples: readonly { place: Place; label: number }[];
  /** SVG path data of the prediction against the input. */
  predictionOf: (params: OneUnit) => string;
  /** Where the prediction crosses ½, in percent from the left; undefined where it does not within the plot. */
  boundaryOf: (params: OneUnit) => number | undefined;
}

const probabilityScale = linearScale([0, 1], [100, 0]);
const heightOf = (logit: number): number => probabilityScale(sigmoid(logit));

/**
 * Logits between which a straight line misses the sigmoid by less than 0.4 percent of the plot's height. The same
 * for every unit, so that a frame of a run computes only where they lie.
 */
const bends = [...range(-4, 4.1, 0.5), 5, 6, 8, 12, -5, -6, -8, -12]
  .sort((a, b) => a - b)
  .map((z) => ({ z, y: heightOf(z) }));

export function decisionChart({ x, y }: LabelledInputs): DecisionChart {
  const ends = [Math.min(...x) - 1, Math.max(...x) + 1] as const;
  const across = linearScale(ends, [0, 100]);
  return {
    xTicks: ticksAt(across, ticks(...ends, 5)),
    yTicks: ticksAt(probabilityScale, [0, 0.5, 1]),
    examples: x.map((input, index) => ({
      place: { x: across(input), y: probabilityScale(y[index]!) },
      label: y[index]!,
    })),
    predictionOf: (params) => {
      const [first, last] = [unitLogit(params, ends[0]), unitLogit(params, ends[1])];
      const between = bends.filter(({ z }) => (z - first) * (z - last) < 0);
      if (first > last) between.reverse();
      return pathThrough([
        { x: 0, y: heightOf(first) },
        ...between.map(({ z, y }) => ({ x: (100 * (z - first)) / (last - first), y })),
        { x: 100, y: heightOf(last) },
      ]);
    },
    boundaryOf: ({ w, b }) => {
      const at = across(-b / w);
      return at > 0 && at < 100 ? at : undefined;
    },
  };
}
