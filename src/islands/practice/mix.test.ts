import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Kind } from './exercise.ts';
import { kinds } from './generate.ts';
import { eighthsOf, evenMix, nextKind, type Attempt } from './mix.ts';

const chosenKinds = fc.subarray([...kinds], { minLength: 1 });
const seeds = fc.integer({ min: 1, max: 999_999 });

/** A round in which every exercise goes as a list says. */
function round(seed: number, chosen: readonly Kind[], outcomes: readonly boolean[]): Attempt[] {
  return outcomes.reduce<Attempt[]>(
    (attempts, atOnce) => [...attempts, { kind: nextKind(seed, chosen, attempts), atOnce }],
    [],
  );
}

describe('nextKind', () => {
  it('brings a missed kind back within the next three, and none twice in a row where there is another', () => {
    fc.assert(
      fc.property(seeds, chosenKinds, fc.array(fc.boolean(), { maxLength: 30 }), (seed, chosen, outcomes) => {
        const attempts = round(seed, chosen, outcomes);
        for (const [index, { kind, atOnce }] of attempts.entries()) {
          expect(chosen).toContain(kind);
          if (chosen.length > 1) expect(attempts[index + 1]?.kind).not.toBe(kind);
          const next = attempts.slice(index + 1, index + 4);
          if (!atOnce && next.length === 3) expect(next.map((one) => one.kind)).toContain(kind);
        }
      }),
    );
  });

  it('is a function of the seed and of how the round went', () => {
    const outcomes = [true, false, true, true, false, true];
    expect(round(5, kinds, outcomes)).toEqual(round(5, kinds, outcomes));
    const first = new Set(Array.from({ length: 60 }, (_, seed) => nextKind(seed + 1, kinds, [])));
    expect(first.size).toBe(kinds.length);
  });

  it('draws a kind with half the weight about half as often', () => {
    const attempts: Attempt[] = [
      { kind: 'loss', atOnce: true },
      { kind: 'loss', atOnce: true },
      { kind: 'mean', atOnce: true },
    ];
    const counts = { loss: 0, gradient: 0 };
    for (let seed = 1; seed <= 9000; seed += 1) {
      const kind = nextKind(seed, ['loss', 'gradient', 'mean'], attempts);
      if (kind !== 'mean') counts[kind as 'loss' | 'gradient'] += 1;
    }
    expect(counts.loss + counts.gradient).toBe(9000);
    expect(counts.gradient / counts.loss).toBeGreaterThan(1.8);
    expect(counts.gradient / counts.loss).toBeLessThan(2.2);
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

it('mixes a sheet evenly, and the same for everyone with the seed', () => {
  fc.assert(
    fc.property(seeds, chosenKinds, fc.integer({ min: 0, max: 40 }), (seed, chosen, count) => {
      const mix = evenMix(seed, chosen, count);
      expect(mix).toHaveLength(count);
      expect(mix).toEqual(evenMix(seed, chosen, count));
      const counts = chosen.map((kind) => mix.filter((one) => one === kind).length);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});
