import { describe, expect, it } from 'vitest';
import { decisionChart } from './decision-chart.ts';
import { heightAt, pointsOf } from './testing.ts';

/** Inputs from −2 to 2, so that the axis runs from −3 to 3. */
const chart = decisionChart({ x: [-2, -1, 1, 2], y: [0, 1, 0, 1] });

describe('decisionChart', () => {
  it('stands each example at its input and its label, a unit inside the ends', () => {
    expect(chart.examples.map(({ label }) => label)).toEqual([0, 1, 0, 1]);
    expect(chart.examples.map(({ place }) => place.y)).toEqual([100, 0, 100, 0]);
    [100 / 6, 200 / 6, 400 / 6, 500 / 6].forEach((x, index) => {
      expect(chart.examples[index]!.place.x).toBeCloseTo(x, 12);
    });
  });

  it('has round ticks for the inputs, and those for the predictions 0, ½ and 1 from the bottom up', () => {
    const twice = decisionChart({ x: [0, 0, 2], y: [0, 1, 1] });
    expect(twice.xTicks.map(({ value }) => value)).toEqual([-1, 0, 1, 2, 3]);
    expect(twice.yTicks).toEqual([
      { value: 0, at: 100 },
      { value: 0.5, at: 50 },
      { value: 1, at: 0 },
    ]);
  });

  it.each([
    [0, 0],
    [1, 0.5],
    [-3, 2],
    [0.01, 6],
    [40, -20],
  ])('draws the prediction of w = %d, b = %d through 1 / (1 + exp(−(w x + b)))', (w, b) => {
    const points = pointsOf(chart.predictionOf({ w, b }));
    expect(points[0]!.x).toBe(0);
    expect(points.at(-1)!.x).toBe(100);
    // A chord of half a logit, and places to a hundredth of a percent of these six units.
    const within = 0.32 + 0.0001 * 0.5 * 6 * 25 * Math.abs(w);
    for (let at = 0; at <= 100; at += 0.25) {
      const x = -3 + (6 * at) / 100;
      expect(Math.abs(heightAt(points, at) - (100 - 100 / (1 + Math.E ** -(w * x + b))))).toBeLessThan(
        within,
      );
    }
  });

  it.each([
    [1, 0, 50],
    [2, -2, 200 / 3],
    [-1, -1.5, 25],
  ])('crosses ½ for w = %d, b = %d at %d percent', (w, b, at) => {
    expect(chart.boundaryOf({ w, b })).toBeCloseTo(at, 12);
  });

  it.each([
    [0, 1],
    [0, 0],
    [1, 3],
    [1, -30],
    [-0, 1],
  ])('crosses it nowhere in the plot for w = %d, b = %d', (w, b) => {
    expect(chart.boundaryOf({ w, b })).toBeUndefined();
  });
});
