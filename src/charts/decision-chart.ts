import { range } from 'd3';
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

const samples = 60;
const probabilityScale = linearScale([0, 1], [100, 0]);

export function decisionChart({ x, y }: LabelledInputs): DecisionChart {
  const ends = [Math.min(...x) - 1, Math.max(...x) + 1] as const;
  const across = linearScale(ends, [0, 100]);
  return {
    xTicks: ticksAt(across, [...new Set(x)]),
    yTicks: ticksAt(probabilityScale, [0, 0.5, 1]),
    examples: x.map((input, index) => ({
      place: { x: across(input), y: probabilityScale(y[index]!) },
      label: y[index]!,
    })),
    predictionOf: (params) =>
      pathThrough(
        range(samples + 1).map((index) => {
          const at = (100 * index) / samples;
          return { x: at, y: probabilityScale(sigmoid(unitLogit(params, across.invert(at)))) };
        }),
      ),
    boundaryOf: ({ w, b }) => {
      const at = across(-b / w);
      return at > 0 && at < 100 ? at : undefined;
    },
  };
}
