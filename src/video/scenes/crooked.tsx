import { smoothPath } from '../../charts/plane.ts';
import { crossEntropyFromLogit, squaredErrorFromLogit } from '../../math/index.ts';
import { Curve, Dot, Grid, Words, axes, fixed, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([-9, 3], [0, 1.2]);
const loss = (z: number): number => squaredErrorFromLogit(1, z);
const bowl = (z: number): number => crossEntropyFromLogit(1, z);
/** The ends of the chord. */
const [left, right] = [-6, 0.5] as const;
const chordOf = (of: (z: number) => number, z: number): number =>
  of(left) + ((of(right) - of(left)) * (z - left)) / (right - left);
const chord = (z: number): number => chordOf(loss, z);
/** Cross-entropy at a scale of its own, at which its chord is the same. */
const scale = (loss(right) - loss(left)) / (bowl(right) - bowl(left));
const hanging = (z: number): number => chord(z) + scale * (bowl(z) - chordOf(bowl, z));

/** Cross-entropy hangs below its chord, squared error bulges above it; the mean over two examples has a plateau. */
export const crooked: Scene = (moment) => {
  const joined = travel(moment, left, [[0, 0.08, 0.24, right]]);
  const hung = travel(moment, left, [[0, 0.28, 0.42, right]]);
  const z = travel(moment, left, [[0, 0.46, 0.6, right]]);
  const bulging = during(moment, 0, 0.46, 0.51) * (1 - during(moment, 0, 0.61, 0.66));
  // How far the logits of two examples lie apart: at first they are one.
  const apart = travel(moment, 0, [[0, 0.62, 0.79, 6]]);
  const mean = (at: number): number => (loss(at) + loss(at + apart)) / 2;
  const lost = travel(moment, -8.3, [[0, 0.81, 0.96, -3.5]]);
  const gap = loss(z) - chord(z);
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
        <g opacity={near(1 - during(moment, 0, 0.46, 0.51))}>
          <Curve on={plane} of={hanging} from={left} to={hung} class="loss" />
          <Words x={630} y={450} class="loss" anchor="end" shown={during(moment, 0, 0.34, 0.4)}>
            cross-entropy, scaled
          </Words>
        </g>
        <path
          class="area squared-error"
          d={smoothPath((at) => plane.at(at, loss(at)), [left, right], 10, 10)}
          opacity={near(bulging)}
        />
        {apart > 0 && (
          <g class="faint">
            <Curve on={plane} of={loss} from={-9} to={3} class="squared-error" />
            <Curve on={plane} of={(at) => loss(at + apart)} from={-9} to={3} class="squared-error" />
          </g>
        )}
        <Curve on={plane} of={mean} from={-9} to={3} class="squared-error" />
        <g opacity={near(1 - during(moment, 0, 0.61, 0.66))}>
          <Curve on={plane} of={chord} from={left} to={joined} class="quiet" />
          <Dot on={plane} x={left} y={loss(left)} class="quiet" r={9} />
          <Dot on={plane} x={joined} y={chord(joined)} class="quiet" r={9} />
        </g>
        <g opacity={near(bulging)}>
          <path
            class="guide squared-error"
            d={`M${near(plane.x(z))},${near(plane.y(chord(z)))}V${near(plane.y(loss(z)))}`}
          />
          <Dot on={plane} x={z} y={chord(z)} class="quiet" />
          <Dot on={plane} x={z} y={loss(z)} class="squared-error" />
          <Words x={1190} y={150} class="squared-error number" anchor="end" value={gap}>
            above the line by {fixed(gap, 2)}
          </Words>
        </g>
        <Words
          x={1190}
          y={150}
          class="squared-error"
          anchor="end"
          shown={during(moment, 0, 0.67, 0.74)}
          value={apart}
        >
          mean of two examples, {fixed(apart, 1)} apart
        </Words>
        <g opacity={near(during(moment, 0, 0.76, 0.81))}>
          <Dot on={plane} x={lost} y={mean(lost)} class="squared-error" />
          <Words x={570} y={474} class="squared-error" anchor="middle">
            a plateau
          </Words>
        </g>
      </>
    ),
  };
};
