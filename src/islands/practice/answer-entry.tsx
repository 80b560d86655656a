import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { NumberExercise } from './exercise.ts';
import { readGiven } from './read-given.ts';

interface Props {
  id: string;
  exercise: NumberExercise;
  /** The last answer that was taken. */
  last: string | undefined;
  /** Whether answers are still taken. */
  open: boolean;
  onAnswer: (text: string) => void;
  onRefuse: (reason: string) => void;
  /** Enter was pressed when no answer is taken any more. */
  onNext: () => void;
  /** What checks the answer: the button that later leads on. */
  button: (check: () => void) => VNode;
}

/** An answer in a reader's own writing. What cannot be read costs nothing and stays for correction. */
export function AnswerEntry(props: Props): VNode {
  const { id, exercise, last, open, onAnswer, onRefuse, onNext, button } = props;
  const [text, setText] = useState(last ?? '');
  const [problem, setProblem] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const refuse = (reason: string): void => {
    setProblem(reason);
    onRefuse(reason);
    input.current?.focus();
  };
  const check = (): void => {
    const answer = text.trim();
    const given = readGiven(exercise, answer);
    if (given.verdict === 'none') refuse(given.reason);
    else if (answer === last) refuse('You have tried that. Change it, or ask for a hint.');
    else {
      setProblem('');
      onAnswer(answer);
    }
  };
  return (
    <>
      <div class="answer">
        <label for={id}>your answer</label>
        <input
          ref={input}
          id={id}
          name="answer"
          type="text"
          // A decimal keypad has neither a minus nor the letters of "ln".
          inputMode="text"
          autocapitalize="off"
          spellcheck={false}
          readOnly={!open}
          value={text}
          aria-invalid={problem !== ''}
          aria-describedby={`${id}-problem`}
          onInput={(event) => {
            setText(event.currentTarget.value);
            setProblem('');
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            if (open) check();
            else onNext();
          }}
        />
        {exercise.unit && <span class="unit">{exercise.unit}</span>}
      </div>
      {button(check)}
      <p class="problem" id={`${id}-problem`}>
        {problem === '' ? null : problem}
      </p>
    </>
  );
}
