import type { VNode } from 'preact';
import { logitAt } from '../../charts/gradient-chart.ts';
import type { Label } from '../../charts/label.ts';
import { slopeReadings } from '../../charts/slope-readings.ts';
import { Curves, percent, Plot, Point } from '../plot/plot.tsx';
import { Reading } from '../plot/reading.tsx';
import { useDrag } from '../plot/use-drag.ts';
import type { GradientsView } from './view.ts';

interface Props {
  view: GradientsView;
  label: Label;
  onDrag: (z: number) => void;
  onRelease: () => void;
  /** The gesture was not meant for the point; here is the logit from before it. */
  onCancel: (z: number) => void;
}

/** Both slopes against the logit, and both points at the logit in force. */
export function GradientsPlot({ view, label, onDrag, onRelease, onCancel }: Props): VNode {
  const { chart, points } = view;
  const { concave, steepest } = chart;
  const drag = useDrag({
    state: view.z.value,
    onDrag: ({ x }) => {
      onDrag(logitAt(x));
    },
    onRelease,
    onCancel,
  });
  const x = percent(points.crossEntropy.x);
  const zero = percent(points.zero);
  const readings = slopeReadings(label, { ...points, steepest: steepest.place });
  return (
    <div class="plot-box">
      <Plot
        description={view.description}
        x={{ ticks: chart.xTicks, title: 'logit z' }}
        y={{ ticks: chart.yTicks, title: 'slope ∂L/∂z' }}
        drag={drag}
      >
        <g aria-hidden="true">
          <rect
            class="concave"
            x={percent(concave.from)}
            width={percent(concave.to - concave.from)}
            y="0"
            height="100%"
          />
        </g>
        <Curves>
          <path class="squared-error" d={chart.curves['squared-error']} />
          <path class="current" d={chart.curves['cross-entropy']} />
        </Curves>
        <g aria-hidden="true">
          <line class="loss-bar" x1={x} x2={x} y1={zero} y2={percent(points.crossEntropy.y)} />
          <line class="loss-bar squared-error" x1={x} x2={x} y1={zero} y2={percent(points.squaredError.y)} />
          <circle
            class="mark squared-error"
            cx={percent(steepest.place.x)}
            cy={percent(steepest.place.y)}
            r="3.5"
          />
          <Names view={view} label={label} hidden={readings.takesName} />
        </g>
        <circle
          class="dot squared-error"
          cx={x}
          cy={percent(points.squaredError.y)}
          r="6"
          aria-hidden="true"
        />
        <Point {...points.crossEntropy} />
        <Reading {...readings.crossEntropy} shown={view.crossEntropySlope} />
        <Reading {...readings.squaredError} shown={view.squaredErrorSlope} class="squared-error" />
      </Plot>
    </div>
  );
}

interface NamesProps {
  view: GradientsView;
  label: Label;
  /** Whether the name of squared error makes room for the number of its point. */
  hidden: boolean;
}

/** What each curve and the shaded zone is, written beside it. */
function Names({ view, label, hidden }: NamesProps): VNode {
  const { concave, steepest } = view.chart;
  const one = label === 1;
  // Cross-entropy's name stands where the model is right, clear of the points that a reader looks for.
  const side = one ? { x: '97%', 'text-anchor': 'end' } : { x: '3%', 'text-anchor': 'start' };
  const zone = one ? { x: '3%', 'text-anchor': 'start' } : { x: '97%', 'text-anchor': 'end' };
  return (
    <>
      <text class="name zone-name" {...zone} y={one ? '54%' : '46%'} dy="0.35em">
        concave<tspan class="name-label"> here</tspan>
      </text>
      <line
        class="zone-edge"
        x1={percent(one ? concave.to : concave.from)}
        x2={percent(one ? concave.to : concave.from)}
        y1="0"
        y2="100%"
      />
      <text class="name current-name" {...side} y={one ? '92%' : '11%'}>
        cross-entropy<tspan class="name-label">: ŷ − y</tspan>
      </text>
      <text
        class="name squared-error-name"
        visibility={hidden ? 'hidden' : undefined}
        x={percent(steepest.place.x)}
        y={percent(steepest.place.y)}
        dx={one ? '-0.3em' : '0.3em'}
        dy={one ? '1.7em' : '-1em'}
        text-anchor={one ? 'end' : 'start'}
      >
        squared error
        <tspan
          class="name-label"
          x={percent(steepest.place.x)}
          dx={one ? '-0.3em' : '0.3em'}
          dy={one ? '1.25em' : '-1.25em'}
        >
          steepest {view.steepest.slope.text}
        </tspan>
      </text>
    </>
  );
}
