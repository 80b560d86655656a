import type { NumberDomain } from '../../math/index.ts';
import type { LinkValues } from '../link-state.ts';
import { parameters } from '../parameters.ts';
import type { Exercise, Kind } from '../practice/exercise.ts';
import { exerciseAt, kindAt, kinds } from '../practice/generate.ts';
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

/** How far beyond the sheet another exercise is looked for; a hundred of each kind. */
const furtherOn = 100 * kinds.length;

/**
 * The exercises of a sheet: the first of the seed's list, as far as their kinds are chosen. Where one would stand there a
 * second time, the next of its kind that does not stands in its place, as long as the kind has one.
 */
export function exercisesOf({ seed, count, chosen }: WorksheetState): Exercise[] {
  const indices = firstIndices(seed, chosen, count);
  const first = indices.map((index) => exerciseAt(seed, index));
  const asked = new Set<string>();
  const repeated = first.map((exercise) => !isNew(exercise, asked));
  const further = repeated.includes(true)
    ? Array.from({ length: furtherOn }, (_, beyond) => indices.at(-1)! + 1 + beyond)
    : [];
  const left = further.map((index) => ({ index, kind: kindAt(seed, index) }));
  return first.map((exercise, at) => {
    if (repeated[at] !== true) return exercise;
    for (;;) {
      const place = left.findIndex(({ kind }) => kind === exercise.kind);
      // Looked at once: where a kind has no other, its next repetition would look in vain again.
      const [next] = place < 0 ? [] : left.splice(place, 1);
      if (next === undefined) return exercise;
      const other = exerciseAt(seed, next.index);
      if (isNew(other, asked)) return other;
    }
  });
}

/** Whether it was not asked before; from now on it was. */
function isNew(exercise: Exercise, asked: Set<string>): boolean {
  const words = JSON.stringify([exercise.question, exercise.kind === 'larger' && exercise.choices]);
  const before = asked.size;
  return asked.add(words).size > before;
}
