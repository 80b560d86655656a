import { crossEntropy, formatNumber, probabilityFromLoss } from '../../math/index.ts';
import { smoothPath } from '../../charts/plane.ts';
import { Dot, Grid, Reading, Words, axes, fixed, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([0, 1], [0, 7.2], { left: 130, right: 960, top: 90, bottom: 590 });
/** What each halving costs. */
const step = crossEntropy(1, 0.5);
/** When the probability is halved, in shares of the first cue. */
const halvings = [
  [0.46, 0.62],
  [0.75, 0.82],
  [0.83, 0.89],
  [0.9, 0.96],
] as const;
const curve = (loss: number) => plane.at(probabilityFromLoss(loss), loss);

/** Each halving of the truth's probability adds the same block to the price; the curve through the steps is −ln u. */
export const surprise: Scene = (moment) => {
  const probability = travel(moment, 1, [
    ...halvings.map(([from, to], index) => [0, from, to, 0.5 ** (index + 1)] as const),
    [1, 0.46, 0.88, 0.001],
  ]);
  const price = crossEntropy(1, probability);
  const drawn = during(moment, 1, 0, 0.3) * price;
  const treads = 1 - during(moment, 1, 0.38, 0.48);
  const blocks = Array.from({ length: 10 }, (_, index) => index * step).filter((from) => from < price);
  return {
    drawing: (
      <>
        <Grid
          on={plane}
          xTicks={[0, 0.25, 0.5, 1]}
          yTicks={[0, 2, 4, 6]}
          xName="probability u of the truth"
          yName="price"
        />
        <g opacity={near(treads)}>
          {halvings.map(([from, to], index) => {
            const { x, y } = curve((index + 1) * step);
            const reached = during(moment, 0, to - 0.03, to + 0.02);
            return (
              reached > 0 && (
                <g key={from}>
                  <path class="guide loss" d={`M${near(x)},${near(y)}H${near(x + (1040 - x) * reached)}`} />
                  <Dot on={plane} x={0.5 ** (index + 1)} y={(index + 1) * step} class="loss" r={7} />
                </g>
              )
            );
          })}
        </g>
        {blocks.map((from, index) => {
          const to = Math.min(price, from + step);
          const { y } = plane.at(0, to);
          return (
            <g key={from}>
              <rect
                class="bar loss"
                data-from={from}
                data-to={to}
                x={1040}
                width={150}
                y={near(y)}
                height={near(Math.max(0, plane.y(from) - y - 3))}
              />
              {index < halvings.length && (
                <Words
                  x={1115}
                  y={plane.y(from) - 12}
                  class="on-bar number"
                  size={36}
                  anchor="middle"
                  shown={during(moment, 0, halvings[index]![1] - 0.02, halvings[index]![1] + 0.02)}
                  value={step}
                >
                  {formatNumber(step, { digits: 2, sign: true })}
                </Words>
              )}
            </g>
          );
        })}
        {drawn > 0 && <path class="curve loss" d={smoothPath(curve, [0, drawn], 14, 10)} />}
        <Dot on={plane} x={probability} y={price} class="loss" />
        <Reading x={420} y={220} name="probability of the truth" class="prediction" value={probability}>
          {fixed(probability, 4)}
        </Reading>
        <Reading x={420} y={375} name="surprise" class="loss" value={price}>
          {fixed(price, 2)}
        </Reading>
      </>
    ),
  };
};
