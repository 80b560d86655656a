import { readLink, type LinkValues } from './link-state.ts';
import type { ParameterName } from './parameters.ts';

interface Place {
  /** What a link there is called. */
  words: string;
  /** What its state consists of. */
  names: readonly ParameterName[];
}

/** The places that can be shown in a state. */
export const seenPlaces = {
  'loss-slider': { words: 'See it in the loss slider', names: ['p', 'y'] },
  'fig-gradients': { words: 'See it in the figure of the slopes', names: ['z', 'gy'] },
  'fig-likelihood': {
    words: 'See it in the figure of the likelihood',
    names: ['view', 'heads', 'tosses', 'e1', 'e2', 'e3', 'e4'],
  },
  'fig-race': { words: 'See it in the race', names: ['w0', 'b0', 'rate', 'boost', 'steps', 'step'] },
  'fig-surface': { words: 'See it in the landscape', names: ['data', 'w', 'b'] },
} as const satisfies Record<string, Place>;

/** A place of the lesson in a state. */
export interface SeenAt {
  section: keyof typeof seenPlaces;
  values: LinkValues;
}

/** The place and state of a link such as `?p=0.02&y=1#loss-slider`; undefined where there is no such place or state. */
export function seenAt(link: string): SeenAt | undefined {
  const [search = '', section = ''] = link.split('#');
  if (!Object.hasOwn(seenPlaces, section)) return undefined;
  const { names } = seenPlaces[section as SeenAt['section']];
  const { values, notices } = readLink(search, names);
  const asked = new Set(new URLSearchParams(search).keys());
  if (notices.length > 0 || asked.size === 0 || Object.keys(values).length < asked.size) return undefined;
  return { section: section as SeenAt['section'], values };
}

/** The link to a place in its state, which also works without script. */
export function linkTo({ section, values }: SeenAt): string {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return `?${String(query)}#${section}`;
}
