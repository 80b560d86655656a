import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy, squaredError } from '../math/index.ts';
import {
  furthestLogit,
  highestLoss,
  lossChart,
  placeOfReading,
  placeOnCurve,
  predictionAt,
  type Axis,
} from './loss-chart.ts';
import { otherLabel, type Label } from './label.ts';
import { pointsOf } from './testing.ts';

const axes: Axis[] = ['probability', 'logit'];
const labels: Label[] = [0, 1];
const each = axes.flatMap((axis) => labels.map((label) => [axis, label] as const));
const probabilities = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });

const ln2 = 0.6931471805599453;

describe('lossChart', () => {
  it('counts losses from the bottom up, and predictions from left to right', () => {
    const { xTicks, yTicks } = lossChart('probability');
    expect(yTicks.map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(yTicks[0]).toEqual({ value: 0, at: 100 });
    expect(yTicks.at(-1)).toEqual({ value: 7, at: 0 });
    expect(xTicks).toEqual([0, 0.25, 0.5, 0.75, 1].map((value) => ({ value, at: value * 100 })));
  });

  it('has the logit 0 in the middle of its axis', () => {
    expect(lossChart('logit').xTicks.find(({ value }) => value === 0)).toEqual({ value: 0, at: 50 });
  });

  it.each(each)('draws both losses on the %s axis for label %i through their own values', (axis, label) => {
    const { crossEntropy: price, squaredError: square, halfSquaredError: half } = lossChart(axis).curves;
    for (const [path, lossOf] of [
      [price[label], crossEntropy],
      [square[label], squaredError],
      [half[label], (y: number, p: number) => squaredError(y, p) / 2],
    ] as const) {
      const points = pointsOf(path);
      expect(points.length).toBeGreaterThan(50);
      for (const { x, y } of points.slice(1, -1)) {
        const loss = lossOf(label, predictionAt(axis, x / 100));
        // Coordinates are rounded to a hundredth of a percent, and the curve is steep at its end.
        const slope = axis === 'probability' ? 1 / Math.min(x / 100, 1 - x / 100) : 14;
        expect(Math.abs(100 - (loss / highestLoss) * 100 - y)).toBeLessThan(0.01 + (0.01 * slope) / 7);
      }
    }
  });

  it.each(each)('strays from the curve by less than a tenth of a pixel (%s, label %i)', (axis, label) => {
    const points = pointsOf(lossChart(axis).curves.crossEntropy[label]);
    for (const [index, { x, y }] of points.slice(1).entries()) {
      const before = points[index]!;
      const middle = { x: (before.x + x) / 2, y: (before.y + y) / 2 };
      const at = placeOnCurve(axis, label, predictionAt(axis, middle.x / 100));
      // Across a chord the distance is at most the smaller of both differences, here in pixels of 800 by 500.
      const steepness = Math.abs((y - before.y) * 5) / Math.max(1e-9, Math.abs((x - before.x) * 8));
      expect(Math.abs(at.y - middle.y) * 5 * Math.cos(Math.atan(steepness))).toBeLessThan(0.1);
    }
  });

  it('goes to the top of the plot', () => {
    const points = pointsOf(lossChart('probability').curves.crossEntropy[1]);
    expect(Math.min(...points.map(({ y }) => y))).toBe(0);
    expect(Math.max(...points.map(({ y }) => y))).toBe(100);
  });
});

describe('placeOnCurve', () => {
  it('stands at the loss of the prediction', () => {
    expect(placeOnCurve('probability', 1, 0.5)).toEqual({ x: 50, y: 100 - (ln2 / 7) * 100 });
    expect(placeOnCurve('logit', 0, 0.5)).toEqual({ x: 50, y: 100 - (ln2 / 7) * 100 });
  });

  it('is above the plot beyond its highest loss, and beside it beyond its furthest logit', () => {
    expect(placeOnCurve('probability', 1, 1e-12).y).toBeLessThan(0);
    expect(placeOnCurve('logit', 1, 1e-12).x).toBeLessThan(0);
    expect(placeOnCurve('logit', 1, 1 - 1e-12).x).toBeGreaterThan(100);
  });

  it.each(axes)('is mirrored for the other label on the %s axis', (axis) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 0.999, noNaN: true }), (probability) => {
        const one = placeOnCurve(axis, 1, probability);
        const other = placeOnCurve(axis, 0, 1 - probability);
        expect(one.x + other.x).toBeCloseTo(100, 9);
        expect(one.y).toBeCloseTo(other.y, 9);
      }),
    );
  });
});

describe('predictionAt', () => {
  it.each(axes)('undoes placeOnCurve on the %s axis', (axis) => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 0.999, noNaN: true }), (probability) => {
        const { x } = placeOnCurve(axis, 1, probability);
        expect(predictionAt(axis, x / 100)).toBeCloseTo(probability, 12);
      }),
    );
  });

  it('keeps to the axis when the pointer leaves it', () => {
    expect(predictionAt('probability', -3)).toBe(0);
    expect(predictionAt('probability', 3)).toBe(1);
    // The sigmoid of the furthest logit, 7.
    expect(furthestLogit).toBe(7);
    expect(predictionAt('logit', 3)).toBeCloseTo(0.9990889488055994, 15);
  });
});

describe('placeOfReading', () => {
  it.each(each)('keeps the text inside the plot on the %s axis for label %i', (axis, label) => {
    fc.assert(
      fc.property(probabilities, (probability) => {
        const { x, y, side } = placeOfReading(axis, label, probability);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
        const end = x + (side === 'right' ? 30 : -30);
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each([
    ['probability', 1, 0.01, 'right'],
    ['probability', 0, 0.99, 'left'],
    ['logit', 1, 0.002, 'right'],
  ] as const)(
    'is beside its point where the curve is steep (%s, label %i, %d)',
    (axis, label, probability, side) => {
      expect(placeOfReading(axis, label, probability)).toMatchObject({ beside: true, side });
      expect(placeOfReading(axis, label, 1 - probability)).toMatchObject({ beside: false });
    },
  );

  it('leaves the name of the axis alone, below which the other curve leaves room', () => {
    expect(placeOfReading('logit', 0, 1e-6).y).toBeGreaterThan(90);
    expect(placeOfReading('logit', 1, 1 - 1e-6).y).toBeGreaterThan(90);
  });

  it.each(each)(
    'stands above its curve and clear of the other where it is not beside its point (%s, label %i)',
    (axis, label) => {
      fc.assert(
        fc.property(probabilities, (probability) => {
          const { x, y, side, beside } = placeOfReading(axis, label, probability);
          if (beside) return;
          for (const along of [2, 10, 20, 29]) {
            const at = predictionAt(axis, (x + (side === 'right' ? along : -along)) / 100);
            expect(placeOnCurve(axis, label, at).y).toBeGreaterThanOrEqual(y - 3);
            const other = placeOnCurve(axis, otherLabel(label), at).y;
            // Two lines of text need a fifth of the plot.
            expect(other >= y - 3 || other <= y - 20, `${String(other)}, text at ${String(y)}`).toBe(true);
          }
        }),
      );
    },
  );
});
