import type { VNode } from 'preact';
import type { NamePlace } from '../../charts/name-places.ts';
import type { Place } from '../../charts/plane.ts';
import type { RacePlot as RacePlotChart, RaceQuantity } from '../../charts/race-chart.ts';
import type { LossKind } from '../../math/index.ts';
import { Curves, percent, Plot } from '../plot/plot.tsx';
import type { Drag } from '../plot/use-drag.ts';
import { still } from '../still.ts';
import type { QuestionView } from './question.ts';
import type { RaceView } from './view.ts';

interface PlotsProps {
  /** The figure's id, with which every id in it begins. */
  id: string;
  view: RaceView;
  drags: Record<RaceQuantity, Drag | undefined>;
}

const titles = { probability: 'predicted probability ŷ', loss: 'loss' };
const kinds: readonly [kind: LossKind, ink: string][] = [
  ['squared-error', 'squared-error'],
  ['cross-entropy', 'current'],
];

/** The predicted probability and the loss against the step. */
export function RacePlots({ id, view, drags }: PlotsProps): VNode {
  return (
    <>
      <RacePlot id={id} quantity="probability" view={view} drag={drags.probability}>
        {view.question && <Marks question={view.question} />}
      </RacePlot>
      <RacePlot id={id} quantity="loss" view={view} drag={drags.loss} />
    </>
  );
}

interface Props {
  id: string;
  quantity: RaceQuantity;
  view: RaceView;
  drag: Drag | undefined;
  children?: VNode | undefined;
}

function RacePlot({ id, quantity, view, drag, children }: Props): VNode {
  const { curves, yTicks, names } = view.chart[quantity];
  const points = {
    'cross-entropy': view.runners['cross-entropy'].places[quantity],
    'squared-error': view.runners['squared-error'].places[quantity],
  };
  const clip = `${id}-${quantity}-run`;

  return (
    <div class={`plot-box ${quantity}`}>
      <Plot
        description={view.descriptions[quantity]}
        x={{ ticks: view.chart.xTicks, title: 'step' }}
        y={{ ticks: yTicks, title: titles[quantity] }}
        drag={drag}
      >
        <Curves>
          <clipPath id={clip}>
            <rect
              x="-5"
              y="-5"
              width={view.step.value > 0 ? points['cross-entropy'].x + 5 : 0}
              height="110"
            />
          </clipPath>
          {[{ class: 'to-come' }, { 'clip-path': `url(#${clip})` }].map((part, index) => (
            <g key={index} {...part}>
              <BothCurves curves={curves} />
            </g>
          ))}
        </Curves>
        <Names names={names} />
        {children}
        <Dot {...points['squared-error']} r={7.5} class="dot squared-error" />
        <Dot {...points['cross-entropy']} r={4.5} class="dot" />
      </Plot>
    </div>
  );
}

const BothCurves = still(({ curves }: Pick<RacePlotChart, 'curves'>): VNode => (
  <>
    {kinds.map(([kind, ink]) => (
      <path key={kind} class={ink} d={curves[kind]} />
    ))}
  </>
));

const Names = still(({ names }: Pick<RacePlotChart, 'names'>): VNode => (
  <g class="to-come names" aria-hidden="true">
    <Name {...names['cross-entropy']} class="current-name" lines={['cross-', 'entropy']} />
    <Name {...names['squared-error']} class="squared-error-name" lines={['squared', 'error']} />
  </g>
));

interface NameProps extends NamePlace {
  class: string;
  lines: readonly [string, string];
}

/** The name of a curve, in two lines so that it fits between two curves on a phone. */
function Name({ x, y, away, class: className, lines }: NameProps): VNode {
  return (
    <svg class={className} x={percent(x)} y={percent(y)}>
      {away && <line x2="24" y1="-19" y2="-19" />}
      <text class="name" dy="-0.25em">
        {lines[0]}
        <tspan x="0" dy="1.15em">
          {lines[1]}
        </tspan>
      </text>
    </svg>
  );
}

interface DotProps extends Place {
  r: number;
  class: string;
}

/** One runner. At the start both stand at the same place, so one is a ring around the other. */
function Dot({ x, y, ...circle }: DotProps): VNode {
  return <circle cx={percent(x)} cy={percent(y)} aria-hidden="true" {...circle} />;
}

/** Where cross-entropy falls below ½: the reader's mark, and once it is given where squared error was. */
const Marks = still(({ question: { asking, places } }: { question: QuestionView }): VNode => {
  const { mark } = places;
  const x = percent(places['cross-entropy'].x);
  const truth = percent(places['squared-error'].y);
  return (
    <g class="marks" aria-hidden="true">
      <line class="asked" x1={x} x2={x} y1="0" y2="100%" />
      {!asking && mark && <line class="missed" x1={x} x2={x} y1={percent(mark.y)} y2={truth} />}
      {mark && <Dot {...mark} r={7} class="mark-of-reader" />}
      <Dot {...places['cross-entropy']} r={4} class="met" />
      {!asking && <Dot {...places['squared-error']} r={4} class="met squared-error" />}
    </g>
  );
});
