import { crossEntropyCurvature, sigmoid as squeeze } from '../../math/index.ts';
import { Curve, Dot, Grid, Reading, Tangent, Words, axes, fixed, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([-8, 8], [0, 1.12]);

/** The sigmoid takes a logit to a probability; its tangent is steep in the middle and flat at both ends. */
export const sigmoid: Scene = (moment) => {
  const z = travel(moment, 4, [
    [0, 0.38, 0.6, 0],
    [0, 0.75, 0.93, -6],
  ]);
  // σ(z) σ(−z), which is the slope of the sigmoid as well as the curvature of the cross-entropy.
  const slope = crossEntropyCurvature(z);
  const probability = squeeze(z);
  const { x, y } = plane.at(z, probability);
  const mapped = during(moment, 0, 0.32, 0.4) * (1 - during(moment, 0, 0.62, 0.7));
  const sloping = during(moment, 0, 0.18, 0.26);
  return {
    drawing: (
      <>
        <Grid
          on={plane}
          xTicks={[-8, -4, 0, 4, 8]}
          yTicks={[0, 0.5, 1]}
          xName="logit z"
          yName="prediction ŷ"
        />
        <g opacity={near(mapped)}>
          <path class="guide logit" d={`M${near(x)},590V${near(y)}`} />
          <path class="guide prediction" d={`M${near(x)},${near(y)}H130`} />
          <Words x={x + 18} y={570} class="logit number" size={44} value={z}>
            z = {fixed(z, 1)}
          </Words>
          <Words x={150} y={y + 50} class="prediction number" size={44} value={probability}>
            ŷ = {fixed(probability, 2)}
          </Words>
        </g>
        <Curve
          on={plane}
          of={squeeze}
          from={-8}
          to={-8 + 16 * during(moment, 0, 0, 0.14)}
          class="prediction"
        />
        <g opacity={near(sloping)}>
          {z < 0 && (
            <g class="faint">
              <Tangent on={plane} x={-z} y={squeeze(-z)} slope={slope} class="logit" />
              <Dot on={plane} x={-z} y={squeeze(-z)} class="prediction" />
            </g>
          )}
          <Tangent on={plane} x={z} y={probability} slope={slope} class="logit" />
          <Dot on={plane} x={z} y={probability} class="prediction" />
          <Reading x={1190} y={470} name="slope" class="logit" anchor="end" value={slope}>
            {fixed(slope)}
          </Reading>
        </g>
      </>
    ),
  };
};
