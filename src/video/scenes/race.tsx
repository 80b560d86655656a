import { pathThrough, thinned } from '../../charts/plane.ts';
import { quantities, runRace, type Runner } from '../../charts/race-run.ts';
import { Dot, Grid, Words, axes, near } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const last = 300;
const runs = runRace({ w0: 2, b0: 2, rate: 0.15, boost: 1, steps: last });
const plane = axes([-6, last], [0, 1]);

/** Two neurons from one start; the right answer is 0. Each curve grows with the steps. */
export const race: Scene = (moment) => {
  const step = travel(moment, 0, [
    [0, 0.25, 0.62, 17],
    [0, 0.66, 0.94, 117],
    [1, 0, 0.5, last],
  ]);
  const named = during(moment, 0, 0, 0.1);
  return {
    drawing: (
      <>
        <Grid
          on={plane}
          xTicks={[0, 50, 100, 150, 200, 250, 300]}
          yTicks={[0, 0.1, 0.5, 1]}
          xName="steps"
          yName="prediction ŷ, where y = 0"
        />
        <Track runner={runs['squared-error']} step={step} class="squared-error" />
        <Track runner={runs['cross-entropy']} step={step} class="loss" />
        <Words x={1190} y={150} anchor="end" class="squared-error" shown={named}>
          squared error
        </Words>
        <Words x={1190} y={205} anchor="end" class="loss" shown={named}>
          cross-entropy
        </Words>
        <Words x={1190} y={320} anchor="end" class="number" size={48}>
          step {Math.floor(step)}
        </Words>
        <Mark runner={runs['cross-entropy']} of="half" shown={during(moment, 0, 0.6, 0.66)} class="loss" />
        <Mark
          runner={runs['squared-error']}
          of="half"
          shown={during(moment, 0, 0.92, 0.98)}
          class="squared-error"
        />
        <Mark
          runner={runs['squared-error']}
          of="tenth"
          shown={during(moment, 1, 0.45, 0.55)}
          class="squared-error"
        />
        <Mark runner={runs['cross-entropy']} of="tenth" shown={during(moment, 1, 0.65, 0.75)} class="loss" />
      </>
    ),
  };
};

interface TrackProps {
  runner: Runner;
  step: number;
  class: string;
}

/** A prediction from step 0 up to a step. Between two steps there is none, and the line is straight. */
function Track({ runner, step, class: className }: TrackProps) {
  const at = (whole: number): number => quantities.probability(runner, whole);
  const before = Math.floor(step);
  const after = Math.ceil(step);
  const now = at(before) + (step - before) * (at(after) - at(before));
  const places = Array.from({ length: before + 1 }, (_, whole) => plane.at(whole, at(whole)));
  if (after > before) places.push(plane.at(step, now));
  return (
    <>
      {step > 0 && <path class={`curve ${className}`} d={pathThrough(thinned(places, 0.2))} />}
      <Dot on={plane} x={step} y={now} class={className} />
    </>
  );
}

interface MarkProps {
  runner: Runner;
  /** The first step below this prediction. */
  of: 'half' | 'tenth';
  shown: number;
  class: string;
}

/** The step at which a runner came below one half or one tenth, at its place. */
function Mark({ runner, of, shown, class: className }: MarkProps) {
  const step = runner[of]!;
  const prediction = quantities.probability(runner, step);
  const { x, y } = plane.at(step, prediction);
  return (
    <g opacity={near(shown)}>
      <Dot on={plane} x={step} y={prediction} class={className} r={9} />
      <Words x={x + 22} y={y - 20} class={`${className} number`} size={44}>
        {step}
      </Words>
    </g>
  );
}
