import { crossEntropyGradient, formatNumber, squaredErrorGradient } from '../../math/index.ts';
import { Arrow, Curve, Dot, Grid, Words, axes } from '../axes.tsx';
import { travel } from '../moment.ts';
import type { Scene } from '../picture.ts';

const plane = axes([-8, 5], [0, 1], { left: 130, right: 1190, top: 90, bottom: 400 });
const floor = axes([-8, 5], [0, 1], { left: 130, right: 1190, top: 400, bottom: 590 });
/** The size of each slope for the label 1, and where its arrow is. */
const pushes = [
  {
    name: 'cross-entropy',
    class: 'loss',
    size: (z: number) => -crossEntropyGradient(1, z),
    words: 140,
    arrow: 455,
  },
  {
    name: 'squared error',
    class: 'squared-error',
    size: (z: number) => -squaredErrorGradient(1, z),
    words: 200,
    arrow: 535,
  },
];
/** How long an arrow is for a slope of 1. */
const reach = 360;

/** How hard each loss pushes the logit back to the right, as the logit falls. */
export const push: Scene = (moment) => {
  const z = travel(moment, 2, [[0, 0.05, 0.85, -7]]);
  const x = plane.x(z);
  return {
    drawing: (
      <>
        <Grid on={plane} yTicks={[0, 0.5, 1]} yName="size of the slope" />
        <Grid on={floor} xTicks={[-8, -6, -4, -2, 0, 2, 4]} xName="logit z" />
        <line class="logit" x1={x} x2={x} y1={plane.y(pushes[0]!.size(z))} y2={floor.bottom} />
        {pushes.map((push) => (
          <>
            <Curve on={plane} of={push.size} from={5} to={z} class={push.class} />
            <Dot on={plane} x={z} y={push.size(z)} class={push.class} />
            <Arrow
              from={{ x, y: push.arrow }}
              dx={reach * push.size(z)}
              value={push.size(z)}
              class={push.class}
            />
            <Words x={1070} y={push.words} anchor="end" class={push.class} size={40}>
              {push.name}
            </Words>
            <Words x={1190} y={push.words} anchor="end" class={`${push.class} number`} size={40}>
              {formatNumber(push.size(z), { digits: 2 })}
            </Words>
          </>
        ))}
        <Words x={1190} y={508} anchor="end" class="quiet">
          push
        </Words>
        <Dot on={floor} x={z} y={0} class="logit" r={18} />
      </>
    ),
  };
};
