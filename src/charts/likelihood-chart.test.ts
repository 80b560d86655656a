import { describe, expect, it } from 'vitest';
import {
  barNames,
  bars,
  headsAt,
  highestMeanLoss,
  likelihoodChart,
  outlines,
  placeOfMeanLoss,
  placeOfShare,
} from './likelihood-chart.ts';
import { pointsOf } from './testing.ts';

const highestOf = (path: string) => pointsOf(path).reduce((a, b) => (b.y < a.y ? b : a));
const lowestOf = (path: string) => pointsOf(path).reduce((a, b) => (b.y > a.y ? b : a));

describe('likelihoodChart', () => {
  it.each([10, 1000, 10000])(
    'of %i tosses has its peak above its bottom, at the share of heads',
    (tosses) => {
      const { peak, bottom, likelihood, meanLoss } = likelihoodChart(tosses * 0.7, tosses);
      expect(peak).toEqual({ x: 70, y: 20 });
      expect(bottom.x).toBe(70);
      // The entropy of 0.7, of 2 nats.
      expect(bottom.y).toBeCloseTo(100 - 61.0864302 / 2, 6);
      // The drawn pieces need not meet at the peak.
      expect(highestOf(likelihood).x).toBeCloseTo(70, 0);
      expect(highestOf(likelihood).y).toBeCloseTo(20, 1);
      expect(lowestOf(meanLoss).x).toBeCloseTo(70, -1);
      expect(lowestOf(meanLoss).y).toBeCloseTo(bottom.y, 0);
    },
  );

  it.each([10, 1000, 10000])('of %i tosses begins and ends at likelihood 0, from side to side', (tosses) => {
    const hill = pointsOf(likelihoodChart(tosses * 0.7, tosses).likelihood);
    expect(hill[0]).toEqual({ x: 0, y: 100 });
    expect(hill.at(-1)).toEqual({ x: 100, y: 100 });
  });

  it('draws a hill that gets narrower with the number of tosses, and the same bowl', () => {
    const width = (tosses: number): number => {
      const high = pointsOf(likelihoodChart(tosses * 0.7, tosses).likelihood).filter(({ y }) => y < 60);
      return (high.at(-1)?.x ?? 0) - (high[0]?.x ?? 0);
    };
    expect(width(10)).toBeGreaterThan(8 * width(1000));
    expect(width(1000)).toBeGreaterThan(2 * width(10000));
    expect(likelihoodChart(7, 10).meanLoss).toBe(likelihoodChart(7000, 10000).meanLoss);
  });

  it('draws a bowl that leaves the plot at the top on both sides', () => {
    const bowl = pointsOf(likelihoodChart(7, 10).meanLoss);
    expect(bowl[0]?.y).toBeLessThan(0);
    expect(bowl.at(-1)?.y).toBeLessThan(0);
  });

  it('counts both from the bottom up and the probability from left to right', () => {
    const { xTicks, likelihoodTicks, lossTicks } = likelihoodChart(7, 10);
    expect(xTicks.map(({ at }) => Math.round(at))).toEqual([0, 20, 40, 60, 80, 100]);
    expect(likelihoodTicks[0]).toEqual({ value: 0, at: 100 });
    expect(lossTicks.at(-1)).toEqual({ value: highestMeanLoss, at: 0 });
  });
});

it('a mean loss beyond the plot stands at its top edge', () => {
  expect(placeOfMeanLoss(0.01, 3.2)).toEqual({ x: 1, y: 0 });
  expect(placeOfMeanLoss(0.5, 1)).toEqual({ x: 50, y: 50 });
});

it('headsAt undoes the place of a probability', () => {
  expect(headsAt(0.25)).toBe(0.25);
  expect(placeOfShare(headsAt(1), 0)).toEqual({ x: 100, y: 100 });
});

describe('bars', () => {
  it('stands bars side by side on the bottom', () => {
    expect(bars('loss', [3, 0])).toEqual([
      { x: 10, width: 30, y: 50, height: 50 },
      { x: 60, width: 30, y: 100, height: 0 },
    ]);
  });

  it.each([
    ['probability', 1],
    // −ln 0.01
    ['loss', 4.605170185988091],
  ] as const)('leaves room above the highest %s', (kind, value) => {
    expect(bars(kind, [value])[0]?.y).toBeGreaterThan(20);
  });
});

it('outlines go around each bar', () => {
  expect(outlines(bars('loss', [3, 6]))).toBe('M10 50l30 0l0 50l-30 0zM60 0l30 0l0 100l-30 0z');
  expect(outlines(bars('probability', [1 / 3, 1, 0.2]).slice(1, 2))).toBe('M40 23.08l20 0l0 76.92l-20 0z');
  expect(outlines([])).toBe('');
});

it('barNames stand under the middle of their bars', () => {
  const [first, second] = bars('probability', [1, 0.5]);
  expect(barNames(['H', 'T'])).toEqual([
    { value: 0, at: (first?.x ?? 0) + (first?.width ?? 0) / 2, text: 'H' },
    { value: 1, at: (second?.x ?? 0) + (second?.width ?? 0) / 2, text: 'T' },
  ]);
});
