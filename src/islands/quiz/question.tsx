import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { SeeIt } from '../see-it.tsx';
import { Typeset, TypesetCopy } from '../typeset.tsx';
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
  /** Nothing has been checked in the whole quiz: it begins, perhaps again. */
  fresh: boolean;
  onCheck: (choice: string) => void;
  onNext: () => void;
}

export function Question(props: Props): VNode {
  const { question, order, checked, shown, review, last, fresh, onCheck, onNext } = props;
  const { id, correct } = question;
  const latest = checked.at(-1);
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const [hinted, setHinted] = useState(false);
  /** How often Check was pressed without a choice; counted, so that the reminder is spoken each time. */
  const [missing, setMissing] = useState(0);
  const selected = chosen ?? latest;
  useLayoutEffect(() => {
    if (!fresh) return;
    setChosen(undefined);
    setHinted(false);
    setMissing(0);
  }, [fresh]);
  const markOf = (choice: string): 'right' | 'wrong' | undefined => {
    if (!checked.includes(choice)) return undefined;
    return choice === correct ? 'right' : 'wrong';
  };
  const see = (choice: string): VNode | undefined => {
    const at = question.see[choice];
    return at && <SeeIt key={choice} at={at} home={id} back="Back to the question" />;
  };
  const check = (): void => {
    setMissing(selected === undefined ? missing + 1 : 0);
    if (selected === undefined || selected === latest) return;
    setChosen(undefined);
    onCheck(selected);
  };

  return (
    <fieldset id={id} hidden={!shown} tabIndex={-1} data-current={shown && !review ? '' : undefined}>
      <legend>
        <Typeset name={`${id}/question`} />
      </legend>
      <a class="permalink" href={`#${id}`} aria-label="Link to this question">
        #
      </a>
      {order.map((choice) => (
        <label
          key={choice}
          class="choice"
          hidden={review}
          data-mark={markOf(choice)}
          for={`${id}-choice-${choice}`}
        >
          <input
            id={`${id}-choice-${choice}`}
            type="radio"
            name={id}
            value={choice}
            checked={selected === choice}
            onChange={() => {
              setChosen(choice);
              setMissing(0);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') check();
            }}
          />
          <Typeset name={`${id}/choice/${choice}`} class="choice-text" />
          {markOf(choice) && (
            <span class="mark">{markOf(choice) === 'right' ? '✓ right' : '✗ not this'}</span>
          )}
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
        {missing > 0 ? (
          <p key={missing}>Choose an answer first.</p>
        ) : (
          latest !== undefined && (
            <p key={latest} data-mark={markOf(latest)}>
              <strong>{latest === correct ? 'Right.' : 'Not quite.'}</strong>{' '}
              <TypesetCopy name={`${id}/reason/${latest}`} />
            </p>
          )
        )}
      </div>
      {latest !== undefined && !review && see(latest)}
      <details class="reasons" open={review}>
        <summary>Answer and reasons</summary>
        <ul>
          {[...order]
            .sort((a, b) => Number(b === correct) - Number(a === correct))
            .map((choice) => (
              <li key={choice} data-mark={choice === correct ? 'right' : 'wrong'}>
                <p>
                  <Typeset name={`${id}/choice/${choice}`} class="choice-text" />
                  {checked.includes(choice) && <span class="mark"> you chose this</span>}
                </p>
                <p>
                  <strong>{choice === correct ? 'Right.' : 'Not quite.'}</strong>{' '}
                  <Typeset name={`${id}/reason/${choice}`} /> {see(choice)}
                </p>
              </li>
            ))}
        </ul>
      </details>
    </fieldset>
  );
}
