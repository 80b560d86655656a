import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eigenvalues } from './eigenvalues.ts';
import { exampleSets, stationaryGuesses, type ExampleSetName } from './example-sets.ts';
import { meanHessian } from './mean-hessian.ts';
import { expectNear, expectRefusals, expectWithin, forAll, RECORDED_SURFACES } from './testing.ts';

const NAMES = Object.keys(exampleSets) as ExampleSetName[];
const POINTS = NAMES.flatMap((name) =>
  RECORDED_SURFACES[name].mse_critical.map((point) => ({ name, point })),
);
const entries = fc.double({ min: -10, max: 10, noNaN: true });

describe('eigenvalues', () => {
  it.each([
    [{ ww: 2, wb: 2, bb: -1 }, [-2, 3]],
    [{ ww: -1, wb: 2, bb: 2 }, [-2, 3]],
    [{ ww: 3, wb: 0, bb: 3 }, [3, 3]],
    [{ ww: 5, wb: 0, bb: 0 }, [0, 5]],
    [{ ww: 0, wb: 0, bb: -5 }, [-5, 0]],
    [{ ww: 0, wb: 4, bb: 0 }, [-4, 4]],
    [{ ww: 0, wb: 0, bb: 0 }, [0, 0]],
    [{ ww: 1, wb: -1, bb: 1 }, [0, 2]],
    [{ ww: -4, wb: 0, bb: -9 }, [-9, -4]],
    [{ ww: 1e300, wb: 1e300, bb: 1e300 }, [0, 2e300]],
  ])('eigenvalues(%j) is %j', (hessian, expected) => {
    expect(eigenvalues(hessian)).toEqual(expected);
  });

  // Oracle: Python 3.11 decimal, 60 digits, (a + c)/2 ∓ (((a − c)/2)² + b²).sqrt() of Decimal(float).
  it.each([
    [{ ww: 1e8, wb: 1, bb: 1 }, [0.99999999, 100000000.00000001]],
    [{ ww: 1, wb: 1e-9, bb: 1e-9 }, [9.999999990000001e-10, 1.0]],
    [{ ww: -1e16, wb: 3, bb: 1 }, [-1e16, 1.0000000000000009]],
    [{ ww: 1e-200, wb: 1e-201, bb: 1e-201 }, [8.902277713535562e-202, 1.0109772228646443e-200]],
  ] as const)('eigenvalues(%j) keeps the digits of the small one', (hessian, [smaller, larger]) => {
    expectWithin(eigenvalues(hessian)[0], smaller, 1e-15);
    expectWithin(eigenvalues(hessian)[1], larger, 1e-15);
  });

  it('eigenvalues add up to the trace, multiply to the determinant and come in order', () => {
    forAll([entries, entries, entries], (ww, wb, bb) => {
      const [smaller, larger] = eigenvalues({ ww, wb, bb });
      expect(smaller).toBeLessThanOrEqual(larger);
      expectNear(smaller + larger, ww + bb, 1e-14);
      expectNear(smaller * larger, ww * bb - wb * wb, 1e-13);
    });
  });

  it.each(POINTS)(
    'eigenvalues at the $point.type ($point.w, $point.b) of set $name are as recorded',
    (row) => {
      const hessian = meanHessian('squared-error', row.point, exampleSets[row.name].data);
      const [smaller, larger] = eigenvalues(hessian);
      expectWithin(smaller, row.point.eig[0], 6e-8);
      expectWithin(larger, row.point.eig[1], 6e-8);
    },
  );

  it.each(NAMES.filter((name) => name !== 'C'))('at its minima set %s bears its rate, below 2/λ', (name) => {
    const { data, rate } = exampleSets[name];
    const guesses = stationaryGuesses[name];
    for (const kind of ['cross-entropy', 'squared-error'] as const) {
      const [, largest] = eigenvalues(meanHessian(kind, guesses[kind][0]!, data));
      expect(rate).toBeLessThan(2 / largest);
    }
  });

  it('eigenvalues refuses what is not finite', () => {
    expectRefusals([
      [() => eigenvalues({ ww: NaN, wb: 0, bb: 0 }), 'ww must be a finite number, got NaN'],
      [() => eigenvalues({ ww: 0, wb: Infinity, bb: 0 }), 'wb must be a finite number, got Infinity'],
      [() => eigenvalues({ ww: 0, wb: 0, bb: -Infinity }), 'bb must be a finite number, got -Infinity'],
    ]);
  });
});
