import { describe, expect, it } from 'vitest';
import { exampleSets } from './example-sets.ts';
import { meanHessian } from './mean-hessian.ts';
import { meanGradient, type LossKind, type OneUnit } from './one-unit.ts';
import { expectNear, expectRefusals, forAll, moderateLogits, slopeByDifferences } from './testing.ts';

const KINDS: readonly LossKind[] = ['cross-entropy', 'squared-error'];
const SET_A = exampleSets.A.data;
const SOFT = { x: [-8, 0, 1.5], y: [0.25, 1, 0.5] };

describe('meanHessian', () => {
  it.each([
    ['cross-entropy', [2], [1], { ww: 1, wb: 0.5, bb: 0.25 }],
    ['cross-entropy', [2], [0], { ww: 1, wb: 0.5, bb: 0.25 }],
    ['squared-error', [2], [1], { ww: 0.5, wb: 0.25, bb: 0.125 }],
    ['squared-error', [-2, 2], [0, 0], { ww: 0.5, wb: 0, bb: 0.125 }],
    ['squared-error', [0], [0], { ww: 0, wb: 0, bb: 0.125 }],
  ] as const)('meanHessian(%s) at the origin for x = %j, y = %j is %j', (kind, x, y, expected) => {
    expect(meanHessian(kind, { w: 0, b: 0 }, { x, y })).toEqual(expected);
  });

  it('meanHessian agrees with the difference quotients of meanGradient in w and b', () => {
    forAll([moderateLogits, moderateLogits], (w, b) => {
      for (const kind of KINDS) {
        for (const data of [SET_A, SOFT]) {
          const { ww, wb, bb } = meanHessian(kind, { w, b }, data);
          const along = (component: keyof OneUnit, params: (t: number) => OneUnit, at: number): number =>
            slopeByDifferences((t) => meanGradient(kind, params(t), data)[component], at, 1e-3);
          // In w the logit moves eight times as fast, which costs the difference quotient its last digits.
          const alongW = (component: keyof OneUnit): number => along(component, (t) => ({ w: t, b }), w);
          const alongB = (component: keyof OneUnit): number => along(component, (t) => ({ w, b: t }), b);
          expectNear(ww, alongW('w'), 1e-6);
          expectNear(wb, alongW('b'), 1e-7);
          expectNear(wb, alongB('w'));
          expectNear(bb, alongB('b'));
        }
      }
    });
  });

  it('meanHessian of certain predictions is 0, however large the input', () => {
    const flat = { ww: 0, wb: 0, bb: 0 };
    for (const kind of KINDS) {
      expect(meanHessian(kind, { w: 1, b: 0 }, { x: [Number.MAX_VALUE], y: [0.5] })).toEqual(flat);
    }
  });

  it('meanHessian refuses what is not finite and lists that do not pair up', () => {
    expectRefusals([
      [() => meanHessian('squared-error', { w: NaN, b: 0 }, SET_A), 'w must be a finite number, got NaN'],
      [
        () => meanHessian('cross-entropy', { w: 0, b: 0 }, { x: [1], y: [2] }),
        'every label must be in [0, 1], got 2',
      ],
      [
        () => meanHessian('cross-entropy', { w: 0, b: 0 }, { x: [], y: [] }),
        'x and y must be two lists of one equal length, at least 1, got 0 and 0',
      ],
    ]);
  });
});
