import type { Kind } from './exercise.ts';
import { kindAt } from './generate.ts';
import { lotsOf } from './lots.ts';

/** How an exercise went. */
export interface Attempt {
  kind: Kind;
  /** Right at the first try, without a hint. */
  atOnce: boolean;
}

/** A kind that was missed comes again at the latest as the exercise after so many others. */
const others = 2;
/** Weights are counted in eighths, which is also as far as they fall. */
const whole = 8;
/** The lots that pass over exercises are beside those of the exercises themselves. */
const seedOfPasses = 2_000_003;

/**
 * The index of the next exercise of a seed, from `from` on: the way leads forward through the same endless list for
 * everyone, and what it passes over depends on how the exercises before it went, oldest first.
 *
 * A kind that was missed comes again within the next three. Otherwise an exercise of a chosen kind is taken with the
 * weight of its kind, which is 1, halves with each two right first tries in a row and is 1 again after a miss. No
 * kind comes twice in a row where there is another. Domain: at least one kind chosen.
 */
export function nextIndex(
  seed: number,
  chosen: readonly Kind[],
  attempts: readonly Attempt[],
  from: number,
): number {
  const due = chosen.find((kind) => {
    const last = attempts.findLastIndex((attempt) => attempt.kind === kind);
    return last !== -1 && attempts[last]?.atOnce === false && attempts.length - 1 - last >= others;
  });
  const before = chosen.length > 1 ? attempts.at(-1)?.kind : undefined;
  for (let index = from; ; index += 1) {
    const kind = kindAt(seed, index);
    if (due === undefined ? chosen.includes(kind) && kind !== before : kind === due) {
      if (due !== undefined || passes(seed, index, eighthsOf(kind, attempts))) return index;
    }
  }
}

/** Whether the lot of an exercise lets it through at a weight in eighths. */
function passes(seed: number, index: number, eighths: number): boolean {
  return lotsOf(seed + seedOfPasses, index).oneOf(ranks) < eighths;
}
const ranks = Array.from({ length: whole }, (_, rank) => rank);

/** The weight of a kind, in eighths. */
export function eighthsOf(kind: Kind, attempts: readonly Attempt[]): number {
  const own = attempts.filter((attempt) => attempt.kind === kind);
  const streak = own.length - 1 - own.findLastIndex(({ atOnce }) => !atOnce);
  return Math.max(1, whole / 2 ** Math.floor(streak / 2));
}

/** The indices of the first so many exercises of the chosen kinds, as a sheet for a class has them. */
export function firstIndices(seed: number, chosen: readonly Kind[], count: number): number[] {
  const indices: number[] = [];
  for (let index = 0; indices.length < count; index += 1)
    if (chosen.includes(kindAt(seed, index))) indices.push(index);
  return indices;
}
