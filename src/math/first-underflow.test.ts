import { describe, expect, it } from 'vitest';
import { coinTosses } from './coin-tosses.ts';
import { firstUnderflow } from './first-underflow.ts';
import { likelihood } from './likelihood.ts';
import { badProbabilities, expectRefusals } from './testing.ts';

function coin(probability: number, count: number): number[] {
  return Array<number>(count).fill(probability);
}

describe('firstUnderflow', () => {
  it.each([
    [0.7, 1223],
    [0.5, 1075],
  ])('firstUnderflow of the lesson’s coin, believed to have p = %d, is %d', (p, first) => {
    expect(firstUnderflow(coinTosses(10_000), coin(p, 10_000))).toBe(first);
  });

  it.each([0.1, 0.3, 0.6, 0.9, 0.99])('firstUnderflow with p = %d is where likelihood turns 0', (p) => {
    const first = firstUnderflow(coinTosses(10_000), coin(p, 10_000))!;
    expect(likelihood(coinTosses(first), coin(p, first))).toBe(0);
    expect(likelihood(coinTosses(first - 1), coin(p, first - 1))).toBeGreaterThan(0);
  });

  it.each([
    [[1], [0], 1],
    [[0], [1], 1],
    [[1, 0, 1], [1, 1, 0.5], 2],
    [[1, 1], [Number.MIN_VALUE, 0.5], 2],
    [[1, 1], [Number.MIN_VALUE, 0.75], undefined],
    [[1, 0], [1, 0], undefined],
  ])('firstUnderflow(%j, %j) is %s', (labels, probabilities, expected) => {
    expect(firstUnderflow(labels, probabilities)).toBe(expected);
  });

  it('firstUnderflow is undefined for 1222 tosses with p = 0.7', () => {
    expect(firstUnderflow(coinTosses(1222), coin(0.7, 1222))).toBeUndefined();
  });

  it('firstUnderflow refuses soft labels, bad probabilities and lists that do not pair up, to the end', () => {
    const lists = 'labels and probabilities must be two lists of one equal length, at least 1, got';
    expectRefusals([
      [() => firstUnderflow([], []), `${lists} 0 and 0`],
      [() => firstUnderflow([1], [0.5, 0.5]), `${lists} 1 and 2`],
      [() => firstUnderflow([1, 0.5], [0, 0.5]), 'label must be 0 or 1, got 0.5'],
      ...badProbabilities((p) => firstUnderflow([1, 1], [0, p])),
    ]);
  });
});
