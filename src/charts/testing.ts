import { expect } from 'vitest';
import type { Place } from './plane.ts';

const perPiece = 24;

/** The points of a path of straight lines, and many on each cubic piece of a smooth one. */
export function pointsOf(path: string): Place[] {
  expect(path).toMatch(/^M[-\d.Llcs ]+$/);
  const points: Place[] = [];
  let control: Place | undefined;
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLlcs])([^MLlcs]+)/g)) {
    const from = points.at(-1);
    const origin = /[a-z]/.test(command) && from ? from : { x: 0, y: 0 };
    const places = [...numbers.matchAll(/(-?[\d.]+) ?(-?[\d.]+)/g)].map(([, x, y]) => ({
      x: sum(origin.x, Number(x)),
      y: sum(origin.y, Number(y)),
    }));
    if (/[ML]/i.test(command)) points.push(...places);
    else if (from) {
      const mirrored = control && { x: 2 * from.x - control.x, y: 2 * from.y - control.y };
      const [first, second, to] = command === 'c' ? places : [mirrored, ...places];
      control = second;
      for (let step = 1; step <= perPiece; step += 1)
        points.push(onCubic([from, first!, second!, to!], step / perPiece));
    }
  }
  return points;
}

/** Of numbers with at most two decimals, and with none that only the sum of doubles has. */
function sum(a: number, b: number): number {
  return Math.round((a + b) * 100) / 100;
}

function onCubic(corners: readonly [Place, Place, Place, Place], t: number): Place {
  const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
  const mix = (of: (place: Place) => number): number =>
    corners.reduce((sum, corner, index) => sum + weights[index]! * of(corner), 0);
  return { x: mix(({ x }) => x), y: mix(({ y }) => y) };
}

/** The height at `x` of straight lines through places. */
export function heightAt(places: readonly Place[], x: number): number {
  const after = Math.max(
    1,
    places.findIndex((place) => place.x >= x),
  );
  const [from, to] = [places[after - 1]!, places[after]!];
  return from.x === to.x ? to.y : from.y + ((x - from.x) / (to.x - from.x)) * (to.y - from.y);
}
