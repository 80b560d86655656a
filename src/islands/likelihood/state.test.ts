import { expect, it } from 'vitest';
import { builtState, linkOf, stateOf, withPrediction } from './state.ts';

it('an empty link asks for the built state, and a link for the built state is whole', () => {
  expect(stateOf({})).toEqual(builtState);
  expect(linkOf(builtState)).toEqual({
    view: 'coin',
    heads: 0.5,
    tosses: 10,
    e1: 0.9,
    e2: 0.2,
    e3: 0.7,
    e4: 0.4,
  });
});

it('a link brings back the state that it was made of', () => {
  const state = {
    view: 'examples',
    heads: 0.123,
    tosses: 10000,
    predictions: [0.01, 0.5, 0.99, 0.125],
  } as const;
  expect(stateOf(linkOf(state))).toEqual(state);
});

it('what a link does not say stays as it was built', () => {
  expect(stateOf({ e3: 0.01, tosses: 1000 })).toEqual({
    ...builtState,
    tosses: 1000,
    predictions: [0.9, 0.2, 0.01, 0.4],
  });
});

it('one prediction changes and the others stay', () => {
  expect(withPrediction([0.9, 0.2, 0.7, 0.4], 1, 0.35)).toEqual([0.9, 0.35, 0.7, 0.4]);
});
