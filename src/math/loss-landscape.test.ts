import { describe, expect, it } from 'vitest';
import { eigenvalues } from './eigenvalues.ts';
import { exampleSets } from './example-sets.ts';
import { lossLandscape } from './loss-landscape.ts';
import { flatBelow } from './loss-survey.ts';
import { meanHessian } from './mean-hessian.ts';
import { meanGradient, meanLoss, type LossKind, type OneUnit } from './one-unit.ts';
import { expectNear, expectRefusals, expectWithin } from './testing.ts';

const KINDS: readonly LossKind[] = ['cross-entropy', 'squared-error'];
const { A, B, C, D } = exampleSets;
const SOFT = { data: { x: [-8, 0, 1.5], y: [0.25, 1, 0.5] }, window: { w: [-3, 2], b: [-9, 5] } } as const;
const STEEP = { data: A.data, window: { w: [-300, 300], b: [-200, 100] } } as const;
const SMALL = [23, 17] as const;

/** The points of a window's grid in the order of the losses. */
function gridOf({ w, b }: typeof A.window, [columns, rows]: readonly [number, number]): OneUnit[] {
  return Array.from({ length: columns * rows }, (_, i) => ({
    w: w[0] + ((w[1] - w[0]) * (i % columns)) / (columns - 1),
    b: b[0] + ((b[1] - b[0]) * Math.floor(i / columns)) / (rows - 1),
  }));
}

function shareOf<T>(items: readonly T[], holds: (item: T) => boolean): number {
  return items.filter(holds).length / items.length;
}

describe('lossLandscape', () => {
  it('lossLandscape of set A at 241 × 321 has the shares that the lesson tells', () => {
    const maps = lossLandscape(A.data, A.window, 241, 321);
    expect(maps['squared-error'].nonconvexShare).toBeCloseTo(0.869, 3);
    expect(maps['squared-error'].flatShare).toBeCloseTo(0.238, 3);
    expect(maps['cross-entropy'].nonconvexShare).toBe(0);
    expect(maps['cross-entropy'].flatShare).toBe(0);
  });

  it.each([
    ['A', A],
    ['B', B],
    ['C', C],
    ['D', D],
    ['with soft labels', SOFT],
    ['with logits up to 800', STEEP],
  ])('lossLandscape of set %s has the losses of meanLoss', (_, { data, window }) => {
    const maps = lossLandscape(data, window, ...SMALL);
    for (const [i, params] of gridOf(window, SMALL).entries()) {
      for (const kind of KINDS) {
        const expected = meanLoss(kind, params, data);
        if (expected > 1e-290) expectWithin(maps[kind].losses[i]!, expected, 1e-14, `${kind} at ${i}`);
        else expectNear(maps[kind].losses[i]!, expected, 1e-290);
      }
    }
  });

  it.each([
    ['A', A],
    ['B', B],
    ['C', C],
    ['D', D],
    ['with soft labels', SOFT],
  ])(
    'lossLandscape of set %s counts as the Hessian and the gradient of each point say',
    (_, { data, window }) => {
      const maps = lossLandscape(data, window, ...SMALL);
      const grid = gridOf(window, SMALL);
      for (const kind of KINDS) {
        const isFlat = (params: OneUnit): boolean => {
          const { w, b } = meanGradient(kind, params, data);
          return Math.hypot(w, b) < flatBelow;
        };
        // An eigenvalue that rounding alone has made negative is no downward curve.
        const isNonconvex = (params: OneUnit): boolean =>
          eigenvalues(meanHessian(kind, params, data))[0] < -1e-15;
        expect(maps[kind].flatShare, `${kind} flat`).toBe(shareOf(grid, isFlat));
        expect(maps[kind].nonconvexShare, `${kind} not convex`).toBe(shareOf(grid, isNonconvex));
      }
    },
  );

  it.each([A, B, C, D])('lossLandscape finds cross-entropy convex everywhere', ({ data, window }) => {
    expect(lossLandscape(data, window, 61, 61)['cross-entropy'].nonconvexShare).toBe(0);
  });

  it('lossLandscape has a corner of the window at each corner of the grid, w along the columns', () => {
    const data = { x: [1], y: [1] };
    const { losses } = lossLandscape(data, { w: [-1, 3], b: [-20, 5] }, 3, 2)['cross-entropy'];
    expect(losses).toHaveLength(6);
    for (const [index, w, b] of [
      [0, -1, -20],
      [1, 1, -20],
      [2, 3, -20],
      [3, -1, 5],
      [5, 3, 5],
    ] as const) {
      expectWithin(losses[index]!, meanLoss('cross-entropy', { w, b }, data), 1e-15);
    }
  });

  it('lossLandscape keeps the loss of many examples finite', () => {
    const data = { x: Array<number>(1000).fill(0), y: Array<number>(1000).fill(1) };
    const { losses } = lossLandscape(data, { w: [0, 1], b: [0, 1] }, 2, 2)['cross-entropy'];
    expectWithin(losses[0]!, Math.LN2, 1e-14);
  });
});

describe('lossLandscape refuses', () => {
  const data = { x: [1], y: [1] };
  const window = { w: [0, 1], b: [0, 1] } as const;
  const many = { x: Array<number>(1001).fill(0), y: Array<number>(1001).fill(0) };
  const range = 'must be two finite numbers, the smaller first, got';
  const sides = 'must be a whole number from 2 to 4096, got';

  it.each([
    [
      'an empty set',
      () => lossLandscape({ x: [], y: [] }, window, 2, 2),
      'x and y must be two lists of one equal length, at least 1, got 0 and 0',
    ],
    [
      'a label beyond 1',
      () => lossLandscape({ x: [1], y: [2] }, window, 2, 2),
      'every label must be in [0, 1], got 2',
    ],
    [
      'more than 1000 examples',
      () => lossLandscape(many, window, 2, 2),
      'the number of examples must be a whole number from 1 to 1000, got 1001',
    ],
    [
      'an empty range',
      () => lossLandscape(data, { ...window, w: [1, 1] }, 2, 2),
      `window.w ${range} 1 and 1`,
    ],
    [
      'a falling range',
      () => lossLandscape(data, { ...window, b: [1, 0] }, 2, 2),
      `window.b ${range} 1 and 0`,
    ],
    ['NaN', () => lossLandscape(data, { ...window, b: [NaN, 0] }, 2, 2), `window.b ${range} NaN and 0`],
    [
      'an infinite range',
      () => lossLandscape(data, { ...window, w: [0, Infinity] }, 2, 2),
      `window.w ${range} 0 and Infinity`,
    ],
    ['one column', () => lossLandscape(data, window, 1, 2), `columns ${sides} 1`],
    ['half a row', () => lossLandscape(data, window, 2, 2.5), `rows ${sides} 2.5`],
    ['too many rows', () => lossLandscape(data, window, 2, 4097), `rows ${sides} 4097`],
    [
      'logits that overflow',
      () => lossLandscape({ x: [1e10], y: [1] }, { ...window, w: [0, 1e300] }, 2, 2),
      'every logit must be a finite number, got Infinity',
    ],
    [
      'inputs whose squares overflow',
      () => lossLandscape({ x: [1e160], y: [1] }, window, 2, 2),
      'every squared distance of two x must be a finite number, got Infinity',
    ],
  ] as const)('%s', (_, call, message) => {
    expectRefusals([[call, message]]);
  });
});
