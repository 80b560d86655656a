import type { VNode } from 'preact';
import type { Exercise } from './exercise.ts';
import { Words } from './words.tsx';

const letters = ['a', 'b'] as const;

/** An exercise as it is printed. */
export function PrintedExercise({ exercise }: { exercise: Exercise }): VNode {
  return (
    <>
      <p>
        <Words sentence={exercise.question} />
      </p>
      {exercise.kind === 'larger' && (
        <p class="printed-choices">
          {exercise.choices.map((choice, index) => (
            <span key={index}>
              ({letters[index]}) <Words sentence={choice} />{' '}
            </span>
          ))}
        </p>
      )}
    </>
  );
}

/** Its worked solution. */
export function PrintedSolution({ exercise }: { exercise: Exercise }): VNode {
  return (
    <>
      {exercise.solution.map((sentence, index) => (
        <p key={index}>
          {index === 0 && exercise.kind === 'larger' && `(${letters[exercise.correct]}) `}
          <Words sentence={sentence} />
        </p>
      ))}
    </>
  );
}

/** Exercises for those who have no script, each with its solution folded away. */
export function FoldedSet({ exercises }: { exercises: readonly Exercise[] }): VNode {
  return (
    <ol class="folded-set">
      {exercises.map((exercise, index) => (
        <li key={index}>
          <PrintedExercise exercise={exercise} />
          <details>
            <summary>Solution</summary>
            <PrintedSolution exercise={exercise} />
          </details>
        </li>
      ))}
    </ol>
  );
}
