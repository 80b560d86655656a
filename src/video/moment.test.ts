import { describe, expect, it } from 'vitest';
import { during, travel, type Moment } from './moment.ts';

const at = (cue: number, seconds: number): Moment => ({ cue, seconds, length: 8 });

describe('during', () => {
  it.each([
    ['before its cue', at(0, 5), 0],
    ['at its beginning', at(1, 0), 0],
    ['halfway', at(1, 2), 0.5],
    ['a quarter of the way', at(1, 1), 0.15625],
    ['at its end', at(1, 4), 1],
    ['after it in its cue', at(1, 7), 1],
    ['in a later cue', at(2, 0), 1],
  ])('is, %s, what the cubic says', (_, moment, share) => {
    expect(during(moment, 1, 0, 0.5)).toBe(share);
  });
});

describe('travel', () => {
  const legs = [
    [0, 0.5, 1, 0.1],
    [1, 0, 0.5, 0.9],
  ] as const;

  it.each([
    [at(0, 0), 0.5],
    [at(0, 4), 0.5],
    [at(0, 6), 0.3],
    [at(0, 8), 0.1],
    [at(1, 0), 0.1],
    [at(1, 2), 0.5],
    [at(1, 8), 0.9],
    [at(5, 0), 0.9],
  ])('at %j is at %d', (moment, value) => {
    expect(travel(moment, 0.5, legs)).toBeCloseTo(value, 14);
  });
});
