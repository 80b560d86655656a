import type { VNode } from 'preact';
import { Output } from '../output.tsx';
import { RangeControl } from '../range-control.tsx';
import { Factors } from './factors.tsx';
import { TotalReadouts } from './readouts.tsx';
import { exampleLabels, largestHeads, smallestHeads, withPrediction } from './state.ts';
import type { ExamplesView } from './view.ts';

interface Props {
  id: string;
  view: ExamplesView;
  predictions: readonly number[];
  chosen: boolean;
  onMove: (predictions: readonly number[]) => void;
  onRest: () => void;
}

/** A prediction for each of four labelled examples. */
export function Examples({ id, view, predictions, chosen, onMove, onRest }: Props): VNode {
  return (
    <div class="widget examples" data-chosen={chosen}>
      <p class="view-name">Four examples</p>
      <Factors view={view} numbers />
      <div class="side">
        <div class="main-controls needs-script">
          {exampleLabels.map((label, index) => (
            <RangeControl
              key={index}
              id={`${id}-prediction-${String(index + 1)}`}
              name={`prediction-${String(index + 1)}`}
              label={`prediction ${String(index + 1)}, label ${String(label)}`}
              min={smallestHeads}
              max={largestHeads}
              step={0.01}
              value={predictions[index]!}
              valueText={view.spokenValues[index]!}
              onMove={(value) => {
                onMove(withPrediction(predictions, index, value));
              }}
              onRest={onRest}
            >
              <Output
                name={`given-${String(index + 1)}`}
                class="range-value"
                shown={view.predictions[index]!}
              />
            </RangeControl>
          ))}
        </div>
        <TotalReadouts view={view} chosen={chosen} />
      </div>
    </div>
  );
}
