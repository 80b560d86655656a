import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from './exercise.ts';
import { kindAt, kinds } from './generate.ts';
import { eighthsOf, firstIndices, nextIndex, type Attempt } from './mix.ts';

const chosenKinds = fc.subarray([...kinds], { minLength: 1 });
const seeds = fc.integer({ min: 1, max: 999_999 });

/** The indices of a round in which every exercise goes as a list says, and how they went. */
function round(
  seed: number,
  chosen: readonly Kind[],
  outcomes: readonly boolean[],
): { indices: number[]; attempts: Attempt[] } {
  const indices: number[] = [];
  const attempts: Attempt[] = [];
  for (const atOnce of outcomes) {
    const index = nextIndex(seed, chosen, attempts, (indices.at(-1) ?? -1) + 1);
    indices.push(index);
    attempts.push({ kind: kindAt(seed, index), atOnce });
  }
  return { indices, attempts };
}

describe('nextIndex', () => {
  it('brings a missed kind back within the next three, and none twice in a row where there is another', () => {
    fc.assert(
      fc.property(seeds, chosenKinds, fc.array(fc.boolean(), { maxLength: 30 }), (seed, chosen, outcomes) => {
        const { attempts } = round(seed, chosen, outcomes);
        for (const [index, { kind, atOnce }] of attempts.entries()) {
          expect(chosen).toContain(kind);
          if (chosen.length > 1) expect(attempts[index + 1]?.kind).not.toBe(kind);
          const next = attempts.slice(index + 1, index + 4);
          if (!atOnce && next.length === 3) expect(next.map((one) => one.kind)).toContain(kind);
        }
      }),
    );
  });

  it('only ever goes forward', () => {
    fc.assert(
      fc.property(seeds, chosenKinds, fc.array(fc.boolean(), { maxLength: 30 }), (seed, chosen, outcomes) => {
        const { indices } = round(seed, chosen, outcomes);
        expect(indices).toEqual([...new Set(indices)].sort((a, b) => a - b));
      }),
    );
  });

  it('leads those whose exercises go alike the same way, and begins at the beginning', () => {
    const outcomes = [true, false, true, true, false, true];
    expect(round(5, kinds, outcomes)).toEqual(round(5, kinds, outcomes));
    expect(nextIndex(5, kinds, [], 0)).toBe(0);
  });

  it('takes an exercise whose kind has half the weight about half as often', () => {
    const attempts: Attempt[] = [
      { kind: 'loss', atOnce: true },
      { kind: 'loss', atOnce: true },
      { kind: 'mean', atOnce: true },
    ];
    let taken = 0;
    let seen = 0;
    for (let seed = 1; seed <= 9000; seed += 1) {
      if (kindAt(seed, 0) !== 'loss') continue;
      seen += 1;
      if (nextIndex(seed, kinds, attempts, 0) === 0) taken += 1;
    }
    expect(seen).toBeGreaterThan(1000);
    expect(taken / seen).toBeGreaterThan(0.45);
    expect(taken / seen).toBeLessThan(0.55);
  });
});

it.each([
  [[], 8],
  [[true], 8],
  [[true, true], 4],
  [[true, true, true], 4],
  [[true, true, true, true], 2],
  [[true, true, true, true, true, true, true, true, true, true], 1],
  [[true, true, false], 8],
  [[false, true, true], 4],
])('after %j the weight is %i eighths', (outcomes, eighths) => {
  const attempts = outcomes.flatMap((atOnce): Attempt[] => [
    { kind: 'loss', atOnce },
    { kind: 'mean', atOnce: false },
  ]);
  expect(eighthsOf('loss', attempts)).toBe(eighths);
});

it('takes for a sheet the first exercises of the chosen kinds, evenly', () => {
  expect(firstIndices(4711, kinds, 12)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
  fc.assert(
    fc.property(seeds, chosenKinds, fc.integer({ min: 0, max: 40 }), (seed, chosen, count) => {
      const mix = firstIndices(seed, chosen, count).map((index) => kindAt(seed, index));
      expect(mix).toHaveLength(count);
      const counts = chosen.map((kind) => mix.filter((one) => one === kind).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});
