import { describe, expect, it } from 'vitest';
import { readWidgetValues } from '../math/testing.ts';
import { furthestZ, gradientChart, levelOfZero, logitAt, placeOfSlope } from './gradient-chart.ts';
import { heightAt, pointsOf } from './testing.ts';

interface Row {
  z: number;
  ce: number;
  mse: number;
  mse_half: number;
}
const rows = readWidgetValues('gradient_figure_y1') as readonly Row[];
const kinds = ['cross-entropy', 'squared-error'] as const;
const labels = [1, 0] as const;
const ln2 = 0.6931471805599453;

/** Where a slope of label 1 belongs: z from −8 to 8 to the right, slopes from −1 to 0 upwards, in percent. */
const placeFor = (z: number, slope: number) => ({ x: ((z + 8) / 16) * 100, y: -slope * 100 });

describe('gradientChart', () => {
  it('gradientChart(1, 1).xTicks[0] is { value: -8, at: 0 }', () => {
    expect(gradientChart(1, 1).xTicks[0]).toEqual({ value: -8, at: 0 });
    expect(gradientChart(1, 1).xTicks.at(-1)).toEqual({ value: 8, at: 100 });
  });

  it.each([
    [1, [-1, -0.75, -0.5, -0.25, 0]],
    [0, [0, 0.25, 0.5, 0.75, 1]],
  ] as const)('counts the slopes of label %i from the bottom up', (label, values) => {
    const { yTicks } = gradientChart(label, 1);
    expect(yTicks.map(({ value }) => value)).toEqual(values);
    expect(yTicks.map(({ at }) => at)).toEqual([100, 75, 50, 25, 0]);
  });

  it.each(rows)('draws both curves through the reference values at z = $z', ({ z, ce, mse, mse_half }) => {
    const { curves } = gradientChart(1, 1);
    for (const [path, slope] of [
      [curves['cross-entropy'], ce],
      [curves['squared-error'], mse],
      [gradientChart(1, 1 / 2).curves['squared-error'], mse_half],
    ] as const) {
      const { x, y } = placeFor(z, slope);
      // A tenth of a pixel in a plot of 500.
      expect(Math.abs(heightAt(pointsOf(path), x) - y)).toBeLessThan(0.02);
    }
  });

  it.each(
    labels.flatMap((label) =>
      kinds.flatMap((kind) => [1, 1 / 2].map((factor) => [kind, label, factor] as const)),
    ),
  )(
    'strays from the curve of %s for label %i and factor %d by less than a tenth of a pixel',
    (kind, label, factor) => {
      const points = pointsOf(gradientChart(label, factor).curves[kind]);
      expect(points.length).toBeGreaterThan(50);
      for (const [index, { x, y }] of points.slice(1).entries()) {
        const before = points[index]!;
        const middle = { x: (before.x + x) / 2, y: (before.y + y) / 2 };
        const z = (middle.x / 100) * 16 - 8;
        // sigmoid(z) − y and 2 (sigmoid(z) − y) sigmoid(z) (1 − sigmoid(z)), the plot being 1 high.
        const prediction = 1 / (1 + Math.E ** -z);
        const slope =
          kind === 'cross-entropy'
            ? prediction - label
            : factor * 2 * (prediction - label) * prediction * (1 - prediction);
        const height = label === 1 ? -slope : 1 - slope;
        // Across a chord the distance is at most the difference in height, here in pixels of a plot of 500.
        expect(Math.abs(height * 100 - middle.y) * 5).toBeLessThan(0.1);
      }
    },
  );

  it('shades label 1 from the left up to −ln 2, and label 0 from ln 2 to the right', () => {
    const one = gradientChart(1, 1).concave;
    expect(one.from).toBe(0);
    expect(one.to).toBeCloseTo(((8 - ln2) / 16) * 100, 12);
    const zero = gradientChart(0, 1).concave;
    expect(zero.from).toBeCloseTo(((8 + ln2) / 16) * 100, 12);
    expect(zero.to).toBe(100);
  });

  it.each([
    [1, 1, -8 / 27, -ln2],
    [0, 1, 8 / 27, ln2],
    [1, 1 / 2, -4 / 27, -ln2],
    [0, 1 / 2, 4 / 27, ln2],
  ] as const)('has the steepest point of label %i with factor %d at slope %d', (label, factor, slope, z) => {
    const { steepest } = gradientChart(label, factor);
    expect(steepest.z).toBeCloseTo(z, 15);
    expect(steepest.slope).toBeCloseTo(slope, 15);
    const height = label === 1 ? -slope : 1 - slope;
    expect(steepest.place.x).toBeCloseTo(((z + 8) / 16) * 100, 12);
    expect(steepest.place.y).toBeCloseTo(height * 100, 12);
  });

  it('halves squared error alone', () => {
    const [whole, half] = [gradientChart(1, 1).curves, gradientChart(1, 1 / 2).curves];
    expect(half['cross-entropy']).toBe(whole['cross-entropy']);
    pointsOf(half['squared-error']).forEach(({ y }, index) => {
      expect(Math.abs(y - pointsOf(whole['squared-error'])[index]!.y / 2)).toBeLessThan(0.011);
    });
  });

  it.each(kinds)('mirrors %s at the middle of the plot for the other label', (kind) => {
    const one = pointsOf(gradientChart(1, 1).curves[kind]);
    const zero = pointsOf(gradientChart(0, 1).curves[kind]).reverse();
    expect(zero).toHaveLength(one.length);
    one.forEach(({ x, y }, index) => {
      expect(x + zero[index]!.x).toBeCloseTo(100, 1);
      expect(y + zero[index]!.y).toBeCloseTo(100, 1);
    });
  });
});

describe('placeOfSlope', () => {
  it.each(rows)('stands at the reference’s slope for z = $z', ({ z, ce, mse, mse_half }) => {
    for (const [kind, factor, slope] of [
      ['cross-entropy', 1, ce],
      ['squared-error', 1, mse],
      ['squared-error', 1 / 2, mse_half],
    ] as const) {
      const place = placeOfSlope(kind, 1, z, factor);
      expect(place.x).toBeCloseTo(placeFor(z, slope).x, 9);
      expect(place.y).toBeCloseTo(placeFor(z, slope).y, 7);
      const mirrored = placeOfSlope(kind, 0, -z, factor);
      expect(mirrored.x).toBeCloseTo(100 - place.x, 9);
      expect(mirrored.y).toBeCloseTo(100 - place.y, 9);
    }
  });

  it('does not halve cross-entropy', () => {
    expect(placeOfSlope('cross-entropy', 1, 0, 1 / 2)).toEqual({ x: 50, y: 50 });
  });
});

it('the level of zero is the top for label 1 and the bottom for label 0', () => {
  expect(levelOfZero(1)).toBe(0);
  expect(levelOfZero(0)).toBe(100);
});

it.each([
  [0, -8],
  [0.25, -4],
  [0.5, 0],
  [1, 8],
])('logitAt(%d) is %d', (share, z) => {
  expect(furthestZ).toBe(8);
  expect(logitAt(share)).toBeCloseTo(z, 12);
});
