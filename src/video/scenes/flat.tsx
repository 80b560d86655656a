import {
  sigmoid,
  squaredErrorFromLogit,
  squaredErrorGradient,
  steepestSquaredError,
} from '../../math/index.ts';
import { Curve, Dot, Grid, Reading, Tangent, axes, fixed, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([-9, 3], [0, 1.2]);
const loss = (z: number): number => squaredErrorFromLogit(1, z);
const steepest = steepestSquaredError(1).z;

/** Squared error behind a sigmoid: the dot slides up its slope and out onto a plateau. */
export const flat: Scene = (moment) => {
  const z = travel(moment, 2, [
    [0, 0.18, 0.56, steepest],
    [0, 0.68, 0.94, -4],
    [1, 0.52, 0.8, -7.2],
  ]);
  const present = during(moment, 0, 0.08, 0.16);
  const slope = squaredErrorGradient(1, z);
  return {
    drawing: (
      <>
        <Grid
          on={plane}
          xTicks={[-8, -6, -4, -2, 0, 2]}
          yTicks={[0, 0.5, 1]}
          xName="logit z"
          yName="squared error"
        />
        <Curve
          on={plane}
          of={loss}
          from={-9}
          to={travel(moment, -9, [[0, 0, 0.13, 3]])}
          class="squared-error"
        />
        <g opacity={near(present)}>
          <Tangent on={plane} x={z} y={loss(z)} slope={slope} class="logit" />
          <Dot on={plane} x={z} y={loss(z)} class="squared-error" />
        </g>
        <Reading
          x={1190}
          y={190}
          name={`slope at z = ${fixed(z, 2)}`}
          class="logit"
          anchor="end"
          shown={present}
          value={slope}
        >
          {fixed(slope)}
        </Reading>
        <Reading
          x={1190}
          y={340}
          name="prediction ŷ"
          class="prediction"
          size={64}
          anchor="end"
          shown={present}
          value={sigmoid(z)}
        >
          {fixed(sigmoid(z))}
        </Reading>
      </>
    ),
  };
};
