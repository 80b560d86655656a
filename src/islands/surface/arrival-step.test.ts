import { describe, expect, it } from 'vitest';
import { RECORDED_SURFACES } from '../../math/testing.ts';
import { arrivalStep } from './arrival-step.ts';
import { stationaryPoints } from './stationary-points.precomputed.ts';

describe('stationaryPoints', () => {
  it.each(['A', 'B', 'D'] as const)('of set %s are the recorded ones, the lowest minimum first', (set) => {
    const { mse_critical, ce_minimum } = RECORDED_SURFACES[set];
    const { 'cross-entropy': crossEntropy, 'squared-error': squaredError } = stationaryPoints[set];
    const recorded = [
      ...mse_critical.map((point, index) => [squaredError[index]!, point, point.type] as const),
      [crossEntropy[0]!, ce_minimum!, 'minimum'] as const,
    ];
    expect([squaredError.length, crossEntropy.length]).toEqual([mse_critical.length, 1]);
    for (const [found, point, type] of recorded) {
      expect(found.w).toBeCloseTo(point.w, 11);
      expect(found.b).toBeCloseTo(point.b, 11);
      expect(found.kind).toBe(type.startsWith('minimum') ? 'minimum' : 'saddle point');
    }
  });

  it('of set C, which is separable, are none', () => {
    expect(stationaryPoints.C).toEqual({ 'cross-entropy': [], 'squared-error': [] });
  });
});

describe('arrivalStep', () => {
  // Counted by another program from the same data, learning rate and distance.
  it.each([
    ['A', -4, 0, 22, 2784],
    ['A', 2, -3, 58, undefined],
    ['A', 0, 0, 12, 20],
    ['C', -4, 0, 6, 114],
    ['C', -6, 0, 9, 817],
  ] as const)(
    'on set %s from (%d, %d) is %s for cross-entropy and %s for squared error',
    (set, w, b, ce, se) => {
      expect(arrivalStep('cross-entropy', set, { w, b })).toBe(ce);
      expect(arrivalStep('squared-error', set, { w, b })).toBe(se);
    },
  );

  it('on set A from (−5, 5) is 65 for cross-entropy', () => {
    expect(arrivalStep('cross-entropy', 'A', { w: -5, b: 5 })).toBe(65);
  });

  it.each(['A', 'B', 'D'] as const)('at the minimum of set %s is 0', (set) => {
    const { ce_minimum, mse_critical } = RECORDED_SURFACES[set];
    expect(arrivalStep('cross-entropy', set, ce_minimum!)).toBe(0);
    expect(arrivalStep('squared-error', set, mse_critical[0]!)).toBe(0);
  });

  it('never comes for a false minimum', () => {
    const spurious = RECORDED_SURFACES.D.mse_critical[1]!;
    expect(arrivalStep('squared-error', 'D', spurious)).toBeUndefined();
  });
});
