import { crossEntropy, logit, probabilityFromLoss, sigmoid } from '../../math/index.ts';
import { smoothPath } from '../../charts/plane.ts';
import { Dot, Grid, Words, axes, fixed } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([0, 1], [0, 5], { left: 130, right: 1190, top: 240, bottom: 590 });
/** Where the dot stays while the label is switched. */
const prediction = 0.25;
/** No curve is drawn where it leaves the plot. */
const edge = logit(probabilityFromLoss(5));

/** One formula, two terms; the label is a switch, and between its two ends the curve turns over. */
export const formula: Scene = (moment) => {
  const label = travel(moment, 0.5, [
    [0, 0.48, 0.66, 0.75],
    [0, 0.7, 0.9, 0.25],
    [1, 0.02, 0.42, 1],
    [2, 0.02, 0.55, 0],
  ]);
  // A term fades with its factor, and is struck out as that comes to 0.
  const lit = (factor: number): number => Math.min(1, 0.3 + 1.4 * factor);
  const struck = (factor: number): number => Math.max(0, 1 - 4 * factor);
  // Even in the logit, since the curve is steep at both ends.
  const curve = (z: number) => plane.at(sigmoid(z), Math.min(5, crossEntropy(label, sigmoid(z))));
  return {
    drawing: (
      <>
        <Grid on={plane} xTicks={[0, 0.5, 1]} yTicks={[0, 1, 2, 3, 4, 5]} xName="prediction ŷ" />
        <path class="curve loss" d={smoothPath(curve, [edge, -edge], 14, 10)} />
        <Dot on={plane} x={prediction} y={crossEntropy(label, prediction)} class="loss" />
        <Words x={640} y={372} anchor="middle" class="reading label number" size={80} value={label}>
          y = {fixed(label, 2)}
        </Words>
      </>
    ),
    formulas: [
      {
        x: 640,
        y: 120,
        size: 66,
        parts: [
          { name: 'loss-is' },
          {
            name: 'positive-term',
            shown: during(moment, 0, 0.12, 0.24) * lit(label),
            struck: struck(label),
          },
          {
            name: 'negative-term',
            shown: during(moment, 0, 0.24, 0.36) * lit(1 - label),
            struck: struck(1 - label),
          },
          { name: 'loss-end' },
        ],
      },
    ],
  };
};
