import { describe, expect, it } from 'vitest';
import { classifiesAll } from './classifies-all.ts';
import { exampleSets } from './example-sets.ts';
import { expectRefusals } from './testing.ts';

const SEPARABLE = exampleSets.C.data;

describe('classifiesAll', () => {
  it.each([
    [{ w: 1, b: 0 }, true],
    [{ w: 1e-300, b: 0 }, true],
    [{ w: -1, b: 0 }, false],
    [{ w: 1, b: 0.999 }, true],
    [{ w: 1, b: 1 }, false],
    [{ w: 1, b: -1 }, false],
    [{ w: 0, b: 0 }, false],
    [{ w: 0, b: 1 }, false],
  ])('classifiesAll(%j, set C) is %s', (params, expected) => {
    expect(classifiesAll(params, SEPARABLE)).toBe(expected);
  });

  it.each(['A', 'B', 'D'] as const)('no unit of a coarse grid classifies all of set %s', (name) => {
    for (let w = -8; w <= 8; w += 0.25) {
      for (let b = -8; b <= 8; b += 0.25) {
        expect(classifiesAll({ w, b }, exampleSets[name].data)).toBe(false);
      }
    }
  });

  it('classifiesAll refuses soft labels, what is not finite and lists that do not pair up', () => {
    expectRefusals([
      [() => classifiesAll({ w: 1, b: 0 }, { x: [1], y: [0.5] }), 'label must be 0 or 1, got 0.5'],
      [() => classifiesAll({ w: NaN, b: 0 }, SEPARABLE), 'w must be a finite number, got NaN'],
      [
        () => classifiesAll({ w: 1, b: 0 }, { x: [], y: [] }),
        'x and y must be two lists of one equal length, at least 1, got 0 and 0',
      ],
    ]);
  });
});
