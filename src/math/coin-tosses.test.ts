import { describe, expect, it } from 'vitest';
import { coinTosses } from './coin-tosses.ts';
import { expectRefusals } from './testing.ts';

function headsAmong(tosses: readonly number[]): number {
  return tosses.reduce((sum, toss) => sum + toss, 0);
}

describe('coinTosses', () => {
  it('coinTosses(10) is H H T H H H T H T H', () => {
    expect(
      coinTosses(10)
        .map((label) => (label === 1 ? 'H' : 'T'))
        .join(' '),
    ).toBe('H H T H H H T H T H');
  });

  it.each([
    [1, 1],
    [3, 2],
    [10, 7],
    [13, 9],
    [1000, 700],
    [10_000, 7000],
    [100_000, 70_000],
  ])('coinTosses(%d) has %d heads', (count, heads) => {
    expect(coinTosses(count)).toHaveLength(count);
    expect(headsAmong(coinTosses(count))).toBe(heads);
  });

  it('coinTosses repeats itself after ten tosses', () => {
    expect(coinTosses(25)).toEqual([...coinTosses(10), ...coinTosses(10), ...coinTosses(5)]);
  });

  it.each([0, -1, 2.5, 100_001, NaN, Infinity])('coinTosses refuses %s tosses', (count) => {
    expectRefusals([
      [() => coinTosses(count), `count must be a whole number from 1 to 100000, got ${count}`],
    ]);
  });
});
