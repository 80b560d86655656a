import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { colourHeight, contourLevels, contourMap, type LossGrid } from './contour-map.ts';

interface Point {
  x: number;
  y: number;
}

/** What one cell measures in the paths. */
const cell = 12;

/** The corners of each closed ring of a path, in cells; fails for anything but `M x y l dx dy … z`. */
function ringsOf(path: string): Point[][] {
  expect(path).toMatch(/^(?:M\d+ \d+l(?:-?\d+[ ]?-?\d+ ?)+z)*$/);
  return (path.match(/M[^z]+z/g) ?? []).map((ring) => {
    const numbers = (ring.match(/-?\d+/g) ?? []).map(Number);
    const corners: Point[] = [];
    let [x, y] = [0, 0];
    for (let index = 0; index < numbers.length; index += 2) {
      x += numbers[index]!;
      y += numbers[index + 1]!;
      corners.push({ x: x / cell, y: y / cell });
    }
    return corners;
  });
}

/** A grid of `loss` over its own cells: d3 puts the value of cell (column, row) at (column + ½, row + ½). */
function gridOf(columns: number, rows: number, loss: (column: number, row: number) => number): LossGrid {
  const losses = Array.from({ length: columns * rows }, (_, index) =>
    loss(index % columns, Math.floor(index / columns)),
  );
  return { losses, columns, rows };
}

/** A loss that rises by 0.1 from column to column. */
const plane = gridOf(11, 6, (column) => column / 10);
/** A loss that rises by 0.1 with each cell away from the middle of the grid. */
const cone = gridOf(21, 21, (column, row) => Math.hypot(column - 10, row - 10) / 10);

describe('colourHeight', () => {
  it.each([
    [-1, 0],
    [0, 0],
    [0.01, 0],
    [6, 1],
    [7, 1],
    [Infinity, 1],
  ])('colourHeight(%d) is %d', (loss, height) => {
    expect(colourHeight(loss)).toBe(height);
  });

  it('gives each step from contour to contour the same share', () => {
    contourLevels.forEach((level, index) => {
      expect(colourHeight(level)).toBeCloseTo(index / (contourLevels.length - 1), 12);
    });
    // Halfway from the first contour, 0.01, to the second, 0.02.
    expect(colourHeight(0.015)).toBeCloseTo(0.5 / (contourLevels.length - 1), 12);
  });

  it('never falls where the loss rises', () => {
    const losses = fc.double({ min: 0, max: 7, noNaN: true });
    fc.assert(
      fc.property(losses, losses, (a, b) => {
        const [lower, higher] = [Math.min(a, b), Math.max(a, b)];
        expect(colourHeight(lower)).toBeLessThanOrEqual(colourHeight(higher));
      }),
    );
  });

  it('knows its contours in rising order', () => {
    expect([...contourLevels].sort((a, b) => a - b)).toEqual([...contourLevels]);
    expect(new Set(contourLevels).size).toBe(contourLevels.length);
  });
});

describe('contourMap', () => {
  it.each([
    ['a plane', plane],
    ['a cone', cone],
  ])('draws each contour of %s within its losses, lowest first, each in its colour', (_, grid) => {
    const { contours, ground } = contourMap(grid);
    const levels = contours.map(({ level }) => level);
    const highest = Math.max(...Array.from(grid.losses));
    expect(levels).toEqual(contourLevels.filter((level) => level <= highest));
    expect(contours.map(({ height }) => height)).toEqual(levels.map(colourHeight));
    expect(ground).toBe(0);
  });

  it('ends a contour of a plane at its level, within a cell', () => {
    for (const { level, path } of contourMap(plane).contours) {
      const [ring = []] = ringsOf(path);
      expect(ringsOf(path)).toHaveLength(1);
      const inner = Math.min(...ring.map(({ x }) => x));
      // The middle of the cell whose loss is the level, give or take a twelfth and its rounding.
      expect(Math.abs(inner - (10 * level + 0.5)), String(level)).toBeLessThanOrEqual(1.5 / cell);
      expect(Math.max(...ring.map(({ x }) => x))).toBe(11);
      expect(Math.max(...ring.map(({ y }) => y)) - Math.min(...ring.map(({ y }) => y))).toBe(6);
    }
  });

  it('leaves a hole of the right radius where a cone is lower, within a cell', () => {
    for (const { level, path } of contourMap(cone).contours.filter(({ level }) => level < 0.9)) {
      const [outer = [], hole = []] = ringsOf(path);
      expect(outer.some(({ x, y }) => x === 0 && y < 1)).toBe(true);
      for (const { x, y } of hole) {
        expect(Math.abs(Math.hypot(x - 10.5, y - 10.5) - 10 * level), String(level)).toBeLessThan(0.5);
      }
    }
  });

  it('closes every ring without a corner that changes nothing', () => {
    for (const { path } of [...contourMap(plane).contours, ...contourMap(cone).contours]) {
      for (const ring of ringsOf(path)) {
        expect(ring.length).toBeGreaterThan(2);
        expect(ring.at(-1)).toEqual(ring[0]);
        ring.slice(1).forEach((corner, index) => {
          expect(corner).not.toEqual(ring[index]);
        });
      }
    }
  });

  it('runs from the middle of the first cell to the middle of the last', () => {
    expect(contourMap(plane).box).toBe('6 6 120 60');
  });

  it('puts the first row at the bottom of the box', () => {
    // A loss that rises with the row: what is high lies in the last rows, and must come out on top.
    const { box, upwards, contours } = contourMap(gridOf(4, 11, (_, row) => row / 10));
    const [a, b, c, d, e, f] = (/^matrix\((.*)\)$/.exec(upwards)?.[1] ?? '').split(' ').map(Number);
    expect([a, b, c, d, e]).toEqual([1, 0, 0, -1, 0]);
    const [, top = 0, , height = 0] = box.split(' ').map(Number);
    const high = contours.find(({ level }) => level === 0.9)!;
    for (const { y } of ringsOf(high.path)[0]!) {
      const onScreen = f! - y * cell;
      expect(onScreen).toBeLessThan(top + height * 0.12);
    }
  });

  it('has the ground of its lowest loss, and no contour at it', () => {
    const flat = contourMap(gridOf(3, 3, () => 0.5));
    expect(flat.contours).toEqual([]);
    expect(flat.ground).toBe(colourHeight(0.5));
  });
});
