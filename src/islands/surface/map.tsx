import type { VNode } from 'preact';
import type { MutableRef } from 'preact/hooks';
import type { ContourMap } from '../../charts/contour-map.ts';
import type { LossKind, LossMap, OneUnit } from '../../math/index.ts';
import { lossNames } from '../loss-kinds.ts';
import { Curves, percent, Plot, Point } from '../plot/plot.tsx';
import { useDrag } from '../plot/use-drag.ts';
import { still } from '../still.ts';
import { BuiltContours, Contours } from './contours.tsx';
import { usePaint } from './raster.ts';
import type { SurfaceState } from './state.ts';
import type { BallView, Landmark, SetView, Valley } from './view.ts';

interface Props {
  kind: LossKind;
  scene: SetView;
  ball: BallView;
  state: SurfaceState;
  /** Contours computed in the browser; without them those of the build stand. */
  contours: ContourMap | undefined;
  raster: LossMap | undefined;
  swatches: MutableRef<Element | null>;
  onDrop: (params: OneUnit) => void;
  onRelease: () => void;
  /** The gesture was not meant for the ball; here is the state from before it. */
  onCancel: (before: SurfaceState) => void;
}

/** The mean loss over weight and bias: shaded by the browser, with contours, landmarks, the ball and its trail. */
export function LossMapPlot(props: Props): VNode {
  const { kind, scene, ball, state, contours, raster, swatches, onDrop, onRelease, onCancel } = props;
  const canvas = usePaint(raster, swatches);
  const drag = useDrag({
    state,
    onDrag: (share) => {
      onDrop(scene.plane.paramsAt(share));
    },
    onRelease,
    onCancel,
    everyWay: true,
  });
  const dropped = scene.plane.placeOf(state.start);
  return (
    <div class={`map map-${kind}`}>
      <h3>{lossNames[kind]}</h3>
      <div class="plot-box">
        <canvas ref={canvas} aria-hidden="true" />
        <Plot
          description={ball.description}
          x={{ ticks: scene.plane.xTicks, title: 'weight w' }}
          y={{ ticks: scene.plane.yTicks, title: 'bias b' }}
          drag={drag}
        >
          {contours ? <Contours map={contours} /> : <BuiltContours name={`contours-${kind}`} />}
          <Curves>
            <path class="casing" d={ball.trail} />
            <path class="trail" d={ball.trail} />
          </Curves>
          {/* Over the trail, which would strike out their names. */}
          <Landmarks kind={kind} scene={scene} />
          <circle
            class="dropped"
            cx={percent(dropped.x)}
            cy={percent(dropped.y)}
            r="3.5"
            aria-hidden="true"
          />
          <Point {...ball.place} class={kind} />
        </Plot>
      </div>
    </div>
  );
}

const Landmarks = still(({ kind, scene }: { kind: LossKind; scene: SetView }): VNode => (
  <g aria-hidden="true">
    {kind === 'squared-error' && scene.valleys.map((valley) => <ValleyLine valley={valley} />)}
    {scene.landmarks[kind].map((landmark) => (
      <Mark key={`${String(landmark.w)} ${String(landmark.b)}`} {...landmark} />
    ))}
  </g>
));

const namePlaces = {
  right: { x: 9, y: '0.35em', 'text-anchor': 'start' },
  left: { x: -9, y: '0.35em', 'text-anchor': 'end' },
  above: { x: 0, y: '-0.8em', 'text-anchor': 'middle' },
  below: { x: 0, y: '1.5em', 'text-anchor': 'middle' },
} as const;

/** A drawing in pixels at a place in percent. */
function Mark({ place, kind, name, side }: Landmark): VNode {
  return (
    <svg
      class={`landmark ${kind === 'minimum' ? 'minimum' : 'saddle'}`}
      x={percent(place.x)}
      y={percent(place.y)}
    >
      {kind === 'minimum' ? <circle r="4.5" /> : <path d="M-4-4 4 4M-4 4 4-4" />}
      <text class="name" {...namePlaces[side]}>
        {name}
      </text>
    </svg>
  );
}

function ValleyLine({ valley: { from, to, limit, words } }: { valley: Valley }): VNode {
  // Beside a line that leads to a corner, above one that leads straight to the side.
  const level = Math.abs(to.y - from.y) < 5;
  return (
    <g class="valley" data-value={String(limit.value)}>
      <line x1={percent(from.x)} y1={percent(from.y)} x2={percent(to.x)} y2={percent(to.y)} />
      <text
        class="name"
        x={percent(to.x)}
        dx={level ? 0 : '-1em'}
        y={percent(to.y)}
        dy={level ? '-0.6em' : '0.35em'}
        text-anchor="end"
      >
        {words}
      </text>
    </g>
  );
}
