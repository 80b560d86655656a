import { exampleSets, meanGradient, meanLoss, type LossKind } from '../../math/index.ts';
import { Arrow, Curve, Dot, Grid, Words, axes, near, type Axes } from '../axes.tsx';
import { during, travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const { data } = exampleSets.A;
/** The line through the plane of weight and bias over which both losses are drawn. */
const b = 4;
const span = [-7, 6] as const;
const sides = { left: 130, right: 1190 };
const below = axes(span, [0.1, 0.6], { ...sides, top: 380, bottom: 600 });
/** How long an arrow is for a slope of 1. Squared error is drawn larger, and so are its slopes. */
const reach = { 'cross-entropy': 120, 'squared-error': 1500 };

/** The mean loss over one weight: a bowl for cross-entropy; plateaus, a hill and a valley for squared error. */
export const bowl: Scene = (moment) => {
  const w = travel(moment, span[0], [
    [0, 0.06, 0.48, span[1]],
    [0, 0.6, 0.92, -4],
  ]);
  const room = during(moment, 0, 0.48, 0.56);
  const second = during(moment, 0, 0.54, 0.6);
  // The bowl makes room for the other curve.
  const above = axes(span, [1, 7], { ...sides, top: 80, bottom: 600 - 300 * room });
  return {
    drawing: (
      <>
        <Grid on={above} yTicks={[2, 4, 6]} />
        <Words x={1190} y={70} anchor="end" class="loss">
          mean cross-entropy
        </Words>
        <Valley kind="cross-entropy" on={above} w={w} class="loss" />
        <Grid on={below} xTicks={[-6, -4, -2, 0, 2, 4, 6]} xName={`weight w, at b = ${b}`} />
        <g opacity={near(second)}>
          <Grid on={below} yTicks={[0.2, 0.4, 0.6]} />
          <Words x={1190} y={366} anchor="end" class="squared-error">
            mean squared error
          </Words>
          <Valley kind="squared-error" on={below} w={w} class="squared-error" />
        </g>
      </>
    ),
  };
};

interface ValleyProps {
  kind: LossKind;
  on: Axes;
  w: number;
  class: string;
}

/** A loss along the line, a point on it, and which way is downhill there. */
function Valley({ kind, on, w, class: className }: ValleyProps) {
  const of = (at: number): number => meanLoss(kind, { w: at, b }, data);
  const slope = meanGradient(kind, { w, b }, data).w;
  const steepness = (slope * (on.y(1) - on.y(0))) / (on.x(1) - on.x(0));
  const dx = (-reach[kind] * slope) / Math.hypot(1, steepness);
  return (
    <>
      <Curve on={on} of={of} from={span[0]} to={span[1]} class={className} />
      <Arrow from={on.at(w, of(w))} dx={dx} dy={steepness * dx} value={-slope} class={className} />
      <Dot on={on} x={w} y={of(w)} class={className} />
    </>
  );
}
