import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearScale, pathThrough, smoothPath, thinned, ticksAt, withinPlot } from './plane.ts';
import { heightAt, pointsOf } from './testing.ts';

const ends = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const different = fc.tuple(ends, ends).filter(([from, to]) => Math.abs(to - from) > 1e-3);

describe('linearScale', () => {
  it.each([
    [0, 100],
    [3.5, 50],
    [7, 0],
  ])('linearScale([0, 7], [100, 0])(%d) is %d', (value, position) => {
    expect(linearScale([0, 7], [100, 0])(value)).toBeCloseTo(position, 12);
  });

  it('takes a domain that falls to a range that rises, and back', () => {
    const scale = linearScale([1, -1], [0, 100]);
    expect([1, 0.5, 0, -1].map(scale)).toEqual([0, 25, 50, 100]);
    expect([0, 25, 50, 100].map(scale.invert)).toEqual([1, 0.5, 0, -1]);
  });

  it('continues the line beyond both ends', () => {
    const scale = linearScale([-6, 6], [0, 100]);
    expect(scale(12)).toBeCloseTo(150, 12);
    expect(scale(-12)).toBeCloseTo(-50, 12);
    expect(scale.invert(150)).toBeCloseTo(12, 12);
  });

  it('takes the ends of any domain to the ends of any range', () => {
    fc.assert(
      fc.property(different, different, (domain, range) => {
        const scale = linearScale(domain, range);
        expect(scale(domain[0])).toBeCloseTo(range[0], 9);
        expect(scale(domain[1])).toBeCloseTo(range[1], 9);
      }),
    );
  });

  it('is undone by its inverse', () => {
    fc.assert(
      fc.property(different, fc.double({ min: 0, max: 1, noNaN: true }), ([from, to], share) => {
        const scale = linearScale([from, to], [100, 0]);
        const value = from + share * (to - from);
        expect(scale.invert(scale(value))).toBeCloseTo(value, 9);
      }),
    );
  });
});

it('ticksAt puts each value at its position, in the order given', () => {
  expect(ticksAt(linearScale([0, 4], [100, 0]), [0, 1, 4])).toEqual([
    { value: 0, at: 100 },
    { value: 1, at: 75 },
    { value: 4, at: 0 },
  ]);
});

it.each([
  [-0.001, 0],
  [0, 0],
  [37.5, 37.5],
  [100, 100],
  [100.001, 100],
])('withinPlot(%d) is %d', (percent, kept) => {
  expect(withinPlot(percent)).toBe(kept);
});

describe('pathThrough', () => {
  it('pathThrough([{ x: 0, y: 100 }, { x: 50, y: 2.5 }]) is “M0 100l50-97.5”', () => {
    expect(
      pathThrough([
        { x: 0, y: 100 },
        { x: 50, y: 2.5 },
      ]),
    ).toBe('M0 100l50-97.5');
  });

  it('rounds to a hundredth of a percent, without exponents', () => {
    expect(
      pathThrough([
        { x: 1 / 3, y: 200 / 3 },
        { x: 1e-9, y: 99.999 },
      ]),
    ).toBe('M0.33 66.67l-0.33 33.33');
  });
});

describe('thinned', () => {
  it('of a straight line is its ends', () => {
    const line = [0, 1, 2, 3].map((x) => ({ x, y: 2 * x }));
    expect(thinned(line, 0.1)).toEqual([line[0], line[3]]);
  });

  it('keeps every place within reach of the lines between those kept', () => {
    const wave = Array.from({ length: 500 }, (_, x) => ({ x, y: 40 * Math.sin(x / 30) }));
    const kept = thinned(wave, 0.5);
    expect(kept.length).toBeLessThan(100);
    for (const { x, y } of wave) expect(Math.abs(heightAt(kept, x) - y)).toBeLessThanOrEqual(0.5 + 1e-9);
  });

  it('of one place is that place', () => {
    expect(thinned([{ x: 1, y: 2 }], 0.1)).toEqual([{ x: 1, y: 2 }]);
  });
});

describe('smoothPath', () => {
  it('writes a parabola as one exact piece', () => {
    expect(smoothPath((t) => ({ x: t, y: t * t }), [0, 3], 1)).toBe('M0 0c1 0 2 3 3 9');
  });

  it('stays on a wave between the ends of its pieces', () => {
    const height = (x: number): number => 50 + 40 * Math.sin(x / 10);
    for (const { x, y } of pointsOf(smoothPath((x) => ({ x, y: height(x) }), [0, 100], 20)))
      expect(Math.abs(y - height(x))).toBeLessThan(0.05);
  });
});
