import type { VNode } from 'preact';
import type { DecisionChart } from '../../charts/decision-chart.ts';
import { lossKinds, lossNames } from '../loss-kinds.ts';
import { Curves, percent, Plot } from '../plot/plot.tsx';
import { still } from '../still.ts';
import type { SurfaceView } from './view.ts';

/** The examples of a set with what both balls predict for them now. */
export function DecisionPlot({ view, set }: { view: SurfaceView; set: string }): VNode {
  const { decisions } = view.set;
  const words = lossKinds.map((kind) => `${lossNames[kind]} has ${view.balls[kind].right.text} right`);
  return (
    <div class="plot-box decisions">
      <Plot
        description={`The ${String(decisions.examples.length)} examples of set ${set} at their inputs x, with labels 0 and 1, and the predictions of both balls: ${words.join(', ')}.`}
        x={{ ticks: decisions.xTicks, title: 'input x' }}
        y={{ ticks: decisions.yTicks, title: 'prediction ŷ' }}
      >
        <Curves>
          <path class="current" d={view.balls['cross-entropy'].prediction} />
          <path class="squared-error" d={view.balls['squared-error'].prediction} />
        </Curves>
        <g aria-hidden="true">
          {lossKinds.map((kind) => {
            const { boundary } = view.balls[kind];
            const at = boundary === undefined ? undefined : percent(boundary);
            return at && <line class={`boundary ${kind}`} x1={at} x2={at} y1="44%" y2="56%" />;
          })}
          <Examples examples={decisions.examples} />
        </g>
      </Plot>
    </div>
  );
}

const Examples = still(({ examples }: Pick<DecisionChart, 'examples'>): VNode => (
  <>
    {examples.map(({ place, label }) => (
      <circle
        class={label === 1 ? 'example one' : 'example zero'}
        cx={percent(place.x)}
        cy={percent(place.y)}
        r="6"
      />
    ))}
  </>
));
