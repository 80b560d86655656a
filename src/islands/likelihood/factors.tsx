import type { VNode } from 'preact';
import { barTicks, bars, outlines, type BarScale } from '../../charts/likelihood-chart.ts';
import { Curves, percent, Plot, type PlotAxis } from '../plot/plot.tsx';
import type { Shown } from '../shown.ts';
import type { Factor, FactorsView } from './view.ts';

interface Props {
  view: FactorsView;
  /** Whether each bar carries its number. */
  numbers?: boolean;
  /** What is to be said of all bars. */
  note?: string;
}

/** The factors of the product as bars, and below each what it adds to the sum. */
export function Factors({ view, numbers = false, note = '' }: Props): VNode {
  const { factors, names, descriptions } = view;
  return (
    <div class={numbers ? 'factors' : 'factors small'}>
      <Bars
        scale="probability"
        description={descriptions.probabilities}
        names={names}
        title="probability of the truth"
        numbers={numbers}
        factors={factors.map(({ label, truth }) => ({ label, shown: truth }))}
      />
      <Bars
        scale="loss"
        description={descriptions.losses}
        title={`its loss, nats${note}`}
        numbers={numbers}
        factors={factors.map(({ label, loss }) => ({ label, shown: loss }))}
      />
    </div>
  );
}

/** Always the same, so that what stands still is not drawn again. */
const none: PlotAxis['ticks'] = [];

interface BarsProps {
  scale: BarScale;
  description: string;
  /** What stands under each bar. */
  names?: PlotAxis['ticks'];
  title: string;
  numbers: boolean;
  factors: readonly { label: Factor['label']; shown: Shown }[];
}

function Bars({ scale, description, names = none, title, numbers, factors }: BarsProps): VNode {
  const places = bars(
    scale,
    factors.map(({ shown }) => shown.value),
  );
  const outlinesOf = (label: Factor['label']): string =>
    outlines(places.filter((_, index) => factors[index]?.label === label));
  return (
    <div class={`plot-box ${scale}`}>
      <Plot description={description} x={{ ticks: names, title: '' }} y={{ ticks: barTicks[scale], title }}>
        <Curves>
          {/* One path for all of a kind: a browser works out the style of every shape anew that changes its size. */}
          <path class="bar" d={outlinesOf(1)} />
          <path class="bar hollow" d={outlinesOf(0)} />
        </Curves>
        {numbers &&
          factors.map(({ shown }, index) => {
            const { x, y, width } = places[index]!;
            return (
              <g key={index} class="factor" data-value={String(shown.value)} aria-hidden="true">
                <text x={percent(x + width / 2)} y={percent(y)} dy="-0.5em" text-anchor="middle">
                  {shown.text}
                </text>
              </g>
            );
          })}
      </Plot>
    </div>
  );
}
