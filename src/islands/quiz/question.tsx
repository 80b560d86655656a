import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Typeset } from '../typeset.tsx';
import type { QuizQuestion } from './quiz.tsx';

interface Props {
  question: QuizQuestion;
  /** The choices' ids in the reader's order. */
  order: readonly string[];
  /** The choices checked so far. */
  checked: readonly string[];
  shown: boolean;
  /** After the last question: every reason is shown and nothing can be changed. */
  review: boolean;
  last: boolean;
  onCheck: (choice: string) => void;
  onNext: () => void;
}

export function Question({ question, order, checked, shown, review, last, onCheck, onNext }: Props): VNode {
  const { id, correct } = question;
  const latest = checked.at(-1);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [hinted, setHinted] = useState(false);
  const [missing, setMissing] = useState(false);
  const selected = chosen ?? latest;
  const mark = (choice: string): 'right' | 'wrong' | undefined => {
    if (review) return choice === correct ? 'right' : checked.includes(choice) ? 'wrong' : undefined;
    return checked.includes(choice) ? (choice === correct ? 'right' : 'wrong') : undefined;
  };
  const check = (): void => {
    setMissing(selected === undefined);
    if (selected === undefined || selected === latest) return;
    setChosen(undefined);
    onCheck(selected);
  };

  return (
    <fieldset id={id} hidden={!shown} tabIndex={-1} data-current={shown && !review ? '' : undefined}>
      <legend>
        <Typeset name={`${id}/question`} />
      </legend>
      {order.map((choice) => (
        <label key={choice} class="choice" data-mark={mark(choice)} for={`${id}-${choice}`}>
          <input
            id={`${id}-${choice}`}
            type="radio"
            name={id}
            value={choice}
            autocomplete="off"
            checked={selected === choice}
            disabled={review}
            onChange={() => {
              setChosen(choice);
              setMissing(false);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') check();
            }}
          />
          <Typeset name={`${id}/${choice}`} class="choice-text" />
          {mark(choice) && <span class="mark">{mark(choice) === 'right' ? '✓ right' : '✗ not this'}</span>}
        </label>
      ))}
      <div class="quiz-actions needs-script" hidden={review}>
        <button type="button" class="primary" onClick={check}>
          Check
        </button>
        <button
          type="button"
          aria-expanded={hinted}
          aria-controls={`${id}-hint`}
          onClick={() => {
            setHinted(!hinted);
          }}
        >
          Hint
        </button>
        {checked.length > 0 && (
          <button type="button" class="next" onClick={onNext}>
            {last ? 'See the score' : 'Next question'}
          </button>
        )}
      </div>
      <p id={`${id}-hint`} class="hint" hidden={!hinted || review}>
        <Typeset name={`${id}/hint`} />
      </p>
      <div class="feedback" role="status" hidden={review}>
        <p hidden={!missing}>Choose an answer first.</p>
        {question.choices.map((choice) => (
          <p
            key={choice}
            data-mark={choice === correct ? 'right' : 'wrong'}
            hidden={missing || choice !== latest}
          >
            <strong>{choice === correct ? 'Right.' : 'Not quite.'}</strong>{' '}
            <Typeset name={`${id}/${choice}/reason`} />
          </p>
        ))}
      </div>
      <details class="reasons" open={review}>
        <summary>Answer and reasons</summary>
        <ul>
          {[...order]
            .sort((a, b) => Number(b === correct) - Number(a === correct))
            .map((choice) => (
              <li key={choice} data-mark={choice === correct ? 'right' : 'wrong'}>
                <Typeset name={`${id}/${choice}`} class="choice-text" />{' '}
                <strong>{choice === correct ? 'Right.' : 'Not quite.'}</strong>{' '}
                <Typeset name={`${id}/${choice}/reason`} />
              </li>
            ))}
        </ul>
      </details>
    </fieldset>
  );
}
