import type { Kind } from './exercise.ts';
import { lotsOf, type Lots } from './lots.ts';

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

/** Every choice of kinds has lots of its own, beside those of the exercise itself. */
const lotsFor = (seed: number, index: number): Lots => lotsOf(seed + 1_000_003, index);

/**
 * The kind of the next exercise, given how those before it went, oldest first.
 *
 * A kind that was missed comes again within the next three. Otherwise a lot decides: every kind has the weight 1,
 * which halves with each two right first tries in a row and is 1 again after a miss. No kind comes twice in a row
 * where there is another. Domain: at least one kind chosen.
 */
export function nextKind(seed: number, chosen: readonly Kind[], attempts: readonly Attempt[]): Kind {
  const due = chosen.find((kind) => {
    const last = attempts.findLastIndex((attempt) => attempt.kind === kind);
    return last !== -1 && attempts[last]?.atOnce === false && attempts.length - 1 - last >= others;
  });
  if (due !== undefined) return due;
  const before = attempts.at(-1)?.kind;
  const candidates = chosen.filter((kind) => kind !== before || chosen.length === 1);
  const tickets = candidates.flatMap((kind) => Array<Kind>(eighthsOf(kind, attempts)).fill(kind));
  return lotsFor(seed, attempts.length).oneOf(tickets);
}

/** The weight of a kind, in eighths. */
export function eighthsOf(kind: Kind, attempts: readonly Attempt[]): number {
  const own = attempts.filter((attempt) => attempt.kind === kind);
  const streak = own.length - 1 - own.findLastIndex(({ atOnce }) => !atOnce);
  return Math.max(1, whole / 2 ** Math.floor(streak / 2));
}

/**
 * The kinds of a set of exercises that is the same for everyone: every kind chosen comes once before any comes again.
 * Domain: at least one kind chosen, count a whole number from 0.
 */
export function evenMix(seed: number, chosen: readonly Kind[], count: number): Kind[] {
  const lots = lotsFor(seed, 0);
  const mix: Kind[] = [];
  let left: Kind[] = [];
  while (mix.length < count) {
    if (left.length === 0) left = [...chosen];
    const kind = lots.oneOf(left);
    left = left.filter((other) => other !== kind);
    mix.push(kind);
  }
  return mix;
}
