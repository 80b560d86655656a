import {
  coinTosses,
  crossEntropy,
  formatInteger,
  formatNumber,
  likelihood,
  negativeLogLikelihood,
} from '../../math/index.ts';
import { Dot, Grid, Words, axes, near } from '../axes.tsx';
import { vanishing } from './landmarks.precomputed.ts';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const scale = axes([0, -340], [0, 1], { left: 90, right: 1190, top: 500, bottom: 610 });
const powers: Readonly<Record<number, string>> = {
  0: '1',
  '-100': '10⁻¹⁰⁰',
  '-200': '10⁻²⁰⁰',
  '-300': '10⁻³⁰⁰',
};
const heads = 0.7;
const perLine = 46;
const tossed = <T,>(of: (labels: number[], probabilities: number[]) => T, count: number): T =>
  of(coinTosses(count), Array<number>(count).fill(heads));
const powerOf = (count: number): number => -tossed(negativeLogLikelihood, count) / Math.LN10;
/** Where the doubles end. */
const edge = near(scale.x(-crossEntropy(1, Number.MIN_VALUE) / Math.LN10));

/** Zeros fill the frame as the product falls past one power of ten after the other, and beyond the last one it is 0. */
export const underflow: Scene = (moment) => {
  const count = Math.round(
    travel(moment, 10, [
      [0, 0.03, 0.4, 1000],
      [0, 0.45, 0.76, vanishing],
    ]),
  );
  const last = Math.min(count, vanishing - 1);
  const product = tossed(likelihood, count);
  const [mantissa = '', exponent = ''] = tossed(likelihood, last).toExponential(2).split('e-');
  const digits = `0.${'0'.repeat(Number(exponent) - 1)}${mantissa.replace('.', '')}`;
  const gone = during(moment, 0, 0.76, 0.84);
  return {
    drawing: (
      <>
        <Words x={90} y={84} class="quiet" size={44} value={count}>
          <tspan class="number">{formatInteger(count)}</tspan> tosses
        </Words>
        <Words x={1190} y={84} class="prediction number" size={44} anchor="end" value={product}>
          {product === 0 ? '0' : formatNumber(product)}
        </Words>
        <g opacity={near(1 - gone)}>
          {Array.from({ length: Math.ceil(digits.length / perLine) }, (_, index) => {
            const line = digits.slice(index * perLine, (index + 1) * perLine);
            const zeros = Math.max(0, digits.length - 3 - index * perLine);
            return (
              <Words key={index} x={90} y={160 + 46 * index} class="quiet" size={36}>
                {line.slice(0, zeros)}
                <tspan class="prediction number">{line.slice(zeros)}</tspan>
              </Words>
            );
          })}
        </g>
        <Words
          x={640}
          y={400}
          class="prediction number"
          size={220}
          anchor="middle"
          shown={during(moment, 0, 0.82, 0.9)}
        >
          0
        </Words>
        <Grid on={scale} xTicks={[0, -100, -200, -300]} write={(power) => powers[power]!} />
        <line class="prediction" x1={edge} x2={edge} y1={572} y2={648} />
        <Words x={1190} y={552} class="quiet" size={40} anchor="end">
          the smallest number above 0
        </Words>
        <g opacity={near(1 - gone)} transform={`translate(0 ${String(near(60 * gone))})`}>
          <Dot on={scale} x={powerOf(last)} y={0} class="prediction" />
        </g>
      </>
    ),
  };
};
