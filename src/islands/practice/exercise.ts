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
  /** What the question gives and the answer only changes; 0 where all of the answer is to be computed. */
  from: number;
  /** How far an answer may be off. */
  tolerance: number;
  /** How many decimals the question asks for, or nothing where the answer is exact. */
  decimals: number | undefined;
  /** The slips that people make here. */
  slips: readonly Diagnosis[];
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

/** How far an answer may lie from a slip's to be taken for it: two decimals, rounded. */
export const slipBand = 0.0051;

/** Whether an answer is a slip's, to two decimals or more, rounded or cut. */
const isOf = ({ value }: Diagnosis, given: number): boolean =>
  Math.abs(given - value) <= slipBand || (given !== 0 && given === Math.trunc(100 * value) / 100);

/** How far numbers rounded on the way may lead, as a share of what was to be computed. */
const roundingShare = 0.02;

/** Right, one of the slips that lead to the number given, near enough for a rounding on the way, or just wrong. */
export type Judgement = 'right' | readonly Diagnosis[] | 'close' | 'wrong';

/**
 * The verdict on a number given as the answer. A slip that leads too near to the right answer to be told from it, or
 * to 0, which people have many reasons to write, would accuse the wrong person: where one may be meant, none is named.
 */
export function judge(
  { answer, from, tolerance, decimals, slips }: NumberExercise,
  given: number,
): Judgement {
  const away = Math.abs(given - answer);
  if (away <= tolerance) return 'right';
  const isShorter = (places: number): boolean =>
    places < (decimals ?? 0) && given === Number(answer.toFixed(places));
  if ([2, 3].some(isShorter)) return 'close';
  const near = slips.filter((slip) => isOf(slip, given));
  const isTold = ({ value }: Diagnosis): boolean =>
    Math.abs(value - answer) > tolerance + slipBand && Math.abs(value) > slipBand;
  if (near.length > 0) return near.every(isTold) ? near : 'wrong';
  const isClose = decimals !== undefined && away <= tolerance + roundingShare * Math.abs(answer - from);
  return isClose ? 'close' : 'wrong';
}
