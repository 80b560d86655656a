import { expect, it } from 'vitest';
import type { Exercise } from '../practice/exercise.ts';
import { exerciseAt, kindAt, kinds } from '../practice/generate.ts';
import { firstIndices } from '../practice/mix.ts';
import { exercisesOf } from './state.ts';

const words = (exercise: Exercise): string =>
  JSON.stringify([exercise.question, exercise.kind === 'larger' ? exercise.choices : undefined]);

it('a sheet asks nothing twice, and is the seed’s list but for what that would ask again', () => {
  let changed = 0;
  for (let seed = 1; seed <= 200; seed += 1) {
    const sheet = exercisesOf({ seed, count: 12, chosen: kinds });
    expect(new Set(sheet.map(words)).size, `seed ${String(seed)}`).toBe(12);
    const list = firstIndices(seed, kinds, 12).map((index) => exerciseAt(seed, index));
    sheet.forEach((exercise, at) => {
      expect(exercise.kind).toBe(kindAt(seed, at));
      if (words(exercise) === words(list[at]!)) return;
      changed += 1;
      expect(list.slice(0, at).map(words)).toContain(words(list[at]!));
    });
  }
  expect(changed).toBeGreaterThan(20);
});

it('a kind that has no other left is asked again', () => {
  const sheet = exercisesOf({ seed: 7, count: 12, chosen: ['backwards'] });
  // Ten losses are asked about.
  expect(new Set(sheet.map(words)).size).toBe(10);
  expect(exercisesOf({ seed: 7, count: 10, chosen: ['backwards'] }).map(words)).toHaveLength(10);
});
