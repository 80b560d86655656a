import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import {
  furthestLogit,
  lossChart,
  lossHeight,
  predictionAt,
  type Axis,
  type Label,
} from '../../charts/loss-chart.ts';
import type { Options } from './state.ts';
import type { LossView } from './view.ts';

interface Props {
  view: LossView;
  label: Label;
  options: Options;
  /** The compact form leaves out squared error and the verdict. */
  compact: boolean;
  onDrag: (probability: number) => void;
  onRelease: () => void;
  /** The gesture was not meant for the point; here is the prediction from before it. */
  onCancel: (probability: number) => void;
}

/** A drag under way. */
interface Gesture {
  /** The prediction that it began with. */
  from: number;
  /** Where it began, in pixels of the window. */
  x: number;
  y: number;
  /** Whether the point has followed it yet. */
  moved: boolean;
}

const charts = { probability: lossChart('probability'), logit: lossChart('logit') };
const other = (label: Label): Label => (label === 1 ? 0 : 1);
const percent = (value: number): string => `${String(Math.round(value * 1000) / 1000)}%`;

/**
 * The curves and the point. Everything is placed in percent, and only the curves are stretched, so that one drawing
 * fits a phone and a projector with letters and strokes at their own size.
 */
export function LossPlot({
  view,
  label,
  options: { axis, half },
  compact,
  onDrag,
  onRelease,
  onCancel,
}: Props): VNode {
  const plot = useRef<SVGSVGElement>(null);
  const gesture = useRef<Gesture | undefined>(undefined);
  const { xTicks, yTicks, curves } = charts[axis];
  const { point } = view;
  const squaredError = half ? curves.halfSquaredError : curves.squaredError;

  const follow = (event: PointerEvent): void => {
    const box = plot.current?.getBoundingClientRect();
    if (gesture.current === undefined || box === undefined || box.width === 0) return;
    gesture.current.moved = true;
    onDrag(predictionAt(axis, (event.clientX - box.left) / box.width));
  };
  const start = (event: PointerEvent): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    const { clientX: x, clientY: y } = event;
    gesture.current = { from: view.probability.value, x, y, moved: false };
    plot.current?.setPointerCapture(event.pointerId);
    // A finger may only want to scroll the page.
    if (event.pointerType !== 'touch') follow(event);
  };
  const move = (event: PointerEvent): void => {
    if (gesture.current === undefined) return;
    const { x, y, moved } = gesture.current;
    if (moved || Math.abs(event.clientX - x) > Math.abs(event.clientY - y)) follow(event);
  };
  const end = (event: PointerEvent): void => {
    if (gesture.current === undefined) return;
    if (!gesture.current.moved) follow(event);
    gesture.current = undefined;
    onRelease();
  };
  const cancel = (): void => {
    if (gesture.current?.moved) onCancel(gesture.current.from);
    gesture.current = undefined;
  };

  return (
    <div class="loss-plot">
      <svg
        ref={plot}
        class="plot"
        role="img"
        aria-label={describe(label, axis, half, compact)}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={cancel}
      >
        <g class="grid" aria-hidden="true">
          {yTicks.map(({ value, at }) => (
            <g key={value}>
              <line x1="0" x2="100%" y1={percent(at)} y2={percent(at)} />
              <text class="tick" x="0" dx="-0.7em" y={percent(at)} dy="0.35em" text-anchor="end">
                {value}
              </text>
            </g>
          ))}
          {xTicks.map(({ value, at }) => (
            <g key={value}>
              <line class="notch" x1={percent(at)} x2={percent(at)} y1="100%" y2="100%" />
              <text class="tick" x={percent(at)} y="100%" dy="1.6em" text-anchor="middle">
                {String(value).replace('-', '−')}
              </text>
            </g>
          ))}
          <text class="axis" x="0" dx="-2.1em" y="0" dy="-1.1em">
            loss, nats
          </text>
          <text class="axis axis-x" x="100%" y="100%" dy="3.1em" text-anchor="end">
            {axis === 'logit' ? 'logit z' : 'predicted probability ŷ'}
          </text>
        </g>
        <svg class="curves" viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
          {!compact && <path class="squared-error" d={squaredError[label]} />}
          <path class="ghost" d={curves.crossEntropy[other(label)]} />
          <path class="current" d={curves.crossEntropy[label]} />
        </svg>
        <g aria-hidden="true">
          <line
            class="loss-bar"
            x1={percent(point.x)}
            x2={percent(point.x)}
            y1={percent(point.y)}
            y2="100%"
          />
          <CurveNames label={label} axis={axis} half={half} compact={compact} />
        </g>
        <g class="point" aria-hidden="true">
          <circle class="grip" cx={percent(point.x)} cy={percent(point.y)} r="22" />
          <circle class="dot" cx={percent(point.x)} cy={percent(point.y)} r="7" />
        </g>
        <Reading view={view} compact={compact} />
      </svg>
    </div>
  );
}

