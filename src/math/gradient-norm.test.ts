import { describe, expect, it } from 'vitest';
import { gradientNorm } from './gradient-norm.ts';
import { expectNear, expectRefusals } from './testing.ts';

const SET_A = { x: [-2, -1, 1, 2], y: [0, 1, 0, 1] };

describe('gradientNorm', () => {
  // From e2e/reference/widget_values.json, surface A, the starts of its trajectories.
  it.each([
    ['cross-entropy', { w: -4, b: 0 }, 0.9906715],
    ['squared-error', { w: -4, b: 0 }, 3.53185e-4],
  ] as const)('gradientNorm(%s, %j, set A) is %s', (kind, params, expected) => {
    expectNear(gradientNorm(kind, params, SET_A), expected, 1e-6);
  });

  it('gradientNorm is 0 where both components are', () => {
    expect(gradientNorm('squared-error', { w: 0, b: 0 }, { x: [1, 1], y: [0, 1] })).toBe(0);
  });

  it('gradientNorm refuses what meanGradient refuses', () => {
    expectRefusals([
      [() => gradientNorm('cross-entropy', { w: NaN, b: 0 }, SET_A), 'w must be a finite number, got NaN'],
    ]);
  });
});
