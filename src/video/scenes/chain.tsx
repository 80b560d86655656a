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
import type { FormulaRow, Scene } from '../picture.ts';

/** Upwards in doublings of 1, so that a product is as high as its factors together. */
const plane = axes([0, 1], [-5, 5], { left: 350, right: 1216, top: 336, bottom: 664 });
/** The middles of the columns: what it is, both factors, their product. */
const columns = [180, 490, 790, 1084] as const;
const lines = [82, 196, 276] as const;
const sizes = { '-4': '1/16', '-2': '1/4', '0': '1', '2': '4', '4': '16' } as Record<string, string>;

/** A formula, the cue and the share of it at which it comes, and the share of the third cue at which it is struck out. */
type Step = readonly [name: string, cue: number, from: number, strike?: number];

/** What stands in which column and line. */
const rows: readonly (readonly [column: number, line: number, ...steps: Step[]])[] = [
  [0, 0, ['slope', 0, -1]],
  [1, 0, ['slope-of-loss', 0, 0.26]],
  [2, 0, ['slope-of-prediction', 0, 0.3]],
  [3, 0, ['slope-is', 2, 0.72]],
  [0, 1, ['if-one', 1, 0.02]],
  [1, 1, ['minus-over', 1, 0.3], ['yhat', 1, 0.3, 0.03]],
  [2, 1, ['times', 1, 0.62], ['yhat', 1, 0.62, 0.03], ['other', 1, 0.62]],
  [3, 1, ['minus-one', 2, 0.12]],
  [0, 2, ['if-zero', 2, 0.36]],
  [1, 2, ['over', 2, 0.44], ['other', 2, 0.44, 0.54]],
  [2, 2, ['times', 2, 0.44], ['yhat', 2, 0.44], ['other', 2, 0.44, 0.54]],
  [3, 2, ['is-yhat', 2, 0.6]],
];

/** The chain rule: as the prediction falls, one factor grows as the other dies, and the prediction cancels. */
export const chain: Scene = (moment) => {
  const prediction = travel(moment, 0.5, [
    [1, 0.22, 0.9, 0.05],
    [2, 0.16, 0.42, 0.9],
  ]);
  const when = (cue: number, from: number): number => during(moment, cue, from, from + 0.09);
  // The rule is large as long as it stands alone.
  const alone = 1 - during(moment, 1, 0, 0.1);
  const formulas = rows.map(([column, line, ...parts]): FormulaRow => {
    const rule = line === 0 && column < 3;
    return {
      x: columns[column]!,
      y: lines[line]! + (line === 0 ? 78 * alone : 0),
      size: rule ? 46 + 20 * alone : line === 0 ? 62 : 52,
      parts: parts.map(([name, cue, from, strike]) => {
        const struck = strike === undefined ? 0 : when(2, strike);
        // What is struck out steps back.
        return { name, shown: when(cue, from) * (1 - 0.5 * struck), struck };
      }),
    };
  });
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
    formulas,
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
