import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterPlane, trailOf, trailUntil } from './parameter-plane.ts';
import { pathPoint, type Place } from './plane.ts';
import { pointsOf } from './testing.ts';

const wide = parameterPlane({ w: [-6, 6], b: [-8, 8] });

describe('parameterPlane', () => {
  it.each([
    [
      { w: 0, b: 8 },
      { x: 50, y: 0 },
    ],
    [
      { w: -6, b: -8 },
      { x: 0, y: 100 },
    ],
    [
      { w: 6, b: 0 },
      { x: 100, y: 50 },
    ],
    // Beyond the window: beside the plot and below it.
    [
      { w: 12, b: -16 },
      { x: 150, y: 150 },
    ],
  ])('parameterPlane({ w: [-6, 6], b: [-8, 8] }).placeOf(%j) is %j', (params, place) => {
    const { x, y } = wide.placeOf(params);
    expect(x).toBeCloseTo(place.x, 12);
    expect(y).toBeCloseTo(place.y, 12);
  });

  it.each([
    [
      { x: 0, y: 0 },
      { w: -6, b: 8 },
    ],
    [
      { x: 0.5, y: 0.5 },
      { w: 0, b: 0 },
    ],
    [
      { x: 1, y: 1 },
      { w: 6, b: -8 },
    ],
  ])('has at the shares %j the parameters %j', (share, { w, b }) => {
    expect(wide.paramsAt(share).w).toBeCloseTo(w, 12);
    expect(wide.paramsAt(share).b).toBeCloseTo(b, 12);
  });

  it('takes every place back to its parameters, whatever the window', () => {
    const end = fc.double({ min: -20, max: 20, noNaN: true });
    const interval = fc
      .tuple(end, end)
      .filter(([a, b]) => b - a > 0.1)
      .map(([a, b]) => [a, b] as const);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(interval, interval, share, share, (w, b, x, y) => {
        const plane = parameterPlane({ w, b });
        const place = plane.placeOf(plane.paramsAt({ x, y }));
        expect(place.x).toBeCloseTo(100 * x, 9);
        expect(place.y).toBeCloseTo(100 * y, 9);
      }),
    );
  });

  it('has a tick at every even number of the window, its ends included', () => {
    expect(wide.xTicks.map(({ value }) => value)).toEqual([-6, -4, -2, 0, 2, 4, 6]);
    expect(wide.yTicks.map(({ value }) => value)).toEqual([-8, -6, -4, -2, 0, 2, 4, 6, 8]);
    expect(wide.xTicks.map(({ at }) => Math.round(at * 3))).toEqual([0, 50, 100, 150, 200, 250, 300]);
    expect(wide.yTicks[0]).toEqual({ value: -8, at: 100 });
  });

  it('has none beyond a window that ends between two of them', () => {
    const { xTicks, yTicks } = parameterPlane({ w: [-1, 2.5], b: [1, 3] });
    expect(xTicks.map(({ value }) => value)).toEqual([0, 2]);
    expect(yTicks.map(({ value }) => value)).toEqual([2]);
  });
});

describe('trailOf', () => {
  /** A path that is a place already, in percent. */
  const placeOf = ({ w, b }: { w: number; b: number }): Place => ({ x: w, y: b });
  const moves = fc.array(
    fc.tuple(fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true })),
    {
      minLength: 1,
      maxLength: 60,
    },
  );
  const paths = moves.map((steps) => {
    let [w, b] = [0, 0];
    return [{ w, b }, ...steps.map(([dw, db]) => ({ w: (w += dw / 3), b: (b += db / 3) }))];
  });

  it('keeps the first place and step', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const { steps, ways } = trailOf(path, placeOf);
        expect(ways[0]).toBe('M0 0');
        expect(steps[0]).toBe(0);
      }),
    );
  });

  it('leaves out only what lies within 0.4 % of the place kept before it', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const { steps, ways } = trailOf(path, placeOf);
        const places = steps.map((step) => placeOf(path[step]!));
        const points = places.map((place) => pathPoint(place));
        expect(ways).toEqual(points.map((_, index) => `M${points.slice(0, index + 1).join('L')}`));
        path.forEach((params, step) => {
          const kept = steps.findLastIndex((one) => one <= step);
          const { x, y } = placeOf(params);
          const far = Math.max(Math.abs(x - places[kept]!.x), Math.abs(y - places[kept]!.y));
          if (steps[kept] !== step) expect(far).toBeLessThan(0.4);
        });
      }),
    );
  });

  it('is one place where nothing moves', () => {
    const still = Array.from({ length: 100 }, () => ({ w: 3, b: 4 }));
    expect(trailOf(still, placeOf)).toEqual({ steps: [0], ways: ['M3 4'] });
  });
});

describe('trailUntil', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 10, y: 20 },
  ];
  const trail = { steps: [0, 5, 9], ways: ['M0 0', 'M0 0L10 0', 'M0 0L10 0L10 20'] };

  it.each([
    [0, [{ x: 0, y: 0 }]],
    [4, [{ x: 0, y: 0 }]],
    [5, places.slice(0, 2)],
    [8, places.slice(0, 2)],
    [9, places],
    [3000, places],
  ] as const)('goes through what was reached by step %i and ends at the place given', (step, through) => {
    expect(pointsOf(trailUntil(trail, step, { x: 7, y: 8 }))).toEqual([...through, { x: 7, y: 8 }]);
  });
});
