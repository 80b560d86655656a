import {
  coinTosses,
  crossEntropy,
  formatInteger,
  formatNumber,
  likelihood,
  negativeLogLikelihood,
} from '../../math/index.ts';
import { Coin, Grid, Reading, Words, axes, fixed, near } from '../axes.tsx';
import { vanishing } from './landmarks.precomputed.ts';
import { during } from '../moment.ts';
import type { Scene } from '../picture.ts';

const tosses = coinTosses(10);
const heads = 0.5;

/** Each factor becomes a block as high as minus its logarithm; the blocks rise like stairs, for ten tosses and for a thousand. */
export const sum: Scene = (moment) => {
  // The frame goes away from the stairs, a factor at a time, until so many tosses fit in.
  const zoom = during(moment, 0, 0.75, 0.97);
  const count = 10 * (vanishing / 10) ** zoom;
  const shown = Math.floor(count + 1e-9);
  const plane = axes([0, count], [0, 0.76 * count], { left: 130, right: 1190, top: 60, bottom: 550 });
  const grown = tosses.map(
    (_, index) => 1 - (1 - heads) * during(moment, 0, 0.2 + 0.028 * index, 0.26 + 0.028 * index),
  );
  const factors = shown === 10 ? grown : Array<number>(shown).fill(heads);
  const all = factors.map(() => 1);
  const product = likelihood(all, factors);
  const total = negativeLogLikelihood(all, factors);
  const close = near(1 - during(moment, 0, 0.72, 0.77));
  const step = crossEntropy(1, heads);
  // Beyond ten tosses the stairs are drawn as the line that they become.
  const from = plane.at(10, 10 * step);
  const corner = `${near(plane.x(count))},${near(plane.y(count * step))}`;
  return {
    drawing: (
      <>
        <Grid on={plane} />
        {grown.map((factor, index) => {
          const height = crossEntropy(1, factor);
          const raised = index * step * during(moment, 0, 0.52 + 0.014 * index, 0.58 + 0.014 * index);
          const { x, y } = plane.at(index, raised + height);
          const width = near(plane.x(1) - plane.left - 4 * close);
          const base = near(plane.y(raised));
          return (
            <g key={index}>
              <rect class="area loss" x={near(x)} y={base} width={width} height={near(plane.bottom - base)} />
              <rect
                class="bar loss"
                data-from={raised}
                data-to={raised + height}
                x={near(x)}
                y={near(y)}
                width={width}
                height={near(base - y)}
              />
              <Words
                x={x + width / 2}
                y={base - 9}
                class="on-bar number"
                size={36}
                anchor="middle"
                shown={during(moment, 0, 0.25 + 0.028 * index, 0.28 + 0.028 * index) * close}
                value={step}
              >
                {fixed(step, 2)}
              </Words>
            </g>
          );
        })}
        {zoom > 0 && (
          <>
            <path class="area loss" d={`M${corner}V${plane.bottom}H${near(from.x)}V${near(from.y)}Z`} />
            <path class="curve loss" d={`M${near(from.x)},${near(from.y)}L${corner}`} />
          </>
        )}
        <g opacity={close}>
          {tosses.map((label, index) => (
            <g key={index}>
              <Coin x={plane.x(index + 0.5)} y={600} r={32} label={label} />
              <Words
                x={plane.x(index + 0.5)}
                y={684}
                class="prediction number"
                size={40}
                anchor="middle"
                value={heads}
              >
                {heads}
              </Words>
            </g>
          ))}
        </g>
        <Words
          x={1190}
          y={620}
          size={44}
          class="quiet"
          anchor="end"
          shown={during(moment, 0, 0.77, 0.82)}
          value={shown}
        >
          <tspan class="number">{formatInteger(shown)}</tspan> tosses
        </Words>
        <Reading x={150} y={170} name="product" class="prediction" size={64} value={product}>
          {product === 0 ? '0' : formatNumber(product, { digits: 4 })}
        </Reading>
        <Reading x={150} y={320} name="sum of the blocks" class="loss" size={64} value={total}>
          {fixed(total, 2)}
        </Reading>
      </>
    ),
  };
};
