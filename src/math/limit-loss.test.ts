import { describe, expect, it } from 'vitest';
import { exampleSets } from './example-sets.ts';
import { limitLoss } from './limit-loss.ts';
import { meanLoss } from './one-unit.ts';
import { expectNear, expectRefusals } from './testing.ts';

const { A, B, C, D } = exampleSets;

describe('limitLoss', () => {
  it.each([
    ['A', { w: 1, b: 1.5 }, A.data, 1 / 4],
    ['A', { w: 1, b: -1.5 }, A.data, 1 / 4],
    ['A', { w: -1, b: 0 }, A.data, 1 / 2],
    ['B', { w: 1, b: 0 }, B.data, 1 / 5],
    ['C', { w: 1, b: 0 }, C.data, 0],
    ['C', { w: -1, b: 0 }, C.data, 1],
    ['D', { w: 1, b: -1.5 }, D.data, 2 / 5],
    ['D', { w: -1, b: 0.5 }, D.data, 2 / 5],
    ['D', { w: -1, b: 2.5 }, D.data, 2 / 5],
  ])('on set %s in the direction %j', (_, direction, data, expected) => {
    expect(limitLoss(direction, data)).toBe(expected);
  });

  it('limitLoss counts an example whose logit stays 0 as the prediction ½', () => {
    expect(limitLoss({ w: 1, b: -1 }, A.data)).toBe((0 + 1 + 1 / 4 + 0) / 4);
    expect(limitLoss({ w: 0, b: 0 }, A.data)).toBe(1 / 4);
    expect(limitLoss({ w: 0, b: 0 }, { x: [1], y: [0.25] })).toBe(1 / 16);
  });

  it('limitLoss is what meanLoss comes to far out', () => {
    // Quarters, so that a logit is either exactly 0 or, far out, at least 250.
    const quarters = Array.from({ length: 17 }, (_, i) => i / 4 - 2);
    for (const { data } of [A, B, C, D]) {
      for (const w of quarters) {
        for (const b of quarters) {
          const loss = meanLoss('squared-error', { w: 1000 * w, b: 1000 * b }, data);
          expectNear(loss, limitLoss({ w, b }, data), 1e-15);
        }
      }
    }
  });

  it('limitLoss depends on the direction only, not on its length', () => {
    expect(limitLoss({ w: 1e-300, b: 1.5e-300 }, A.data)).toBe(1 / 4);
    expect(limitLoss({ w: Number.MAX_VALUE, b: 0 }, B.data)).toBe(1 / 5);
  });

  it('limitLoss refuses what is not finite and lists that do not pair up', () => {
    expectRefusals([
      [() => limitLoss({ w: NaN, b: 0 }, A.data), 'w must be a finite number, got NaN'],
      [() => limitLoss({ w: 0, b: Infinity }, A.data), 'b must be a finite number, got Infinity'],
      [
        () => limitLoss({ w: 1, b: 0 }, { x: [], y: [] }),
        'x and y must be two lists of one equal length, at least 1, got 0 and 0',
      ],
      [() => limitLoss({ w: 1, b: 0 }, { x: [1], y: [2] }), 'every label must be in [0, 1], got 2'],
    ]);
  });
});
