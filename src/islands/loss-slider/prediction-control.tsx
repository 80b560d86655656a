import type { VNode } from 'preact';
import { furthestLogit, type Axis } from '../../charts/loss-chart.ts';
import { sigmoid } from '../../math/index.ts';
import { Output } from '../output.tsx';
import { RangeControl } from '../range-control.tsx';
import { Typeset } from '../typeset.tsx';
import { logitThumb, stepped, thumb } from './state.ts';
import type { LossView } from './view.ts';

interface Props {
  id: string;
  axis: Axis;
  view: LossView;
  onMove: (probability: number) => void;
  /** A gesture has ended; `say` is what is left to say where the slider itself has spoken. */
  onRest: (say?: (view: LossView) => string) => void;
}

/** The slider with its step buttons. It counts hundredths of probability or tenths of the logit. */
export function PredictionControl({ id, axis, view, onMove, onRest }: Props): VNode {
  const { value } = view.probability;
  const range =
    axis === 'probability'
      ? { name: 'p', min: 0.01, max: 0.99, step: 0.01, value: thumb(value) }
      : { name: 'logit', min: -furthestLogit, max: furthestLogit, step: 0.1, value: logitThumb(value) };
  return (
    <RangeControl
      {...range}
      id={`${id}-range`}
      label={
        <>
          predicted probability <Typeset name="prediction" />
        </>
      }
      valueText={view.spokenValue}
      onMove={(moved) => {
        onMove(axis === 'probability' ? moved : sigmoid(moved));
      }}
      restorer={() => () => {
        onMove(value);
      }}
      onRest={() => {
        onRest(({ verdict, push }) => `${verdict}, ${push}`);
      }}
      onStep={(direction) => {
        onMove(
          axis === 'probability' ? stepped(value, direction) : sigmoid(logitThumb(value) + direction / 10),
        );
        onRest();
      }}
    >
      <Output name="probability" class="range-value prediction-value" shown={view.probability} />
    </RangeControl>
  );
}
