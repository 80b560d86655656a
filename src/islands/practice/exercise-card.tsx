import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { SeeIt } from '../see-it.tsx';
import { AnswerEntry, type EntryProps } from './answer-entry.tsx';
import type { ChoiceExercise, Exercise } from './exercise.ts';
import { kindNames } from './generate.ts';
import type { Course, Deed } from './round.ts';
import { Words } from './words.tsx';

interface Props {
  /** The id of the section, which begins the ids inside. */
  id: string;
  /** The exercise's number in the list of its seed, from 1. */
  number: number;
  exercise: Exercise;
  course: Course;
  deeds: readonly Deed[];
  onDeed: (deed: Deed) => void;
  onNext: () => void;
  onSpeak: (words: string) => void;
}

const helpNames = ['Hint', 'Second hint', 'Show the solution'] as const;

/** One exercise: the question, the entry, and below it what was said about every try. */
export function ExerciseCard(props: Props): VNode {
  const { id, number, exercise, course, deeds, onDeed, onNext, onSpeak } = props;
  const primary = useRef<HTMLButtonElement>(null);
  /** Why nothing could be checked, until the answer is another. */
  const [problem, setProblem] = useState('');
  const open = course.outcome === 'open';
  const lines = useRef<HTMLDivElement>(null);
  const told = useRef(course.lines.length);
  useLayoutEffect(() => {
    // On a phone what was said last would be below the window. Not what was said before the page was opened.
    if (course.lines.length > told.current)
      lines.current?.lastElementChild?.scrollIntoView({ block: 'nearest' });
    told.current = course.lines.length;
  }, [course.lines.length]);
  /** The button that had the focus goes: the focus waits where the way leads on. */
  const thenOn = (deed: Deed): void => {
    onDeed(deed);
    primary.current?.focus();
  };
  const refuse = (reason: string): void => {
    setProblem(reason);
    if (reason !== '') onSpeak(reason);
  };
  const take = (deed: Deed): void => {
    setProblem('');
    onDeed(deed);
  };
  const entry = {
    open,
    problem,
    onRefuse: refuse,
    onEnter:
      (check: () => void) =>
      ({ key, repeat }: KeyboardEvent): void => {
        // A key that is held would go on to the next exercise before the answer to this one is read.
        if (key !== 'Enter' || repeat) return;
        if (open) check();
        else onNext();
      },
  };
  const button = (check: () => void): VNode => (
    <>
      <div class="quiz-actions">
        <button
          ref={primary}
          type="button"
          class="primary"
          onClick={({ detail }) => {
            if (open) check();
            // The second half of a double click on “Check” is not meant for what has come in its place.
            else if (detail < 2) onNext();
          }}
        >
          {open ? 'Check' : 'Next exercise'}
        </button>
        {open && (
          <button
            type="button"
            onClick={() => {
              if (course.hints < 2) onDeed({ what: 'help' });
              else thenOn({ what: 'help' });
            }}
          >
            {helpNames[course.hints]}
          </button>
        )}
        {course.lines.length > 0 && <SeeIt at={exercise.seeIt} home={id} back="Back to the exercise" />}
      </div>
      <p class="problem" id={`${id}-answer-problem`}>
        {problem === '' ? null : problem}
      </p>
    </>
  );
  return (
    <fieldset class="exercise" tabIndex={-1} data-current="">
      <legend>
        <span class="exercise-count">
          Exercise {number} · {kindNames[exercise.kind]}
        </span>
        <Words sentence={exercise.question} />
      </legend>
      {exercise.kind === 'larger' ? (
        <Choice
          {...entry}
          id={id}
          exercise={exercise}
          last={deeds.findLast((deed) => deed.what === 'choice')?.index}
          onChoice={(index) => {
            take({ what: 'choice', index });
          }}
          button={button}
        />
      ) : (
        <AnswerEntry
          {...entry}
          id={`${id}-answer`}
          exercise={exercise}
          last={deeds.findLast((deed) => deed.what === 'answer')?.text}
          onAnswer={(text) => {
            take({ what: 'answer', text });
          }}
          button={button}
        />
      )}
      <div ref={lines} class="lines" role="log" aria-label="How it went">
        {course.lines.map(({ tone, given, sentences }, index) => (
          // Lines are only ever added.
          <div key={index} class="line" data-tone={tone}>
            {sentences.map((sentence, at) => (
              <p key={at}>
                {at === 0 && given !== undefined && <span class="given">{given}</span>}
                <Words sentence={sentence} />
              </p>
            ))}
          </div>
        ))}
      </div>
      {course.asksDirection && (
        <div class="quiz-actions" role="group" aria-label="Up or down">
          {(['up', 'down'] as const).map((direction) => (
            <button
              key={direction}
              type="button"
              onClick={() => {
                thenOn({ what: 'direction', direction });
              }}
            >
              {direction === 'up' ? '↑ Up' : '↓ Down'}
            </button>
          ))}
        </div>
      )}
    </fieldset>
  );
}

interface ChoiceProps extends EntryProps {
  id: string;
  exercise: ChoiceExercise;
  /** What was chosen last. */
  last: 0 | 1 | undefined;
  onChoice: (index: 0 | 1) => void;
}

/** Two things to choose from. */
function Choice(props: ChoiceProps): VNode {
  const { id, exercise, last, open, onChoice, onRefuse, onEnter, button } = props;
  const [chosen, setChosen] = useState<0 | 1 | undefined>(undefined);
  const check = (): void => {
    if (chosen === undefined) onRefuse('Choose one of the two first.');
    else if (chosen === last) onRefuse('You have tried that. Choose the other, or ask for a hint.');
    else onChoice(chosen);
  };
  return (
    <>
      {exercise.choices.map((choice, at) => {
        const index = at as 0 | 1;
        return (
          <label key={index} class="choice" for={`${id}-choice-${String(index)}`}>
            <input
              id={`${id}-choice-${String(index)}`}
              type="radio"
              name="choice"
              value={String(index)}
              checked={(open ? chosen : exercise.correct) === index}
              disabled={!open && exercise.correct !== index}
              onChange={() => {
                setChosen(index);
                onRefuse('');
              }}
              onKeyDown={onEnter(check)}
            />
            <span class="choice-text">
              <Words sentence={choice} />
            </span>
          </label>
        );
      })}
      {button(check)}
    </>
  );
}
