import { expect, it } from 'vitest';
import { probabilityOfTruth } from './probability-of-truth.ts';
import { badProbabilities, expectRefusals } from './testing.ts';

it.each([
  [1, 0, 0],
  [0, 0, 1],
  [1, 1, 1],
  [0, 1, 0],
  [1, 0.7, 0.7],
  [0, 0.25, 0.75],
  [1, Number.MIN_VALUE, Number.MIN_VALUE],
])('probabilityOfTruth(%s, %s) is %s', (label, probability, expected) => {
  expect(probabilityOfTruth(label, probability)).toBe(expected);
});

it('probabilityOfTruth refuses soft labels and what is no probability', () => {
  expectRefusals([
    [() => probabilityOfTruth(0.5, 0.5), 'label must be 0 or 1, got 0.5'],
    [() => probabilityOfTruth(NaN, 0.5), 'label must be 0 or 1, got NaN'],
    [() => probabilityOfTruth(2, 0.5), 'label must be 0 or 1, got 2'],
    ...badProbabilities((p) => probabilityOfTruth(0, p)),
  ]);
});
