import type { NumberDomain } from '../../math/index.ts';
import type { LinkValues } from '../link-state.ts';
import { parameters } from '../parameters.ts';
import { kindAt, kinds } from './generate.ts';
import { doneOf, goneOn, newRound, type Round } from './round.ts';

export const seedDomain: NumberDomain = {
  min: parameters.seed.min,
  max: parameters.seed.max,
  whole: true,
  wording: `a seed is ${parameters.seed.allowed}`,
};

/** The round that the page is built with; a reader's own replaces it. */
export const builtRound = newRound(parameters.seed.default);

/** The round that a link asks for. One that was kept goes on as far as the link leaves it alone. */
export function askedRound(link: LinkValues, kept: Round | undefined, drawSeed: () => number): Round {
  const index = link.ex === undefined ? undefined : link.ex - 1;
  const seed = link.seed ?? kept?.seed ?? drawSeed();
  if (kept?.seed !== seed) return newRound(seed, link.kinds ?? kinds, index);
  const round = { ...kept, chosen: link.kinds ?? kept.chosen };
  if (index !== undefined)
    return index === kept.index ? round : { ...round, index, deeds: [], done: doneOf(kept) };
  return round.chosen.includes(kindAt(seed, round.index)) ? round : goneOn(round);
}

/** What a link to a round carries; all kinds go without saying. */
export function linkOf({ seed, index, chosen }: Round, kindsSaid: boolean): LinkValues {
  return { seed, ex: index + 1, kinds: kindsSaid || chosen.length < kinds.length ? chosen : undefined };
}
