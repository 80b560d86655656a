import { describe, expect, it } from 'vitest';
import { classifiesAll } from './classifies-all.ts';
import { exampleSets, type ExampleSetName } from './example-sets.ts';
import { firstStep } from './first-step.ts';
import { descend } from './gradient-descent.ts';
import { isNear } from './is-near.ts';
import type { LossKind, OneUnit } from './one-unit.ts';
import { expectRefusals, RECORDED_SURFACES } from './testing.ts';

const MOST = 100_000;
const { A, C } = exampleSets;
const MINIMA: Readonly<Record<LossKind, OneUnit>> = {
  'cross-entropy': RECORDED_SURFACES.A.ce_minimum!,
  'squared-error': RECORDED_SURFACES.A.mse_critical[0]!,
};
const never = (): boolean => false;

describe('firstStep', () => {
  it.each([
    [-4, 0, 'squared-error', 2784],
    [-4, 0, 'cross-entropy', 22],
    [2, -3, 'squared-error', undefined],
    [2, -3, 'cross-entropy', 58],
    [0, 0, 'squared-error', 20],
    [0, 0, 'cross-entropy', 12],
    [-5, 5, 'cross-entropy', 65],
  ] as const)('on set A from (%d, %d) %s comes within 0.01 of its minimum at step %s', (w, b, kind, step) => {
    const arrived = (params: OneUnit): boolean => isNear(params, MINIMA[kind], 0.01);
    expect(firstStep(kind, { w, b }, A.data, A.rate, MOST, arrived)).toBe(step);
  });

  it.each([
    [-4, 'squared-error', 114],
    [-4, 'cross-entropy', 6],
    [-6, 'squared-error', 817],
    [-6, 'cross-entropy', 9],
  ] as const)('on set C from (%d, 0) %s has all four right at step %d', (w, kind, step) => {
    const arrived = (params: OneUnit): boolean => classifiesAll(params, C.data);
    expect(firstStep(kind, { w, b: 0 }, C.data, C.rate, MOST, arrived)).toBe(step);
  });

  it('firstStep is 0 where the start has arrived', () => {
    expect(firstStep('cross-entropy', A.start, A.data, A.rate, 0, () => true)).toBe(0);
  });

  it('firstStep counts the last step it may take, and none beyond', () => {
    const arrived = ({ w }: OneUnit): boolean => isNear({ w, b: 0 }, MINIMA['cross-entropy'], 0.01);
    expect(firstStep('cross-entropy', A.start, A.data, A.rate, 22, arrived)).toBe(22);
    expect(firstStep('cross-entropy', A.start, A.data, A.rate, 21, arrived)).toBeUndefined();
  });

  it.each(['A', 'B', 'C', 'D'] as const satisfies readonly ExampleSetName[])(
    'firstStep walks the path of descend on set %s, to the last bit',
    (name) => {
      const { data, rate, start } = exampleSets[name];
      for (const kind of ['cross-entropy', 'squared-error'] as const) {
        const path: OneUnit[] = [];
        const record = (params: OneUnit): boolean => path.push(params) < 0;
        expect(firstStep(kind, start, data, rate, 500, record)).toBeUndefined();
        expect(path).toEqual(Array.from(descend(kind, start, data, rate, 500)));
      }
    },
  );

  it('firstStep refuses a step that overflows', () => {
    const data = { x: [1e300], y: [1] };
    expectRefusals([
      [
        () => firstStep('cross-entropy', { w: 0, b: 0 }, data, 1e10, 5, never),
        'w must be a finite number, got Infinity',
      ],
    ]);
  });

  it('firstStep refuses what descend does', () => {
    expectRefusals([
      [
        () => firstStep('cross-entropy', A.start, A.data, 0, 5, never),
        'rate must be a finite number above 0, got 0',
      ],
      [
        () => firstStep('cross-entropy', A.start, A.data, 0.5, -1, never),
        'steps must be a whole number from 0 to 1000000000, got -1',
      ],
      [
        () => firstStep('cross-entropy', { w: 0, b: NaN }, A.data, 0.5, 5, never),
        'b must be a finite number, got NaN',
      ],
      [
        () => firstStep('cross-entropy', A.start, { x: [1], y: [] }, 0.5, 5, never),
        'x and y must be two lists of one equal length, at least 1, got 1 and 0',
      ],
    ]);
  });
});
