import { stateOf } from '../../islands/race/state.ts';
import { seenAt, seenPlaces, type SeenAt } from '../../islands/seen-places.ts';
import { stateFromLink } from '../../islands/surface/state.ts';
import type { Finding } from './text.ts';

const allowed = `a link such as ?p=0.02&y=1#loss-slider, to ${Object.entries(seenPlaces)
  .map(([id, { names }]) => `#${id} (${names.join(', ')})`)
  .join(', ')}, with values that its figure allows`;

/** What is wrong with a “see”, the way from a text to a figure in a state; nothing where there is none. */
export function seeFindings(see: string | undefined): Finding[] {
  if (see === undefined) return [];
  const at = seenAt(see);
  if (at === undefined) return [{ found: see, expected: allowed }];
  return togetherRefused(at).map((expected) => ({ found: see, expected }));
}

/** What a figure says against values that are right one by one, but not beside each other. */
function togetherRefused({ section, values }: SeenAt): readonly string[] {
  if (section === 'fig-race') return stateOf(values).complaints;
  if (section === 'fig-surface') return stateFromLink(values).notices;
  return [];
}
