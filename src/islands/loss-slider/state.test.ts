import { describe, expect, it } from 'vitest';
import {
  challenges,
  largestProbability,
  logitThumb,
  presets,
  smallestProbability,
  snapped,
  stepped,
  thumb,
  type Prediction,
} from './state.ts';

describe('stepped', () => {
  it.each([
    [0.5, 1, 0.51],
    [0.5, -1, 0.49],
    [0.505, 1, 0.51],
    [0.505, -1, 0.5],
    [0.99, 1, 0.999],
    [0.999, 1, 0.9999],
    [0.9999, 1, 0.999999],
    [0.999999, 1, largestProbability],
    [largestProbability, 1, largestProbability],
    [0.01, -1, 0.001],
    [1e-6, -1, smallestProbability],
    [smallestProbability, -1, smallestProbability],
  ] as const)('from %d in direction %d is %d', (from, direction, to) => {
    expect(stepped(from, direction)).toBe(to);
  });

  it('leads through every hundredth, up and down, and comes back', () => {
    let probability: number = smallestProbability;
    let steps = 0;
    for (let next = stepped(probability, 1); next !== probability; next = stepped(probability, 1)) {
      expect(next).toBeGreaterThan(probability);
      probability = next;
      steps += 1;
    }
    expect(steps).toBe(106);
    expect(probability).toBe(largestProbability);
  });
});

it.each([
  [1e-12, 0.01],
  [0.004, 0.01],
  [0.126, 0.13],
  [0.7, 0.7],
  [1 - 1e-12, 0.99],
])('the thumb for %d rests at %d', (probability, place) => {
  expect(thumb(probability)).toBe(place);
});

it.each([
  [0.5, 0],
  [1e-12, -7],
  [1 - 1e-12, 7],
  // The logit of 0.7 is 0.8473.
  [0.7, 0.8],
])('the thumb of the logit slider for %d rests at %d', (probability, place) => {
  expect(Object.is(logitThumb(probability), place)).toBe(true);
});

it('a dragged point snaps to what the slider below could give', () => {
  expect(snapped(0.123, 'probability')).toBe(0.12);
  // The sigmoid of 0.8.
  expect(snapped(0.7, 'logit')).toBeCloseTo(0.6899744811276125, 15);
});

it('the examples give the true class what they say', () => {
  expect(presets.map(({ name, predictions }) => [name, predictions[1], predictions[0]])).toEqual([
    ['sure and right', 0.99, 0.01],
    ['undecided', 0.5, 0.5],
    ['sure and wrong', 0.01, 0.99],
    ['one in a million', 1e-6, 0.999999],
  ]);
});

describe('the challenges', () => {
  const metBy = (prediction: Prediction): string[] =>
    challenges.filter(({ met }) => met(prediction)).map(({ id }) => id);

  it.each([
    [0.5, 1, ['one-bit']],
    [0.5, 0, ['one-bit']],
    [0.4999999, 1, []],
    // Squared error's gradient 2p(1 − p)² is steepest where p is 1/3.
    [0.33, 1, ['steepest-squared-error']],
    [0.67, 0, ['steepest-squared-error']],
    [0.34, 1, []],
    [0.33, 0, []],
    [0.8, 0, ['mirror']],
    [0.8, 1, []],
    [0.79, 0, []],
  ] as const)('%d with label %i meets %j', (probability, label, ids) => {
    expect(metBy({ probability, label })).toEqual(ids);
  });
});
