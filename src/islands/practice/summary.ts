import type { Kind } from './exercise.ts';
import type { Attempt } from './mix.ts';

/** An exercise that is done, with the slips that its wrong answers showed. */
export interface Done extends Attempt {
  slips: readonly string[];
}

/** How a kind has gone so far. */
export interface KindSummary {
  kind: Kind;
  tried: number;
  /** Right at the first try, without a hint. */
  atOnce: number;
  /** The slip made most often, the latest of those made equally often; nothing where none was told. */
  typicalSlip: string | undefined;
}

/** One line for each kind that was tried, in the order of `kinds`. */
export function summarize(kinds: readonly Kind[], done: readonly Done[]): KindSummary[] {
  return kinds
    .map((kind) => {
      const own = done.filter((one) => one.kind === kind);
      return {
        kind,
        tried: own.length,
        atOnce: own.filter(({ atOnce }) => atOnce).length,
        typicalSlip: mostFrequent(own.flatMap(({ slips }) => slips)),
      };
    })
    .filter(({ tried }) => tried > 0);
}

function mostFrequent(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return words.findLast((word) => counts.get(word) === most);
}
