import { pathThrough, thinned } from '../../charts/plane.ts';
import { crossEntropy, crossEntropyFromLogit, formatNumber, sigmoid } from '../../math/index.ts';
import { Dot, Grid, Words, axes, near } from '../axes.tsx';
import { lowestLogit } from './landmarks.precomputed.ts';
import { travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([-1030, 0], [0, 1000], { left: 150, right: 1190, top: 120, bottom: 600 });
const fromLogit = (z: number): number => crossEntropyFromLogit(1, z);
const fromProbability = (z: number): number => crossEntropy(1, sigmoid(z));
const end = plane.at(lowestLogit, fromProbability(lowestLogit));

/** The loss of the label 1, from the rounded probability and from the logit, far out on the wrong side. */
export const stable: Scene = (moment) => {
  const z = travel(moment, 0, [
    [0, 0.04, 0.42, -720],
    [0, 0.44, 0.56, -770],
    [0, 0.66, 0.9, -1000],
  ]);
  const prediction = sigmoid(z);
  const broken = Math.min(1, Math.max(0, (lowestLogit - z) / 15));
  return {
    drawing: (
      <>
        <Grid
          on={plane}
          xTicks={[-1000, -750, -500, -250, 0]}
          yTicks={[0, 500, 1000]}
          xName="logit z"
          yName="loss"
        />
        <path class="curve prediction wide" d={lineFrom(Math.max(z, lowestLogit), fromProbability)} />
        <path class="curve loss" d={lineFrom(z, fromLogit)} />
        {broken > 0 && (
          <line
            class="prediction"
            stroke-dasharray="4 12"
            x1={near(end.x)}
            x2={near(end.x)}
            y1={near(end.y)}
            y2={near(end.y - broken * (end.y - 100))}
          />
        )}
        <Words x={end.x} y={86} anchor="middle" class="prediction number" size={56} shown={broken}>
          ∞
        </Words>
        <Dot on={plane} x={z} y={fromLogit(z)} class="loss" />
        <Words x={1190} y={84} anchor="end" class="prediction" size={44}>
          ŷ = {prediction === 0 ? 0 : formatNumber(prediction)}
        </Words>
        <Words x={1190} y={170} anchor="end" class="prediction number" size={44}>
          {formatNumber(fromProbability(z), { digits: 1 })}
        </Words>
        <Words x={1190} y={256} anchor="end" class="loss number" size={44}>
          {formatNumber(fromLogit(z), { digits: 1 })}
        </Words>
      </>
    ),
    formulas: [
      { x: 950, y: 155, size: 40, parts: [{ name: 'from-probability' }] },
      { x: 770, y: 241, size: 40, parts: [{ name: 'from-logit' }] },
    ],
  };
};

/** A loss up to the logit 0, by straight lines: rounding leaves it no direction far out. */
function lineFrom(z: number, loss: (z: number) => number): string {
  const places = Array.from({ length: 41 }, (_, index) => (1 - index / 40) * z).map((at) =>
    plane.at(at, loss(at)),
  );
  return pathThrough(thinned(places, 0.1));
}
