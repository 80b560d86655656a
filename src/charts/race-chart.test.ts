import { describe, expect, it } from 'vitest';
import { namePlaces } from './name-places.ts';
import type { Place } from './plane.ts';
import { raceChart, type RaceChart } from './race-chart.ts';
import { firstBelowHalf, runRace, standing, type RaceSetup } from './race-run.ts';
import { pointsOf } from './testing.ts';

const built: RaceSetup = { w0: 2, b0: 2, rate: 0.15, boost: 1, steps: 300 };
const setups: RaceSetup[] = [
  built,
  { ...built, w0: 0.6, b0: 0.9 },
  { ...built, w0: 4, b0: 4, steps: 6000 },
  { ...built, boost: 28.3 },
  { ...built, w0: 10, b0: 10, rate: 5, boost: 50, steps: 1000 },
  { ...built, w0: -10, b0: -10, rate: 5, boost: 50, steps: 6000 },
  { ...built, w0: 2, b0: 2, rate: 5, boost: 50, steps: 6000 },
];

describe.each(setups)('the drawing of %j', (setup) => {
  const race = runRace(setup);
  const chart = raceChart(race);
  const drawn = (['probability', 'loss'] as const).flatMap((quantity) =>
    Object.values(race).map((runner) => ({ quantity, runner, plot: chart[quantity] })),
  );

  it('stays finite and inside the plot', () => {
    for (const { runner } of drawn) expect(runner.logits.every(Number.isFinite)).toBe(true);
    for (const { plot, runner } of drawn)
      for (const { x, y } of pointsOf(plot.curves[runner.kind])) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(100);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(100);
      }
  });

  it('has each runner fall below ½ where a run to there alone finds it', () => {
    for (const { runner } of drawn) expect(firstBelowHalf(runner.kind, setup)).toBe(runner.half);
  });

  it('has at most 200 places a curve', () => {
    for (const { plot, runner } of drawn)
      expect(pointsOf(plot.curves[runner.kind]).length).toBeLessThanOrEqual(200);
  });

  it('is less than half a pixel off in a plot of 800 by 500', () => {
    for (const { plot, quantity, runner } of drawn) {
      const places = pointsOf(plot.curves[runner.kind]);
      runner.logits.forEach((_, step) => {
        const { x, y } = plot.placeOf(step, standing(runner, step)[quantity]);
        expect(distance(places, { x: x * 8, y: y * 5 })).toBeLessThan(0.5);
      });
    }
  });

  it('finds the step at each place of the axis', () => {
    for (const step of [0, 1, setup.steps])
      expect(chart.stepAt(chart.loss.placeOf(step, 0).x / 100)).toBe(step);
    expect([chart.stepAt(0), chart.stepAt(1)]).toEqual([0, setup.steps]);
  });
});

/** From a pixel to the nearest of the lines, in pixels. */
function distance(places: readonly Place[], { x, y }: Place): number {
  let nearest = Infinity;
  for (let index = 1; index < places.length; index += 1) {
    const [from, to] = [places[index - 1]!, places[index]!];
    if (Math.max(from.x, to.x) * 8 < x - 1 || Math.min(from.x, to.x) * 8 > x + 1) continue;
    const [dx, dy] = [(to.x - from.x) * 8, (to.y - from.y) * 5];
    const along = ((x - from.x * 8) * dx + (y - from.y * 5) * dy) / (dx * dx + dy * dy);
    const at = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(from.x * 8 + at * dx - x, from.y * 5 + at * dy - y));
  }
  return nearest;
}

it('the built race falls below ½ at the reference’s steps', () => {
  // e2e/reference/widget_values.json has both runs.
  expect(firstBelowHalf('cross-entropy', built)).toBe(17);
  expect(firstBelowHalf('squared-error', built)).toBe(117);
  expect(firstBelowHalf('squared-error', { ...built, steps: 116 })).toBeUndefined();
});

describe('the loss axis', () => {
  const top = (chart: RaceChart) => chart.loss.yTicks.at(-1);

  it.each([
    [built, 5],
    [{ ...built, w0: 0.6, b0: 0.9 }, 2],
    [{ ...built, w0: 4, b0: 4 }, 10],
    [{ ...built, w0: 10, b0: 10 }, 25],
    [{ ...built, w0: 6.05, b0: 6.05 }, 14],
    [{ ...built, w0: -10, b0: -10 }, 0.1],
  ])('of %j ends at %d', (setup, value) => {
    expect(top(raceChart(runRace(setup)))).toEqual({ value, at: 0 });
  });
});

describe('namePlaces', () => {
  const falling = (from: number, to: number) =>
    Array.from({ length: 101 }, (_, x) => Math.min(98, Math.max(2, ((x - from) / (to - from)) * 100)));

  it('puts each name beside its own curve, clear of both', () => {
    const curves = { 'cross-entropy': falling(2, 12), 'squared-error': falling(55, 65) };
    for (const { x, y, away } of Object.values(namePlaces(curves, [50]))) {
      expect(away).toBe(false);
      expect(Math.abs(y - 50)).toBeGreaterThan(11);
      for (const curve of Object.values(curves))
        for (let at = x; at <= x + 22; at += 1) expect(Math.abs(curve[at]! - y)).toBeGreaterThan(11);
    }
  });

  it('says so where a name cannot stand nearer to its own curve than to the other', () => {
    const places = namePlaces({ 'cross-entropy': falling(12, 22), 'squared-error': falling(4, 14) }, []);
    expect(places['cross-entropy'].away).toBe(false);
    expect(places['squared-error'].away).toBe(true);
  });
});
