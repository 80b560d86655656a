import { expect, it } from 'vitest';
import { mixByLabel } from './mix-by-label.ts';

it.each([
  [1, 3, Infinity, 3],
  [0, Infinity, 4, 4],
  [0.25, 8, 4, 5],
  [0.5, Infinity, 0, Infinity],
])('mixByLabel(%s, %s, %s) is %s', (label, atOne, atZero, expected) => {
  expect(mixByLabel(label, atOne, atZero)).toBe(expected);
});
