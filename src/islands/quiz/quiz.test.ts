import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawSeed } from '../draw-seed.ts';
import { orderOfChoices } from './order.ts';
import { loadProgress, saveProgress, type Progress } from './progress.ts';
import { scoreQuiz } from './score.ts';

const rubrics = [
  { question: 'q1', correct: 'a' },
  { question: 'q2', correct: 'b' },
  { question: 'q3', correct: 'c' },
];

describe('scoreQuiz', () => {
  it.each([
    [{}, 0, 0, ['unanswered', 'unanswered', 'unanswered']],
    [{ q1: ['a'], q2: ['b'], q3: ['c'] }, 3, 3, ['right at first', 'right at first', 'right at first']],
    [{ q1: ['b', 'a'], q2: ['b'] }, 1, 2, ['right later', 'right at first', 'unanswered']],
    [{ q1: ['a', 'b'], q3: ['a', 'b'] }, 1, 1, ['right at first', 'unanswered', 'wrong']],
    [{ q9: ['a'] }, 0, 0, ['unanswered', 'unanswered', 'unanswered']],
  ])('%j: %i at first, %i in the end', (checked, rightAtFirst, right, outcomes) => {
    const score = scoreQuiz(checked, rubrics);
    expect(score).toMatchObject({ rightAtFirst, right, total: 3 });
    expect(score.outcomes.map(({ outcome }) => outcome)).toEqual(outcomes);
  });
});

describe('orderOfChoices', () => {
  const choices = ['a', 'b', 'c', 'd'];

  it('stays the same for a reader, holds every choice and leaves the list as it was', () => {
    const order = orderOfChoices(choices, 5, 0);
    expect(orderOfChoices(choices, 5, 0)).toEqual(order);
    expect([...order].sort()).toEqual(choices);
    expect(choices).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts the first choice at each place about as often', () => {
    const counts = [0, 0, 0, 0];
    for (let seed = 0; seed < 4000; seed += 1) counts[orderOfChoices(choices, seed, 1).indexOf('a')]! += 1;
    for (const count of counts) {
      expect(count).toBeGreaterThan(850);
      expect(count).toBeLessThan(1150);
    }
  });

  it('is drawn from seeds that progress can hold', () => {
    for (let round = 0; round < 100; round += 1) {
      const seed = drawSeed();
      expect(Number.isInteger(seed) && seed >= 1 && seed < 1_000_000).toBe(true);
    }
  });
});

describe('progress', () => {
  const questions = rubrics.map(({ question, correct }) => ({
    id: question,
    choices: ['a', 'b', 'c'],
    correct,
    see: {},
  }));
  const progress: Progress = { seed: 12, checked: { q1: ['b', 'a'] }, current: 1 };
  const kept = (text: string | null) => {
    vi.stubGlobal('localStorage', { getItem: () => text });
    return loadProgress('cross-entropy-loss', questions);
  };
  const text = (change: object) => JSON.stringify({ version: 1, ...progress, ...change });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('comes back as it was kept', () => {
    const store = new Map<string, string>();
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => store.get(key) ?? null,
      setItem: (key: string, value: string) => store.set(key, value),
    });
    saveProgress('cross-entropy-loss', progress);
    saveProgress('another', { ...progress, current: 2 });
    expect([...store.keys()]).toEqual(['cross-entropy-loss/quiz', 'another/quiz']);
    expect(loadProgress('cross-entropy-loss', questions)).toEqual(progress);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['null', 'null'],
    ['a list', '[]'],
    ['a number', '7'],
    ['another version', text({ version: 2 })],
    ['no seed', text({ seed: undefined })],
    ['a seed too large', text({ seed: 1e9 })],
    ['a place before the first', text({ current: -1 })],
    ['a place beyond the score', text({ current: 4 })],
    ['half a place', text({ current: 0.5 })],
    ['no choices', text({ checked: null })],
    ['choices in a list', text({ checked: [] })],
    ['an unknown question', text({ checked: { q9: ['a'] } })],
    ['an unknown choice', text({ checked: { q1: ['z'] } })],
    ['a choice that is no list', text({ checked: { q1: 'a' } })],
    ['more choices than anyone made', text({ checked: { q1: Array(101).fill('a') } })],
  ])('is none where the store holds %s', (_, stored) => {
    expect(kept(stored)).toBeUndefined();
  });

  it('is none, and no error, where there is no store or it refuses', () => {
    expect(loadProgress('cross-entropy-loss', questions)).toBeUndefined();
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    expect(() => {
      saveProgress('cross-entropy-loss', progress);
    }).not.toThrow();
    expect(loadProgress('cross-entropy-loss', questions)).toBeUndefined();
  });
});
