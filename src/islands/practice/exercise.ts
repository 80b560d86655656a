import type { SeenAt } from '../seen-places.ts';
import type { ParameterValue } from '../parameters.ts';
import type { Shown } from '../shown.ts';

/** Numbers among words, which may hold formulas between dollar signs; `raised` stands as an exponent. */
export type Sentence = readonly (string | Shown | { raised: readonly (string | Shown)[] })[];

export type Kind = ParameterValue<'kinds'>[number];

/** A slip that people make, by the answer that it leads to. */
export interface Diagnosis {
  value: number;
  words: string;
}

interface Told {
  kind: Kind;
  question: Sentence;
  /** Two hints, the second saying more. */
  hints: readonly [string, string];
  /** The worked solution; its last number is the answer. */
  solution: readonly Sentence[];
  seeIt: SeenAt;
}

/** An exercise that asks for a number. */
export interface NumberExercise extends Told {
  kind: Exclude<Kind, 'larger'>;
  answer: number;
  /** The unit that the question asks for, or nothing where the answer has none. */
  unit: 'nats' | undefined;
  /** How far an answer may be off. */
  tolerance: number;
  /** How many decimals the question asks for, or nothing where the answer is exact. */
  decimals: number | undefined;
  /** The slips that can be told apart here. */
  diagnoses: readonly Diagnosis[];
  /** Where a training step moves the logit, where the exercise goes on to ask. */
  followUp: Direction | undefined;
}

export type Direction = 'up' | 'down';

/** An exercise that asks for one of two things. */
export interface ChoiceExercise extends Told {
  kind: 'larger';
  choices: readonly [Sentence, Sentence];
  /** Index of the right one. */
  correct: 0 | 1;
  /** Why the other is wrong. */
  reason: string;
}

export type Exercise = NumberExercise | ChoiceExercise;

/** How far an answer may lie from a slip's to be taken for it: two decimals, rounded or cut. */
export const slipBand = 0.0051;

/**
 * The slips that an answer can be told by: a slip whose band meets the answer's or another's, or 0, which people have
 * many reasons to write, would accuse the wrong person and is left out.
 */
export function tellable(
  slips: readonly Diagnosis[],
  answer: number,
  tolerance: number,
): readonly Diagnosis[] {
  return slips.filter(
    (slip) =>
      Math.abs(slip.value - answer) > tolerance + slipBand &&
      Math.abs(slip.value) > slipBand &&
      slips.every((other) => other === slip || Math.abs(other.value - slip.value) > 2 * slipBand),
  );
}

/** The verdict on a number given as the answer. */
export function judge(exercise: NumberExercise, given: number): 'right' | Diagnosis | 'wrong' {
  if (Math.abs(given - exercise.answer) <= exercise.tolerance) return 'right';
  return exercise.diagnoses.find(({ value }) => Math.abs(given - value) <= slipBand) ?? 'wrong';
}
