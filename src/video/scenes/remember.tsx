import { smoothPath } from '../../charts/plane.ts';
import {
  crossEntropy,
  crossEntropyGradientFromProbability,
  formatNumber,
  probabilityFromLoss,
} from '../../math/index.ts';
import { Arrow, Dot, Grid, Words, axes, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([0, 1], [0, 5], { left: 790, right: 1216, top: 110, bottom: 590 });
/** Even in the loss, since the curve is steep. */
const curve = smoothPath((nats) => plane.at(probabilityFromLoss(nats), nats), [0, 5], 12, 10);
const lessons = [
  { name: 'loss', words: 'the surprise at the truth', y: 135 },
  { name: 'likely', words: 'a small loss, likely data', y: 335 },
  { name: 'whole-slope', words: 'prediction minus truth', y: 535 },
];
/** How long the arrow is for a slope of 1. */
const reach = 190;

/** What to remember, beside the probability of the truth on its curve. */
export const remember: Scene = (moment) => {
  const probability = travel(moment, 0.9, [
    [0, 0.3, 0.95, 0.1],
    [1, 0.02, 0.3, 0.8],
    [1, 0.36, 0.68, 0.03],
    [1, 0.78, 0.96, 0.2],
  ]);
  const shown = [during(moment, 0, 0.18, 0.32), during(moment, 1, 0, 0.1), during(moment, 1, 0.3, 0.4)];
  const pushing = during(moment, 1, 0.54, 0.62);
  const loss = crossEntropy(1, probability);
  const slope = crossEntropyGradientFromProbability(1, probability);
  const place = plane.at(probability, loss);
  return {
    drawing: (
      <>
        <Grid
          on={plane}
          xTicks={[0, 0.5, 1]}
          yTicks={[0, 1, 2, 3, 4, 5]}
          xName="probability u of the truth"
        />
        <path class="curve loss" d={curve} />
        <g opacity={near(pushing)}>
          <Arrow from={place} dx={-reach * slope} value={-slope} class="logit" />
          <Words x={place.x + 30} y={place.y - 34} class="logit number">
            push {formatNumber(-slope, { digits: 2 })}
          </Words>
        </g>
        <Dot on={plane} x={probability} y={loss} class="loss" />
        {lessons.map(({ words, y }, index) => (
          <Words key={y} x={416} y={y + 78} anchor="middle" class="quiet" size={40} shown={shown[index]}>
            {words}
          </Words>
        ))}
        {lessons.map(({ y }, index) => (
          <Words key={y} x={40} y={y + 22} class="quiet" size={64}>
            {index + 1}
          </Words>
        ))}
      </>
    ),
    formulas: lessons.map(({ name, y }, index) => ({
      x: 416,
      y,
      size: 50,
      parts: [{ name, shown: shown[index] ?? 1 }],
    })),
  };
};
