import { crossEntropy, squaredError } from '../../math/index.ts';
import { Dot, Grid, Words, axes, fixed, near, type Axes } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const prices = axes([0, 7], [0, 1], { left: 420, right: 1060, top: 270, bottom: 590 });

/** The truth is yes, and the prediction slides away from it: one price stops at 1, the other goes on. */
export const price: Scene = (moment) => {
  const prediction = travel(moment, 0.5, [
    [0, 0.57, 0.94, 0.02],
    [1, 0.6, 0.9, 0.002],
  ]);
  // The prediction makes room for its prices.
  const up = during(moment, 1, 0, 0.1);
  const between = (before: number, after: number): number => before + (after - before) * up;
  const middle = between(300, 132);
  const height = between(170, 60);
  const scale = axes([0, 1], [0, 1], { left: 130, right: 1150, top: middle - height / 2, bottom: middle });
  const names = scale.top - 24;
  return {
    drawing: (
      <>
        <rect class="cut" x={130} y={near(scale.top)} width={1020} height={near(height)} />
        <rect
          class="bar prediction"
          data-x={prediction}
          x={130}
          y={near(scale.top)}
          width={near(scale.x(prediction) - 130)}
          height={near(height)}
        />
        <g data-axes={[0, 1, 0, 1, 130, 1150, near(scale.top), near(middle)].join(' ')}>
          <Dot on={scale} x={prediction} y={0} class="prediction" r={near(between(20, 13))} />
        </g>
        <Words x={130} y={names} class="label number" size={48}>
          yes
        </Words>
        <Words x={226} y={names} class="label" size={48} shown={during(moment, 0, 0.3, 0.37)}>
          is the truth
        </Words>
        <Words x={1150} y={names} class="quiet" size={48} anchor="end">
          no
        </Words>
        <Words
          x={130}
          y={between(530, 226)}
          class="prediction number"
          size={between(140, 60)}
          value={prediction}
        >
          {fixed(prediction)}
        </Words>
        <Words
          x={up < 1 ? 136 : 330}
          y={up < 1 ? 610 : 226}
          class="quiet"
          size={44}
          shown={up < 1 ? Math.max(0, 1 - 3 * up) : during(moment, 1, 0.1, 0.14)}
        >
          the model’s probability of yes
        </Words>
        {up > 0 && (
          <g opacity={near(during(moment, 1, 0.07, 0.14))}>
            <Grid on={prices} xTicks={[0, 1, 2, 3, 4, 5, 6, 7]} xName="price" />
            <path
              class="guide squared-error"
              d={`M${near(prices.x(1))},300V590`}
              opacity={near(during(moment, 1, 0.36, 0.42))}
            />
            <Bar
              on={prices}
              row={0.76}
              price={squaredError(1, prediction)}
              charged={during(moment, 1, 0.12, 0.24)}
              class="squared-error"
              name="squared error"
            />
            <Bar
              on={prices}
              row={0.3}
              price={crossEntropy(1, prediction)}
              charged={during(moment, 1, 0.46, 0.56)}
              class="loss"
              name="cross-entropy"
            />
          </g>
        )}
      </>
    ),
  };
};

interface BarProps {
  on: Axes;
  row: number;
  price: number;
  /** How much of the bar has grown, 0 to 1. */
  charged: number;
  class: string;
  name: string;
}

function Bar({ on, row, price: full, charged, class: className, name }: BarProps) {
  const { x, y } = on.at(full * charged, row);
  return (
    <>
      <Words x={on.left - 20} y={y + 14} class={className} anchor="end">
        {name}
      </Words>
      <rect
        class={`bar ${className}`}
        data-x={full * charged}
        x={on.left}
        y={near(y - 45)}
        width={near(x - on.left)}
        height={90}
      />
      <Words
        x={x + 18}
        y={y + 20}
        class={`reading ${className} number`}
        size={56}
        shown={charged}
        value={full}
      >
        {fixed(full)}
      </Words>
    </>
  );
}
