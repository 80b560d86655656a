import { describe, expect, it } from 'vitest';
import { curvesDownwards } from './curves-downwards.ts';

describe('curvesDownwards', () => {
  it.each([
    ['one example that curves upwards', [3], [0.25], false],
    ['one example that curves downwards', [3], [-0.125], true],
    ['an example without any curvature', [3], [0], false],
    ['two that curve upwards', [-1, 1], [0.25, 0.25], false],
    ['two that curve downwards', [-1, 1], [-0.125, -0.125], true],
    ['one up, one down', [-1, 1], [0.25, -0.0001], true],
    ['one up, one down at the same input', [1, 1], [0.25, -0.125], false],
    ['one down, one up at the same input', [1, 1], [0.125, -0.25], true],
    ['a weak one downwards between two upwards', [-1, 0, 1], [0.25, -0.0625, 0.25], false],
    ['a strong one downwards between two upwards', [-1, 0, 1], [0.25, -0.75, 0.25], true],
  ])('%s: curvesDownwards(%j, %j) is %s', (_, x, curvatures, expected) => {
    expect(curvesDownwards(x, curvatures)).toBe(expected);
  });

  it('curvesDownwards stays false for curvatures of at least 0 whose difference of products is negative', () => {
    const x = [7, 6, 1].map((steps) => 1 + steps * 2 ** -28);
    const h = [0.36, 0.4, 0.37];
    const sum = (f: (x: number) => number): number =>
      x.reduce((total, value, i) => total + h[i]! * f(value), 0);
    expect(sum((value) => value * value) * sum(() => 1) - sum((value) => value) ** 2).toBeLessThan(0);
    expect(curvesDownwards(x, h)).toBe(false);
  });
});
