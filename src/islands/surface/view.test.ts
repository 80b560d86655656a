import { describe, expect, it } from 'vitest';
import type { ExampleSetName } from '../../math/index.ts';
import { expectNear, RECORDED_SURFACES } from '../../math/testing.ts';
import { arrivalsOf } from './arrivals.ts';
import { rasterOf } from './raster.ts';
import { sharesOf } from './shares.ts';
import { contoursOf, coordinates, setView, surfaceView } from './view.ts';

const sets = Object.keys(RECORDED_SURFACES) as ExampleSetName[];
const runs = sets.flatMap((set) =>
  RECORDED_SURFACES[set].trajectories.map((run) => ({
    set,
    ...run,
    start: { w: run.start[0], b: run.start[1] },
  })),
);
/** Half a unit of the tenth decimal, to which the reference is rounded. */
const tenthDecimal = 6e-11;

describe('surfaceView', () => {
  it.each(runs)(
    'of set $set from $start has both balls where they were recorded',
    ({ set, start, ce, mse }) => {
      for (const [kind, recorded] of [
        ['cross-entropy', ce],
        ['squared-error', mse],
      ] as const) {
        expect(recorded.map(({ step }) => step)).toContain(2000);
        for (const { step, w, b, loss, grad_norm } of recorded) {
          const ball = surfaceView({ set, start, step }).balls[kind];
          expectNear(ball.params.w, w, tenthDecimal);
          expectNear(ball.params.b, b, tenthDecimal);
          expectNear(ball.loss.value, loss, tenthDecimal);
          expectNear(ball.gradientNorm.value, grad_norm, Math.max(6e-7 * grad_norm, 1e-14));
        }
      }
    },
  );

  it.each(runs)('of set $set from $start draws both trails from the start to the ball', ({ set, start }) => {
    const dropped = setView(set).plane.placeOf(start);
    for (const step of [0, 1, 37, 3000]) {
      const { balls } = surfaceView({ set, start, step });
      for (const { trail, params } of Object.values(balls)) {
        const points = trail.slice(1).split('L');
        const written = ({ x, y }: { x: number; y: number }) =>
          `${String(Math.round(x * 100) / 100)} ${String(Math.round(y * 100) / 100)}`;
        expect(points[0]).toBe(written(dropped));
        expect(points.at(-1)).toBe(written(setView(set).plane.placeOf(params)));
      }
    }
  });

  it('keeps a ball that has left the map at its edge', () => {
    // Recorded at step 2000: w = −6.815, beyond the map.
    const ball = surfaceView({ set: 'A', start: { w: -5, b: 5 }, step: 2000 }).balls['squared-error'];
    expect(ball.params.w).toBeLessThan(-6.8);
    expect(ball.place.x).toBe(0);
  });

  it('counts the examples on their right side', () => {
    const right = (step: number) =>
      Object.values(surfaceView({ set: 'C', start: { w: -4, b: 0 }, step }).balls).map(
        (ball) => ball.right.value,
      );
    // Cross-entropy has all four right at step 6, squared error at step 114.
    expect(right(0)).toEqual([0, 0]);
    expect(right(6)).toEqual([4, 0]);
    expect(right(114)).toEqual([4, 4]);
  });

  it('describes three states in three ways, and both maps apart', () => {
    const states = [
      { set: 'A', start: { w: -4, b: 0 }, step: 0 },
      { set: 'A', start: { w: -4, b: 0 }, step: 1000 },
      { set: 'A', start: { w: 2, b: -3 }, step: 1000 },
    ] as const;
    const descriptions = states.flatMap((state) =>
      Object.values(surfaceView(state).balls).map(({ description }) => description),
    );
    expect(new Set(descriptions).size).toBe(6);
    expect(descriptions[1]).toBe(
      'Mean squared error over weight w, to the right, and bias b, upwards, for set A. ' +
        'On the map: minimum at (0.36, 0.00), saddle at (1.46, 1.99), saddle at (1.46, −1.99), ' +
        'a false valley towards 0.25, at the upper right, a false valley towards 0.25, at the lower right. ' +
        'The ball was dropped at (−4.00, 0.00), where the loss is 0.500.',
    );
    expect(descriptions[3]).toContain('and after 1000 steps is at (−3.78, 0.00), loss 0.500.');
    expect(descriptions[5]).toContain('and after 1000 steps is at (3.90, −5.71), loss 0.258.');
  });

  it('says a ball’s place to hundredths, however near to 0 it has come', () => {
    const { balls, spoken } = surfaceView({ set: 'B', start: { w: -4, b: 0 }, step: 3000 });
    expect(Object.values(balls).map(({ params }) => Math.abs(params.b))).not.toContain(0);
    expect(spoken).not.toMatch(/10⁻/);
  });

  it('says of set C that there is nothing to find', () => {
    for (const { description } of Object.values(
      surfaceView({ set: 'C', start: { w: -4, b: 0 }, step: 0 }).balls,
    ))
      expect(description).toContain('It has neither a minimum nor a saddle point.');
  });

  it('says in words where both balls are', () => {
    expect(surfaceView({ set: 'A', start: { w: -4, b: 0 }, step: 2000 }).spoken).toBe(
      'Set A, step 2000: cross-entropy at (0.42, 0.00), loss 0.642; squared error at (−3.37, 0.00), loss 0.499',
    );
  });
});

