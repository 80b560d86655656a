import type { VNode } from 'preact';
import { headsAt } from '../../charts/likelihood-chart.ts';
import { Curves, percent, Plot, Point, type PlotAxis } from '../plot/plot.tsx';
import { Reading } from '../plot/reading.tsx';
import { useDrag } from '../plot/use-drag.ts';
import type { CoinView } from './view.ts';

interface Props {
  view: CoinView;
  onDrag: (heads: number) => void;
  onRelease: () => void;
  /** The gesture was not meant for the point; here is the probability from before it. */
  onCancel: (heads: number) => void;
}

/** The upper plot shares the axis of the lower one. */
const noAxis: PlotAxis = { ticks: [], title: '' };

/** Likelihood and mean loss below one another over the same probability of heads, with a point on each. */
export function LikelihoodPlots({ view, onDrag, onRelease, onCancel }: Props): VNode {
  const { chart, points, curves, best } = view;
  const options = {
    state: view.heads.value,
    onDrag: ({ x }: { x: number }) => {
      onDrag(headsAt(x));
    },
    onRelease,
    onCancel,
  };
  const upper = useDrag(options);
  const lower = useDrag(options);
  const x = percent(points.loss.x);
  const at = percent(chart.peak.x);
  // Both numbers stand at the edge of the plot that its curve leaves free.
  const side = points.loss.x < 55 ? 'right' : 'left';
  return (
    <div class="curve-plots">
      <div class="plot-box probability">
        <Plot
          description={curves.likelihood}
          x={noAxis}
          y={{ ticks: chart.likelihoodTicks, title: 'likelihood, share of its largest' }}
          drag={upper}
        >
          <line class="best" x1={at} x2={at} y1={percent(chart.peak.y)} y2="100%" />
          <line class="loss-bar" x1={x} x2={x} y1={percent(points.likelihood.y)} y2="100%" />
          <line class="leader" x1={x} x2={x} y1="0" y2={percent(points.likelihood.y)} />
          <Curves>
            <path class="current" d={chart.likelihood} />
          </Curves>
          <circle class="extreme" cx={at} cy={percent(chart.peak.y)} r="3.5" />
          <Point {...points.likelihood} />
          <Reading x={points.likelihood.x} y={0} side={side} line={1} shown={view.share} />
        </Plot>
      </div>
      <div class="plot-box loss">
        <Plot
          description={curves.loss}
          x={{ ticks: chart.xTicks, title: 'probability of heads' }}
          y={{ ticks: chart.lossTicks, title: 'mean loss, nats' }}
          drag={lower}
        >
          <line class="best" x1={at} x2={at} y1="-5.75em" y2={percent(chart.bottom.y)} />
          <g class="best-name" data-value={String(best.value)} text-anchor="end">
            <text x={at} dx="-0.6em" y="0" dy="-3.9em">
              largest product,
            </text>
            <text x={at} dx="-0.6em" y="0" dy="-2.6em">
              smallest mean loss: {best.text}
            </text>
          </g>
          <line class="loss-bar" x1={x} x2={x} y1={percent(points.loss.y)} y2="100%" />
          <Curves>
            <path class="current" d={chart.meanLoss} />
          </Curves>
          <circle class="extreme" cx={at} cy={percent(chart.bottom.y)} r="3.5" />
          <Point {...points.loss} />
          <Reading
            x={points.loss.x}
            y={100}
            side={side}
            line={-1}
            shown={view.mean}
            before={view.offChart && '↑ '}
          />
        </Plot>
      </div>
    </div>
  );
}
