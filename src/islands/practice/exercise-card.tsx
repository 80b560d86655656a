import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { SeeIt } from '../see-it.tsx';
import { AnswerEntry } from './answer-entry.tsx';
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
  const open = course.outcome === 'open';
  /** The button that had the focus goes: the focus waits where the way leads on. */
  const thenOn = (deed: Deed): void => {
    onDeed(deed);
    primary.current?.focus();
  };
  const button = (check: () => void): VNode => (
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
        <Choice id={id} {...{ exercise, open, onDeed, onNext, onSpeak, button }} />
      ) : (
        <AnswerEntry
          id={`${id}-answer`}
          exercise={exercise}
          last={deeds.findLast((deed) => deed.what === 'answer')?.text}
          open={open}
          onAnswer={(text) => {
            onDeed({ what: 'answer', text });
          }}
          onRefuse={onSpeak}
          onNext={onNext}
          button={button}
        />
      )}
      <div class="lines" role="log" aria-label="How it went">
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

interface ChoiceProps extends Pick<Props, 'id' | 'onDeed' | 'onNext' | 'onSpeak'> {
  exercise: ChoiceExercise;
  open: boolean;
  button: (check: () => void) => VNode;
}

/** Two things to choose from. */
function Choice({ id, exercise, open, onDeed, onNext, onSpeak, button }: ChoiceProps): VNode {
  const [chosen, setChosen] = useState<0 | 1 | undefined>(undefined);
  const check = (): void => {
    if (chosen === undefined) onSpeak('Choose one of the two first.');
    else onDeed({ what: 'choice', index: chosen });
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
              value={index}
              checked={(open ? chosen : exercise.correct) === index}
              disabled={!open && exercise.correct !== index}
              onChange={() => {
                setChosen(index);
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter') return;
                if (open) check();
                else onNext();
              }}
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