describe('setView', () => {
  it.each(['A', 'B', 'D'] as const)('puts every recorded point of set %s in its place', (set) => {
    const { window, mse_critical, ce_minimum } = RECORDED_SURFACES[set];
    const { landmarks } = setView(set);
    const share = (value: number, [min, max]: readonly [number, number]) =>
      (100 * (value - min)) / (max - min);
    for (const [shown, recorded] of [
      ...mse_critical.map((point, index) => [landmarks['squared-error'][index]!, point] as const),
      [landmarks['cross-entropy'][0]!, ce_minimum!] as const,
    ]) {
      expect(shown.place.x).toBeCloseTo(share(recorded.w, window.w), 9);
      expect(shown.place.y).toBeCloseTo(100 - share(recorded.b, window.b), 9);
    }
  });

  it('names what is on the map', () => {
    const names = (set: ExampleSetName) => setView(set).landmarks['squared-error'].map(({ name }) => name);
    expect(names('A')).toEqual(['minimum', 'saddle', 'saddle']);
    expect(names('B')).toEqual(['minimum', 'saddle']);
    expect(names('C')).toEqual([]);
    expect(names('D')).toEqual(['minimum', 'false minimum', 'saddle', 'saddle', 'saddle', 'saddle']);
  });

  it('says to which loss each valley leads', () => {
    const valleys = (set: ExampleSetName) =>
      setView(set).valleys.map(({ limit, words }) => [limit.value, words]);
    expect(valleys('A')).toEqual([
      [0.25, 'false valley → 0.25'],
      [0.25, 'false valley → 0.25'],
    ]);
    expect(valleys('B')).toEqual([[0.2, 'valley → 0.20, lower still']]);
  });
});

describe('the shares of a map', () => {
  it('of set A are 86.9 % not convex and 23.8 % flat for squared error, and neither for cross-entropy', () => {
    const { 'cross-entropy': crossEntropy, 'squared-error': squaredError } = sharesOf(rasterOf('A'));
    expect(squaredError.nonconvex.value).toBeCloseTo(0.869, 3);
    expect(squaredError.flat.value).toBeCloseTo(0.238, 3);
    expect(squaredError.nonconvex.text).toBe('86.9\u00a0%');
    expect(squaredError.flat.text).toBe('23.8\u00a0%');
    expect([crossEntropy.nonconvex.value, crossEntropy.flat.value]).toEqual([0, 0]);
  });
});

describe('arrivalsOf', () => {
  it('has a number for a ball that arrives, and words for one that does not', () => {
    expect(arrivalsOf({ set: 'A', start: { w: 2, b: -3 } })).toEqual({
      'cross-entropy': { value: 58, text: '58' },
      'squared-error': 'not within 100\u202f000',
    });
    expect(arrivalsOf({ set: 'A', start: { w: -4, b: 0 } })['squared-error']).toEqual({
      value: 2784,
      text: '2784',
    });
  });
});

it.each(sets)('the contours of set %s are those of its own losses', (set) => {
  const { 'cross-entropy': crossEntropy, 'squared-error': squaredError } = contoursOf(set);
  expect(crossEntropy.contours.length).toBeGreaterThan(5);
  // A squared error is at most 1.
  expect(Math.max(...squaredError.contours.map(({ level }) => level))).toBeLessThanOrEqual(1);
  expect(crossEntropy.contours.at(-1)!.level).toBeGreaterThan(1);
});

it.each([
  [{ w: -4, b: 0 }, '(−4.00, 0.00)'],
  [{ w: 1.46051927, b: -1.99247 }, '(1.46, −1.99)'],
])('coordinates(%j) is %s', (params, text) => {
  expect(coordinates(params)).toBe(text);
});
