import { randomLcg } from 'd3';
import { describe, expect, it } from 'vitest';
import { randomNumbers } from './random-numbers.ts';
import { expectRefusals } from './testing.ts';

describe('randomNumbers', () => {
  it.each([1, 42, 999_999, 2 ** 31 - 1])('randomNumbers(%d, 50) are those of d3.randomLcg', (seed) => {
    const theirs = randomLcg(seed);
    expect(randomNumbers(seed, 50)).toEqual(Array.from({ length: 50 }, () => theirs()));
  });

  it('randomNumbers(seed, 0) is empty', () => {
    expect(randomNumbers(7, 0)).toEqual([]);
  });

  it('randomNumbers refuses a seed or a count outside its domain', () => {
    expectRefusals([
      ...[-1, 0.5, NaN, 2 ** 32].map(
        (seed) =>
          [
            () => randomNumbers(seed, 1),
            `seed must be a whole number from 0 to 4294967295, got ${seed}`,
          ] as const,
      ),
      [() => randomNumbers(1, -1), 'count must be a whole number from 0 to 1000000, got -1'],
    ]);
  });
});
