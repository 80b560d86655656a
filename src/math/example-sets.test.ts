import { describe, expect, it } from 'vitest';
import { exampleSets, stationaryGuesses, type ExampleSetName } from './example-sets.ts';
import { limitLoss } from './limit-loss.ts';
import { meanLoss, type LossKind, type OneUnit } from './one-unit.ts';
import { RECORDED_SURFACES } from './testing.ts';

const SETS = (Object.keys(RECORDED_SURFACES) as ExampleSetName[]).map((name) => ({
  name,
  set: exampleSets[name],
  recorded: RECORDED_SURFACES[name],
}));
const VALLEYS = SETS.flatMap(({ name, set }) => set.valleys.map((direction) => ({ name, set, direction })));

function squaredErrorAt({ w, b }: OneUnit, t: number, name: ExampleSetName): number {
  return meanLoss('squared-error', { w: t * w, b: t * b }, exampleSets[name].data);
}

describe('exampleSets', () => {
  it('exampleSets are A, B, C and D', () => {
    expect(Object.keys(exampleSets)).toEqual(['A', 'B', 'C', 'D']);
  });

  it.each(SETS)('set $name is the one that was recorded', ({ set, recorded }) => {
    const [w, b] = recorded.starts[0]!;
    expect(set.data).toEqual({ x: recorded.x, y: recorded.y });
    expect(set.rate).toBe(recorded.eta);
    expect(set.window).toEqual(recorded.window);
    expect(set.start).toEqual({ w, b });
  });

  it.each(SETS)(
    'the guesses of set $name are its recorded stationary points, rounded',
    ({ name, recorded }) => {
      const points: Readonly<Record<LossKind, readonly OneUnit[]>> = {
        'cross-entropy': recorded.ce_minimum ? [recorded.ce_minimum] : [],
        'squared-error': recorded.mse_critical,
      };
      const rounded = (value: number): number => Math.round(100 * value) / 100;
      for (const kind of ['cross-entropy', 'squared-error'] as const) {
        expect(stationaryGuesses[name][kind]).toEqual(
          points[kind].map(({ w, b }) => ({ w: rounded(w), b: rounded(b) })),
        );
      }
    },
  );

  it.each(SETS)('the first guess of set $name is the lowest minimum of squared error', ({ recorded }) => {
    const minima = recorded.mse_critical.filter(({ type }) => type.startsWith('minimum'));
    const lowest = Math.min(...minima.map(({ loss }) => loss));
    expect(recorded.mse_critical[0]?.loss ?? Infinity).toBe(lowest);
  });

  it.each(SETS)('the window of set $name holds the start and every guess', ({ name, set }) => {
    const points = [
      set.start,
      ...stationaryGuesses[name]['cross-entropy'],
      ...stationaryGuesses[name]['squared-error'],
    ];
    for (const { w, b } of points) {
      expect(w).toBeGreaterThanOrEqual(set.window.w[0]);
      expect(w).toBeLessThanOrEqual(set.window.w[1]);
      expect(b).toBeGreaterThanOrEqual(set.window.b[0]);
      expect(b).toBeLessThanOrEqual(set.window.b[1]);
    }
  });
});

describe('valleys', () => {
  it('valleys are two on set A and one on set B', () => {
    expect(VALLEYS.map(({ name, direction: { w, b } }) => [name, w, b])).toEqual([
      ['A', 1, 1.5],
      ['A', 1, -1.5],
      ['B', 1, 0],
    ]);
  });

  it.each(VALLEYS)('along the valley $direction of set $name squared error sinks to its limit', (valley) => {
    const { name, set, direction } = valley;
    const losses = [2, 3, 4, 6, 8, 12, 16].map((t) => squaredErrorAt(direction, t, name));
    for (const [i, loss] of losses.entries()) expect(loss).toBeGreaterThan(losses[i + 1] ?? 0);
    expect(losses.at(-1)).toBeGreaterThan(limitLoss(direction, set.data));
    expect(losses.at(-1)).toBeLessThan(limitLoss(direction, set.data) + 1e-3);
  });

  it.each(VALLEYS)(
    'beside the valley $direction of set $name squared error is higher',
    ({ name, direction }) => {
      const inside = squaredErrorAt(direction, 8, name);
      for (const aside of [-0.1, 0.1]) {
        expect(squaredErrorAt({ w: direction.w, b: direction.b + aside }, 8, name)).toBeGreaterThan(inside);
      }
    },
  );

  it('the valleys that set D leaves out are less than 0.01 deep', () => {
    const limit = limitLoss({ w: 1, b: -1.5 }, exampleSets.D.data);
    const saddles = RECORDED_SURFACES.D.mse_critical.filter(({ loss }) => loss > limit);
    expect(saddles.map(({ type }) => type)).toEqual(['saddle', 'saddle', 'saddle']);
    for (const { loss } of saddles) expect(loss).toBeLessThan(limit + 0.01);
  });
});
