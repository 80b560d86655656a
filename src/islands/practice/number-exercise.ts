import type { NumberExercise } from './exercise.ts';

type Optional = 'followUp' | 'decimals' | 'unit' | 'from';

/** What differs between the exercises that ask for a number. */
type Draft = Omit<NumberExercise, Optional> & Partial<Pick<NumberExercise, Optional>>;

/** An exercise without what only some have, unless its draft has it. */
export function numberExercise(draft: Draft): NumberExercise {
  return { followUp: undefined, decimals: undefined, unit: undefined, from: 0, ...draft };
}
