import type { VNode } from 'preact';
import type { MutableRef } from 'preact/hooks';
import { otherLabel, type Label } from '../../charts/label.ts';
import {
  furthestLogit,
  lossChart,
  lossHeight,
  predictionAt,
  type Axis,
  type LossChart,
} from '../../charts/loss-chart.ts';
import { Curves, percent, Plot, Point } from '../plot/plot.tsx';
import { useDrag } from '../plot/use-drag.ts';
import { still } from '../still.ts';
import type { Options } from './state.ts';
import type { LossView } from './view.ts';

interface Props {
  /** Takes the element that the plot stands in. */
  place: MutableRef<HTMLDivElement | null>;
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

const charts: Partial<Record<Axis, LossChart>> = {};
/** Drawn when first asked for: few readers look at the other axis. */
const chartOn = (axis: Axis): LossChart => (charts[axis] ??= lossChart(axis));
const axisTitles = { probability: 'predicted probability ŷ', logit: 'logit z' };

/** The curves and the point. */
export function LossPlot(props: Props): VNode {
  const { place, view, label, options, compact, onDrag, onRelease, onCancel } = props;
  const { axis, half } = options;
  const { xTicks, yTicks, curves } = chartOn(axis);
  const { point } = view;
  const squaredError = half ? curves.halfSquaredError : curves.squaredError;
  const drag = useDrag({
    state: view.probability.value,
    onDrag: ({ x }) => {
      onDrag(predictionAt(axis, x));
    },
    onRelease,
    onCancel,
  });

  return (
    <div class="plot-box" ref={place}>
      <Plot
        description={`${describe(label, axis, half, compact)} At ${view.probability.text} the loss is ${view.loss.text}.`}
        x={{ ticks: xTicks, title: axisTitles[axis] }}
        y={{ ticks: yTicks, title: 'loss, nats' }}
        drag={drag}
      >
        <Curves>
          {!compact && <path class="squared-error" d={squaredError[label]} />}
          <path class="ghost" d={curves.crossEntropy[otherLabel(label)]} />
          <path class="current" d={curves.crossEntropy[label]} />
        </Curves>
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
        <Point {...point} />
        <Reading view={view} compact={compact} />
      </Plot>
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
  // Level with the point the names of the curves are near, above it the curves. WebKit knows no rem in a drawing.
  const verdictDy = reading.beside ? '1.94em' : '-2.29em';
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

const CurveNames = still(({ label, axis, half, compact }: NamesProps): VNode => {
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
        {`label ${String(otherLabel(label))}`}
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
});

function describe(label: Label, axis: Axis, half: boolean, compact: boolean): string {
  const across =
    axis === 'logit'
      ? `the logit from −${String(furthestLogit)} to ${String(furthestLogit)}`
      : 'the predicted probability from 0 to 1';
  const course =
    label === 1
      ? 'It falls from beyond the top at the left to 0 at the right.'
      : 'It rises from 0 at the left to beyond the top at the right.';
  const mirrored = `Pale beside it, mirrored, the curve for label ${String(otherLabel(label))}.`;
  const square = compact ? '' : ` Squared error stays between 0 and ${half ? '½' : '1'}.`;
  return `Cross-entropy loss for label ${String(label)} against ${across}. ${course} ${mirrored}${square}`;
}
