import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { NumberExercise } from './exercise.ts';
import { readGiven } from './read-given.ts';

/** What every way to answer is given by the exercise that it stands in. */
export interface EntryProps {
  /** Whether answers are still taken. */
  open: boolean;
  /** Nothing can be checked, for this reason, which the exercise shows; with none, what was wrong has changed. */
  onRefuse: (reason: string) => void;
  /** What Enter does: what the button does. */
  onEnter: (check: () => void) => (event: KeyboardEvent) => void;
  /** What checks the answer: the button that later leads on. */
  button: (check: () => void) => VNode;
}

interface Props extends EntryProps {
  id: string;
  exercise: NumberExercise;
  /** The last answer that was taken. */
  last: string | undefined;
  /** Why it cannot be taken. */
  problem: string;
  onAnswer: (text: string) => void;
}

/** An answer in a reader's own writing. What cannot be read costs nothing and stays for correction. */
export function AnswerEntry(props: Props): VNode {
  const { id, exercise, last, open, problem, onAnswer, onRefuse, onEnter, button } = props;
  const [text, setText] = useState(last ?? '');
  const input = useRef<HTMLInputElement>(null);
  const refuse = (reason: string): void => {
    onRefuse(reason);
    input.current?.focus();
  };
  const check = (): void => {
    const answer = text.trim();
    const given = readGiven(exercise, answer);
    if (given.verdict === 'none') refuse(given.reason);
    else if (answer === last) refuse('You have tried that. Change it, or ask for a hint.');
    else onAnswer(answer);
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
            onRefuse('');
          }}
          onKeyDown={onEnter(check)}
        />
        {exercise.unit && <span class="unit">{exercise.unit}</span>}
      </div>
      {button(check)}
    </>
  );
}
