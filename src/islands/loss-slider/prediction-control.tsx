import type { VNode } from 'preact';
import { furthestLogit, type Axis } from '../../charts/loss-chart.ts';
import { sigmoid } from '../../math/index.ts';
import { Typeset } from '../typeset.tsx';
import { Output } from './readouts.tsx';
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
  const filled = (range.value - range.min) / (range.max - range.min);
  const step = (direction: 1 | -1): void => {
    onMove(axis === 'probability' ? stepped(value, direction) : sigmoid(logitThumb(value) + direction / 10));
    onRest();
  };
  return (
    <div class="prediction-control">
      <label for={`${id}-range`}>
        predicted probability <Typeset name="prediction" />
      </label>
      <button
        type="button"
        class="step"
        aria-label="Less"
        onClick={() => {
          step(-1);
        }}
      >
        −
      </button>
      <input
        id={`${id}-range`}
        type="range"
        autocomplete="off"
        aria-valuetext={view.spokenValue}
        style={{ '--filled': String(filled) }}
        {...range}
        onInput={(event) => {
          const moved = event.currentTarget.valueAsNumber;
          onMove(axis === 'probability' ? moved : sigmoid(moved));
        }}
        onChange={() => {
          onRest(({ verdict, push }) => `${verdict}, ${push}`);
        }}
      />
      <button
        type="button"
        class="step"
        aria-label="More"
        onClick={() => {
          step(1);
        }}
      >
        +
      </button>
      <Output name="probability" class="prediction-value" shown={view.probability} />
    </div>
  );
}
