import { coinTosses, formatNumber, likelihood } from '../../math/index.ts';
import { Coin, Reading, Words, near } from '../axes.tsx';
import { during } from '../moment.ts';
import type { Scene } from '../picture.ts';

const tosses = coinTosses(10);
const heads = 0.5;
/** Where the coins stand. */
const across = (index: number): number => 118 + 116 * index;

/** Ten tosses; with each factor half of the square goes, until a thousandth of it is left. */
export const product: Scene = (moment) => {
  const factors = tosses.map(
    (_, index) => 1 - (1 - heads) * during(moment, 0, 0.59 + 0.026 * index, 0.62 + 0.026 * index),
  );
  const share = likelihood([1, ...tosses.map(() => 1)], [1, ...factors]);
  const boxes = boxesOf(factors);
  const left = boxes.at(-1)!;
  return {
    drawing: (
      <>
        {tosses.map((label, index) => {
          const tossed = during(moment, 0, 0.1 + 0.019 * index, 0.14 + 0.019 * index);
          // The tails get theirs after the heads.
          const known = (label === 1 ? 0.36 : 0.47) + 0.012 * index;
          const given = during(moment, 0, known, known + 0.04);
          return (
            <g key={index}>
              <Coin x={across(index)} y={90} label={label} shown={tossed} />
              <Words
                x={across(index)}
                y={196}
                class={factors[index] === 1 ? 'quiet number' : 'prediction number'}
                size={40}
                shown={given}
                anchor="middle"
                value={heads}
              >
                {heads}
              </Words>
              {index > 0 && (
                <Words
                  x={across(index) - 58}
                  y={196}
                  class="quiet"
                  size={36}
                  shown={during(moment, 0, 0.57, 0.62)}
                  anchor="middle"
                >
                  ×
                </Words>
              )}
            </g>
          );
        })}
        {boxes.map(({ x, y, width, height }, index) => (
          <rect key={index} class="cut" x={near(x)} y={near(y)} width={near(width)} height={near(height)} />
        ))}
        <rect
          class="bar prediction"
          data-share={share}
          x={near(left.x)}
          y={near(left.y)}
          width={near(left.width)}
          height={near(left.height)}
        />
        <Reading x={830} y={490} name="product" class="prediction" size={64} value={share}>
          {formatNumber(share, { digits: 4 })}
        </Reading>
      </>
    ),
  };
};

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The whole, and what each factor below 1 leaves of it: cut from the right, from below, from the left and from above in turn. */
function boxesOf(factors: readonly number[]): Box[] {
  const boxes: Box[] = [{ x: 76, y: 240, width: 700, height: 440 }];
  for (const [index, factor] of factors.entries()) {
    if (factor === 1) break;
    const { x, y, width, height } = boxes.at(-1)!;
    const upright = index % 2 === 0;
    const [wide, high] = upright ? [width * factor, height] : [width, height * factor];
    const near = index % 4 < 2;
    boxes.push({
      x: near ? x : x + width - wide,
      y: near ? y : y + height - high,
      width: wide,
      height: high,
    });
  }
  return boxes;
}
