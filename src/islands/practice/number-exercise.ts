import { tellable, type Diagnosis, type NumberExercise } from './exercise.ts';

/** What differs between the exercises that ask for a number. */
type Draft = Omit<NumberExercise, 'diagnoses' | 'followUp' | 'decimals' | 'unit'> &
  Partial<Pick<NumberExercise, 'followUp' | 'decimals' | 'unit'>> & { slips: readonly Diagnosis[] };

/** An exercise with those of its slips that can be told by the answer. */
export function numberExercise({ slips, ...draft }: Draft): NumberExercise {
  return {
    followUp: undefined,
    decimals: undefined,
    unit: undefined,
    ...draft,
    diagnoses: tellable(slips, draft.answer, draft.tolerance),
  };
}
