import { expect } from 'vitest';
import type { Place } from './plane.ts';

/** The points of a path of straight lines. */
export function pointsOf(path: string): Place[] {
  expect(path).toMatch(/^M[-\d.,L]+$/);
  return path
    .slice(1)
    .split('L')
    .map((point) => {
      const [x = Number.NaN, y = Number.NaN] = point.split(',').map(Number);
      return { x, y };
    });
}
