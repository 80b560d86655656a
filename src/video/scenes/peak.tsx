import { coinCrossEntropy, coinTosses, likelihood, logit, sigmoid } from '../../math/index.ts';
import { smoothPath } from '../../charts/plane.ts';
import { Curve, Dot, Grid, Reading, Words, axes, fixed, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const tosses = coinTosses(10);
/** The share of heads, where both curves turn. */
const best = 0.7;
/** Where the coin comes from and how far it goes. */
const [low, high] = [0.15, 0.96] as const;
const productOf = (heads: number): number =>
  likelihood(
    tosses,
    tosses.map(() => heads),
  );
const meanOf = (heads: number): number => coinCrossEntropy(best, heads);
const above = axes([0, 1], [0, 0.0024], { left: 70, right: 830, top: 40, bottom: 300 });
const below = axes([0, 1], [0, 1.5], { left: 70, right: 830, top: 330, bottom: 590 });

/** As the coin changes, the product goes over its peak while the mean loss goes through its lowest point. */
export const peak: Scene = (moment) => {
  const climbed = travel(moment, low, [[0, 0.1, 0.5, high]]);
  const sunk = travel(moment, high, [[0, 0.6, 0.94, low]]);
  const heads = travel(moment, climbed + sunk - high, [[1, 0.02, 0.2, best]]);
  const [product, mean] = [productOf(heads), meanOf(heads)];
  const opposite = during(moment, 0, 0.52, 0.6);
  const met = during(moment, 1, 0.16, 0.26);
  const x = near(above.x(heads));
  return {
    drawing: (
      <>
        <Grid on={above} />
        <Grid on={below} xTicks={[0, 0.2, 0.4, 0.6, 0.8, 1]} />
        <path class="guide" d={`M${x},${near(above.y(product))}V${below.bottom}`} />
        <Curve on={above} of={productOf} from={0} to={climbed} class="prediction" />
        {sunk < high && (
          <path
            class="curve loss"
            d={smoothPath(
              (z) => below.at(sigmoid(z), meanOf(sigmoid(z))),
              [logit(sunk), logit(high)],
              12,
              10,
            )}
          />
        )}
        <Dot on={above} x={heads} y={product} class="prediction" />
        <g opacity={near(opposite)}>
          <Dot on={below} x={heads} y={mean} class="loss" />
        </g>
        <Words x={450} y={694} class="quiet" size={40} anchor="middle" value={heads}>
          probability of heads: <tspan class="number prediction">{fixed(heads, 2)}</tspan>
        </Words>
        <Reading x={880} y={200} name="product" class="prediction" size={60} value={product}>
          {fixed(1000 * product, 3)} × 10⁻³
        </Reading>
        <Words x={880} y={260} class="prediction" shown={met}>
          the largest
        </Words>
        <Reading x={880} y={480} name="mean loss" class="loss" size={60} shown={opposite} value={mean}>
          {fixed(mean, 2)}
        </Reading>
        <Words x={880} y={540} class="loss" shown={met}>
          the smallest
        </Words>
      </>
    ),
  };
};
