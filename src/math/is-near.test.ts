import { describe, expect, it } from 'vitest';
import { isNear } from './is-near.ts';
import { expectRefusals } from './testing.ts';

const ORIGIN = { w: 0, b: 0 };

describe('isNear', () => {
  it.each([
    [{ w: 3, b: 4 }, 5, false],
    [{ w: 3, b: 4 }, 5.000001, true],
    [{ w: -3, b: -4 }, 5.000001, true],
    [{ w: 3, b: 4 }, 4.999999, false],
    [{ w: 0, b: 0 }, Number.MIN_VALUE, true],
    [{ w: 1e200, b: 1e200 }, 1.5e200, true],
    [{ w: 1e-200, b: 0 }, 1e-201, false],
  ])('isNear(%j, the origin, %d) is %s', (params, distance, expected) => {
    expect(isNear(params, ORIGIN, distance)).toBe(expected);
    expect(isNear(ORIGIN, params, distance)).toBe(expected);
  });

  it('isNear refuses what is not finite and a distance that is not above 0', () => {
    expectRefusals([
      [() => isNear({ w: NaN, b: 0 }, ORIGIN, 1), 'params.w must be a finite number, got NaN'],
      [() => isNear({ w: 0, b: Infinity }, ORIGIN, 1), 'params.b must be a finite number, got Infinity'],
      [() => isNear(ORIGIN, { w: -Infinity, b: 0 }, 1), 'target.w must be a finite number, got -Infinity'],
      [() => isNear(ORIGIN, { w: 0, b: NaN }, 1), 'target.b must be a finite number, got NaN'],
      [() => isNear(ORIGIN, ORIGIN, 0), 'distance must be a finite number above 0, got 0'],
      [() => isNear(ORIGIN, ORIGIN, NaN), 'distance must be a finite number above 0, got NaN'],
    ]);
  });
});
