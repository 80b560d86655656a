import { describe, expect, it } from 'vitest';
import { crossEntropyFromLogit } from './cross-entropy.ts';
import { meanGradient, meanLoss, unitLogit, type LossKind, type OneUnit } from './one-unit.ts';
import { expectNear, expectRefusals, forAll, moderateLogits, slopeByDifferences } from './testing.ts';

const KINDS: readonly LossKind[] = ['cross-entropy', 'squared-error'];
const SET_A = { x: [-2, -1, 1, 2], y: [0, 1, 0, 1] };
const SOFT = { x: [-8, 0, 1.5], y: [0.25, 1, 0.5] };

describe('unitLogit', () => {
  it.each([
    [{ w: -1, b: 1 }, 3, -2],
    [{ w: 0, b: 0 }, 5, 0],
    [{ w: 0.5, b: -0.25 }, -1.5, -1],
  ])('unitLogit(%j, %d) is %d', (params, x, expected) => {
    expect(unitLogit(params, x)).toBe(expected);
  });

  it('unitLogit refuses what is not finite', () => {
    expectRefusals([
      [() => unitLogit({ w: NaN, b: 0 }, 1), 'w must be a finite number, got NaN'],
      [() => unitLogit({ w: 0, b: Infinity }, 1), 'b must be a finite number, got Infinity'],
      [() => unitLogit({ w: 0, b: 0 }, -Infinity), 'x must be a finite number, got -Infinity'],
    ]);
  });
});

describe('meanLoss', () => {
  it('meanLoss of one example is its loss', () => {
    expect(meanLoss('cross-entropy', { w: 2, b: -1 }, { x: [3], y: [1] })).toBe(crossEntropyFromLogit(1, 5));
  });

  it.each([
    ['squared-error', { w: 0.364903364214777, b: 0 }, 0.227073483803689],
    ['squared-error', { w: 1.46051927388645, b: 1.99247079829318 }, 0.289197882052854],
    ['cross-entropy', { w: 0.419617624991098, b: 0 }, 0.641953407191963],
  ] as const)('meanLoss(%s, %j, set A) is %s, and its gradient there 0', (kind, params, expected) => {
    expectNear(meanLoss(kind, params, SET_A), expected, 1e-14);
    const { w, b } = meanGradient(kind, params, SET_A);
    expectNear(Math.hypot(w, b), 0, 1e-13);
  });

  it('meanLoss of certain and wrong predictions is finite for logits up to the largest double', () => {
    const params = { w: Number.MAX_VALUE, b: 0 };
    expect(meanLoss('cross-entropy', params, { x: [1], y: [0] })).toBe(Number.MAX_VALUE);
    expect(meanLoss('squared-error', params, { x: [1], y: [0] })).toBe(1);
  });
});

describe('meanGradient', () => {
  it('meanGradient agrees with the difference quotients of meanLoss in w and b', () => {
    forAll([moderateLogits, moderateLogits], (w, b) => {
      for (const kind of KINDS) {
        for (const data of [SET_A, SOFT]) {
          const gradient = meanGradient(kind, { w, b }, data);
          const along = (params: (t: number) => OneUnit, at: number) =>
            slopeByDifferences((t) => meanLoss(kind, params(t), data), at, 1e-3);
          // In w the logit moves eight times as fast, which costs the difference quotient its last digits.
          expectNear(
            gradient.w,
            along((t) => ({ w: t, b }), w),
            1e-7,
          );
          expectNear(
            gradient.b,
            along((t) => ({ w, b: t }), b),
          );
        }
      }
    });
  });

  it('meanGradient at (w, b) = (−1, 1) for x = 3, y = 1 is the worked example', () => {
    const gradient = meanGradient('cross-entropy', { w: -1, b: 1 }, { x: [3], y: [1] });
    expectNear(gradient.w, -2.642391, 1e-6);
    expectNear(gradient.b, -0.880797, 1e-6);
  });
});

it('both refuse parameters, inputs and labels outside their domains', () => {
  const unit = { w: 0, b: 0 };
  const lists = 'x and y must be two lists of one equal length, at least 1, got';
  expectRefusals([
    [() => meanLoss('cross-entropy', unit, { x: [], y: [] }), `${lists} 0 and 0`],
    [() => meanGradient('cross-entropy', unit, { x: [1], y: [] }), `${lists} 1 and 0`],
    [() => meanLoss('squared-error', { w: NaN, b: 0 }, SET_A), 'w must be a finite number, got NaN'],
    [
      () => meanLoss('squared-error', { w: 0, b: -Infinity }, SET_A),
      'b must be a finite number, got -Infinity',
    ],
    [
      () => meanGradient('squared-error', unit, { x: [Infinity], y: [1] }),
      'every x must be a finite number, got Infinity',
    ],
    [
      () => meanGradient('squared-error', unit, { x: [1], y: [1.5] }),
      'every label must be in [0, 1], got 1.5',
    ],
  ]);
});
