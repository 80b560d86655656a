import type { VNode } from 'preact';
import { Data, Output } from '../output.tsx';
import { RangeControl } from '../range-control.tsx';
import { Said } from '../sentence.tsx';
import type { QuestionView } from './question.ts';

interface Props {
  id: string;
  question: QuestionView;
  onMark: (probability: number) => void;
  onAnswer: () => void;
  onSkip: () => void;
}

/** The question before the first run; afterwards, what was so. */
export function Prediction({ id, question, onMark, onAnswer, onSkip }: Props): VNode {
  if (!question.asking) {
    return (
      <p class="prediction outcome">
        <Said sentence={question.outcome} />
      </p>
    );
  }
  return (
    <div class="prediction" role="group" aria-labelledby={`${id}-question`}>
      <p id={`${id}-question`}>
        <b>Predict first.</b> Cross-entropy’s prediction falls below ½ at step <Data shown={question.step} />.
        Where will squared error’s be by then?
      </p>
      <RangeControl
        id={`${id}-guess`}
        name="guess"
        label="squared error"
        min={0}
        max={1}
        step={0.01}
        value={question.mark.value}
        valueText={question.mark.text}
        onMove={onMark}
        onRest={() => undefined}
      >
        <Output name="guess-shown" class="range-value" shown={question.mark} />
      </RangeControl>
      <div class="answers">
        <button type="button" class="primary" onClick={onAnswer}>
          Mark it and run
        </button>
        <button type="button" onClick={onSkip}>
          Skip
        </button>
      </div>
    </div>
  );
}
