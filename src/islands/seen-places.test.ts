import { expect, it } from 'vitest';
import { linkTo, seenAt } from './seen-places.ts';

it.each([
  ['?p=0.02&y=1#loss-slider', { section: 'loss-slider', values: { p: 0.02, y: 1 } }],
  ['?z=-2#fig-gradients', { section: 'fig-gradients', values: { z: -2 } }],
  [
    '?view=examples&e1=0.95#fig-likelihood',
    { section: 'fig-likelihood', values: { view: 'examples', e1: 0.95 } },
  ],
] as const)('%j is a place in a state, and the link to it', (link, at) => {
  expect(seenAt(link)).toEqual(at);
  expect(linkTo(at)).toBe(link);
});

it.each([
  ['no state', '#loss-slider'],
  ['no place', '?p=0.02'],
  ['a place that cannot be shown in a state', '?p=0.02#quiz'],
  ['an object’s own name', '?p=0.02#constructor'],
  ['a state of another place', '?z=1#loss-slider'],
  ['a value that is not allowed', '?p=2#loss-slider'],
  ['a value twice', '?p=0.1&p=0.2#loss-slider'],
])('%s is none', (_, link) => {
  expect(seenAt(link)).toBeUndefined();
});