/** The loss at the point, and in the full figure the verdict on the prediction above it. */
function Reading({ view, compact }: { view: LossView; compact: boolean }): VNode {
  const { reading, loss, offChart } = view;
  const place = {
    x: percent(reading.x),
    y: percent(reading.y),
    dx: (reading.beside ? 16 : 6) * (reading.side === 'right' ? 1 : -1),
  };
  const dy = reading.beside ? 8 : -8;
  // Level with the point the names of the curves are near, above it the curves.
  const verdictDy = reading.beside ? dy + 20 : dy - 25;
  return (
    <g
      class={offChart ? 'reading off-chart' : 'reading'}
      data-value={String(loss.value)}
      text-anchor={reading.side === 'right' ? 'start' : 'end'}
      aria-hidden="true"
    >
      {!reading.beside && (
        <line class="leader" x1={place.x} x2={place.x} y1={place.y} y2={percent(view.point.y)} />
      )}
      <text class="reading-loss" {...place} dy={dy}>
        {offChart && loss.value > 1 ? `↑ off the chart: ${loss.text}` : loss.text}
      </text>
      {!compact && (
        <text class="reading-verdict" {...place} dy={verdictDy}>
          {view.verdict}
        </text>
      )}
    </g>
  );
}

interface NamesProps {
  label: Label;
  axis: Axis;
  half: boolean;
  compact: boolean;
}

function CurveNames({ label, axis, half, compact }: NamesProps): VNode {
  const right = label === 1;
  // Where each curve leaves the crowd: the current one at its steep end, squared error at its flat top.
  const steep = axis === 'logit' ? 12 : 4;
  const x = percent(right ? steep : 100 - steep);
  const anchor = right ? 'start' : 'end';
  const far = percent(right ? 100 - steep : steep);
  return (
    <>
      <text
        class="name current-name"
        x={x}
        y="0"
        dy="1.4em"
        dx={right ? '0.6em' : '-0.6em'}
        text-anchor={anchor}
      >
        {right ? '−ln ŷ' : '−ln(1 − ŷ)'}
        <tspan class="name-label">{`, label ${String(label)}`}</tspan>
      </text>
      <text
        class="name ghost-name"
        x={far}
        y="0"
        dy="1.4em"
        dx={right ? '-0.6em' : '0.6em'}
        text-anchor={right ? 'end' : 'start'}
      >
        {`label ${String(other(label))}`}
      </text>
      {!compact && (
        <text
          class="name squared-error-name"
          x={percent(right ? 4 : 96)}
          y={percent(half ? lossHeight(0.5) : lossHeight(1))}
          dy="-0.55em"
          text-anchor={anchor}
        >
          squared error
        </text>
      )}
    </>
  );
}

function describe(label: Label, axis: Axis, half: boolean, compact: boolean): string {
  const across =
    axis === 'logit'
      ? `the logit from −${String(furthestLogit)} to ${String(furthestLogit)}`
      : 'the predicted probability from 0 to 1';
  const course =
    label === 1
      ? 'It falls from beyond the top at the left to 0 at the right.'
      : 'It rises from 0 at the left to beyond the top at the right.';
  const mirrored = `Pale beside it, mirrored, the curve for label ${String(other(label))}.`;
  const square = compact ? '' : ` Squared error stays between 0 and ${half ? '½' : '1'}.`;
  return `Cross-entropy loss for label ${String(label)} against ${across}. ${course} ${mirrored}${square}`;
}
