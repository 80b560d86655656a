import {
  crossEntropy,
  crossEntropyCurvatureFromProbability,
  crossEntropyGradientFromProbability,
  crossEntropyGradientInProbability,
  formatNumber,
  natsToBits,
} from '../../math/index.ts';
import { Grid, Words, axes, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { FormulaPart, FormulaRow, Scene } from '../picture.ts';

/** Upwards in doublings of 1, so that a product is as high as its factors together. */
const plane = axes([0, 1], [-5, 5], { left: 350, right: 1216, top: 336, bottom: 664 });
/** The middles of the columns: what it is, both factors, their product. */
const columns = [180, 490, 790, 1084] as const;
const lines = [82, 196, 276] as const;
const sizes = { '-4': '1/16', '-2': '1/4', '0': '1', '2': '4', '4': '16' } as Record<string, string>;

/** The chain rule: as the prediction falls, one factor grows as the other dies, and the prediction cancels. */
export const chain: Scene = (moment) => {
  const prediction = travel(moment, 0.5, [
    [1, 0.22, 0.9, 0.05],
    [2, 0.16, 0.42, 0.9],
  ]);
  const when = (cue: number, from: number): number => during(moment, cue, from, from + 0.09);
  // The rule is large as long as it stands alone.
  const alone = 1 - during(moment, 1, 0, 0.1);
  const place = (column: number, line: number, parts: readonly FormulaPart[]): FormulaRow => ({
    x: columns[column]!,
    y: lines[line]! + (line === 0 ? 78 * alone : 0),
    size: line === 0 && column < 3 ? 46 + 20 * alone : line === 0 ? 62 : 52,
    parts,
  });
  // What is struck out steps back.
  const cancel = (name: string, shown: number, struck: number): FormulaPart => ({
    name,
    shown: shown * (1 - 0.5 * struck),
    struck,
  });
  const whole = (name: string, shown: number): FormulaPart[] => [{ name, shown }];
  const struck = { one: when(2, 0.03), zero: when(2, 0.54) };
  const shown = { first: when(1, 0.3), second: when(1, 0.62), zero: when(2, 0.44) };
  const product = when(0, 0.88);
  return {
    drawing: (
      <>
        <Grid on={plane} yTicks={[-4, -2, 0, 2, 4]} write={(doublings) => sizes[String(doublings)]!} />
        <line x1={plane.left} x2={plane.right} y1={plane.y(0)} y2={plane.y(0)} />
        <Bar
          column={1}
          value={crossEntropyGradientInProbability(1, prediction)}
          shown={when(0, 0.5)}
          class="loss"
        />
        {/* The slope of the sigmoid, ŷ(1 − ŷ). */}
        <Bar
          column={2}
          value={crossEntropyCurvatureFromProbability(prediction)}
          shown={when(0, 0.72)}
          class="prediction"
        />
        <Bar
          column={3}
          value={crossEntropyGradientFromProbability(1, prediction)}
          shown={product}
          class="logit"
        />
        <Words
          x={columns[3]}
          y={96 + 78 * alone}
          anchor="middle"
          class="quiet"
          shown={product - when(2, 0.64)}
        >
          their product
        </Words>
        <Words x={40} y={490} class="prediction number" size={50}>
          ŷ = {formatNumber(prediction, { digits: 2 })}
        </Words>
        <Words x={40} y={555} class="label number" size={50}>
          y = 1
        </Words>
      </>
    ),
    formulas: [
      place(0, 0, whole('slope', 1)),
      place(1, 0, whole('slope-of-loss', when(0, 0.26))),
      place(2, 0, whole('slope-of-prediction', when(0, 0.3))),
      place(3, 0, whole('slope-is', when(2, 0.72))),
      place(0, 1, whole('if-one', when(1, 0.02))),
      place(1, 1, [{ name: 'minus-over', shown: shown.first }, cancel('yhat', shown.first, struck.one)]),
      place(2, 1, [
        { name: 'times', shown: shown.second },
        cancel('yhat', shown.second, struck.one),
        { name: 'other', shown: shown.second },
      ]),
      place(3, 1, whole('minus-one', when(2, 0.12))),
      place(0, 2, whole('if-zero', when(2, 0.36))),
      place(1, 2, [{ name: 'over', shown: shown.zero }, cancel('other', shown.zero, struck.zero)]),
      place(2, 2, [
        { name: 'times', shown: shown.zero },
        { name: 'yhat', shown: shown.zero },
        cancel('other', shown.zero, struck.zero),
      ]),
      place(3, 2, whole('is-yhat', when(2, 0.6))),
    ],
  };
};

/** A bar from 1 to the size of a number. */
function Bar({
  column,
  value,
  shown,
  class: ink,
}: {
  column: number;
  value: number;
  shown: number;
  class: string;
}) {
  const size = Math.abs(value);
  const doublings = size < 1 ? -natsToBits(crossEntropy(1, size)) : natsToBits(crossEntropy(1, 1 / size));
  const [from, to] = [plane.y(0), plane.y(doublings)];
  return (
    <g opacity={near(shown)}>
      <rect
        class={`bar ${ink}`}
        data-y={doublings}
        x={columns[column]! - 80}
        y={near(Math.min(from, to))}
        width={160}
        height={near(Math.abs(to - from))}
      />
      <Words
        x={columns[column]!}
        y={to < from ? to - 14 : to + 42}
        anchor="middle"
        class={`${ink} number clear`}
        size={40}
      >
        {formatNumber(value, { digits: 2 })}
      </Words>
    </g>
  );
}
