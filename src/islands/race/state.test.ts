import { describe, expect, it } from 'vitest';
import { builtState, fittedBoost, linkOf, movedTo, stateOf, withSetup, type RaceState } from './state.ts';

describe('stateOf', () => {
  it.each([
    [{}, builtState],
    [
      { w0: 4, b0: 4 },
      { ...builtState, w0: 4, b0: 4 },
    ],
    [{ step: 300 }, { ...builtState, step: 300 }],
    [{ step: 301 }, { ...builtState, step: 301, steps: 1000 }],
    [{ step: 1001 }, { ...builtState, step: 1001, steps: 6000 }],
    [
      { step: 20, steps: 6000 },
      { ...builtState, step: 20, steps: 6000 },
    ],
  ] as const)('%j is taken as it is', (link, state) => {
    expect(stateOf(link)).toEqual({ state, complaints: [] });
  });

  it('of a step beyond the steps shown is the start, with a complaint', () => {
    const { state, complaints } = stateOf({ step: 1001, steps: 1000 });
    expect(state).toEqual({ ...builtState, steps: 1000 });
    expect(complaints).toEqual([
      'The link asks for step = “1001”, but step is a whole number from 0 to 1000.',
    ]);
  });

  it('of a state’s own link is that state', () => {
    const state: RaceState = { ...builtState, w0: -1, rate: 5, boost: 28.3, step: 700, steps: 1000 };
    expect(stateOf(linkOf(state)).state).toEqual(state);
  });
});

describe('withSetup', () => {
  const halfway: RaceState = { ...builtState, step: 150, question: 'overtaken' };

  it('begins anew from another start', () => {
    expect(withSetup(halfway, { w0: 4 })).toEqual({ ...halfway, w0: 4, step: 0 });
  });

  it('keeps the step for another rate, as far as it is shown', () => {
    expect(withSetup(halfway, { boost: 28.3 }).step).toBe(150);
    expect(withSetup({ ...halfway, step: 900, steps: 1000 }, { steps: 300 }).step).toBe(300);
  });

  it.each([
    ['open', 'open'],
    ['skipped', 'skipped'],
    ['marked', 'overtaken'],
    ['overtaken', 'overtaken'],
  ] as const)('turns a question %s into one %s', (before, after) => {
    expect(withSetup({ ...builtState, question: before }, { rate: 1 }).question).toBe(after);
  });
});

describe('movedTo', () => {
  it('stays among the steps shown', () => {
    expect(movedTo(builtState, 301).step).toBe(300);
    expect(movedTo(builtState, -1).step).toBe(0);
  });

  it('overtakes a question and keeps an answer', () => {
    expect(movedTo(builtState, 1).question).toBe('overtaken');
    expect(movedTo({ ...builtState, question: 'marked' }, 1).question).toBe('marked');
  });
});

it('fittedBoost is the ratio of the first slopes, 1 + cosh z, and at most 50', () => {
  // cosh 4 is 27.308232836016487.
  expect(fittedBoost(builtState)).toBeCloseTo(28.308232836016487, 13);
  expect(fittedBoost({ ...builtState, w0: 4, b0: 4 })).toBe(50);
});
