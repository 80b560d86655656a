import type { NumberDomain } from '../../math/index.ts';
import type { LinkValues } from '../link-state.ts';
import { parameters } from '../parameters.ts';
import type { Exercise, Kind } from '../practice/exercise.ts';
import { exerciseAt, kinds } from '../practice/generate.ts';
import { firstIndices } from '../practice/mix.ts';

/** What a link to a worksheet carries. */
export interface WorksheetState {
  seed: number;
  /** How many exercises. */
  count: number;
  chosen: readonly Kind[];
}

export const builtState: WorksheetState = {
  seed: parameters.seed.default,
  count: parameters.n.default,
  chosen: kinds,
};

export const countDomain: NumberDomain = {
  min: parameters.n.min,
  max: parameters.n.max,
  whole: true,
  wording: `the number of exercises is ${parameters.n.allowed}`,
};

/** What a link asks for; a sheet that nobody has asked for by its seed has one drawn. */
export function stateOf({ seed, n, kinds: chosen }: LinkValues, drawSeed: () => number): WorksheetState {
  return {
    seed: seed ?? drawSeed(),
    count: n ?? builtState.count,
    chosen: chosen ?? builtState.chosen,
  };
}

export function linkOf({ seed, count, chosen }: WorksheetState): LinkValues {
  return { seed, n: count, kinds: chosen };
}

/** The exercises of a sheet: the first of the seed's list, as far as their kinds are chosen. */
export function exercisesOf({ seed, count, chosen }: WorksheetState): Exercise[] {
  return firstIndices(seed, chosen, count).map((index) => exerciseAt(seed, index));
}
