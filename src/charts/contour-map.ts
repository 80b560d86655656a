import { bisectRight, contours } from 'd3';

/**
 * The losses at which a contour is drawn, for every map alike. Close where squared error's surface has something to
 * show: its saddle points lie at 0.2892 and 0.303, its plateaus at ½.
 */
export const contourLevels = [
  0.01, 0.02, 0.05, 0.1, 0.15, 0.2, 0.21, 0.22, 0.23, 0.24, 0.25, 0.26, 0.28, 0.2892, 0.303, 0.32, 0.36, 0.4,
  0.45, 0.49, 0.5, 0.51, 0.55, 0.6, 0.65, 0.68, 0.72, 0.8, 0.9, 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6,
] as const;

/** Fewer, for the page as it is built: every byte of a path is sent to everyone. */
export const builtLevels: readonly number[] = [
  0.01, 0.05, 0.1, 0.2, 0.23, 0.25, 0.2892, 0.32, 0.4, 0.5, 0.6, 0.8, 1, 1.5, 2, 4, 6,
];

/** A grid of losses: row-major, the first row at the bottom of the map. */
export interface LossGrid {
  readonly losses: ArrayLike<number> & Iterable<number>;
  readonly columns: number;
  readonly rows: number;
}

/** One contour: the region where the loss is at least `level`. */
export interface Contour {
  readonly level: number;
  /** Its colour's place between the lowest colour, 0, and the highest, 1. */
  readonly height: number;
  /** SVG path data in twelfths of a cell, first row first; see `box` and `upwards`. */
  readonly path: string;
}

export interface ContourMap {
  /** The viewBox of the paths: d3 puts the value of a cell in its middle, half a cell from the edge. */
  readonly box: string;
  /** The transform that puts the first row at the bottom of the box. */
  readonly upwards: string;
  /** The colour's place for whatever lies below every contour. */
  readonly ground: number;
  readonly contours: readonly Contour[];
}

/**
 * Where a loss lies on the colour scale, 0 to 1: each step from contour to contour has the same share, so that the
 * colours are spent where the contours are. The same loss has the same colour in every map.
 *
 * Domain: every number; below the first contour 0, above the last 1.
 * @example colourHeight(6) // 1
 */
export function colourHeight(loss: number): number {
  const above = bisectRight(contourLevels, loss);
  const from = contourLevels[above - 1];
  const to = contourLevels[above];
  if (from === undefined) return 0;
  if (to === undefined) return 1;
  return (above - 1 + (loss - from) / (to - from)) / (contourLevels.length - 1);
}

/** The contours of a map at some or all levels, lowest first; each covers the ones before it where it is higher. */
export function contourMap(
  { losses, columns, rows }: LossGrid,
  among: readonly number[] = contourLevels,
): ContourMap {
  const values = Array.from(losses);
  const lowest = values.reduce((a, b) => Math.min(a, b));
  const highest = values.reduce((a, b) => Math.max(a, b));
  const levels = among.filter((level) => level > lowest && level <= highest);
  const half = String(perCell / 2);
  return {
    box: `${half} ${half} ${String((columns - 1) * perCell)} ${String((rows - 1) * perCell)}`,
    upwards: `matrix(1 0 0 -1 0 ${String(rows * perCell)})`,
    ground: colourHeight(lowest),
    contours: contours()
      .size([columns, rows])
      .thresholds([...levels])(values)
      .map(({ value, coordinates }) => ({
        level: value,
        height: colourHeight(value),
        path: coordinates.flat().map(ringPath).join(''),
      })),
  };
}

/** A part is about half a pixel: fine enough, and whole numbers keep the page small. */
const perCell = 12;

type Point = readonly [x: number, y: number];

/** A closed ring in relative steps from corner to corner. */
function ringPath(ring: readonly (readonly number[])[]): string {
  const points = ring.map(([x = 0, y = 0]): Point => [Math.round(x * perCell), Math.round(y * perCell)]);
  const corners = cornersOf(points);
  const steps = corners.slice(1).map(([x, y], index) => {
    const [beforeX, beforeY] = corners[index]!;
    return `${String(x - beforeX)} ${String(y - beforeY)}`;
  });
  return `M${corners[0]!.join(' ')}l${steps.join(' ').replaceAll(' -', '-')}z`;
}

/**
 * The ends of a line of points, and those between that keep every other within one part of the way from corner to
 * corner: half of what marching squares finds on a curve.
 *
 * Method: Ramer, Douglas and Peucker's.
 */
function cornersOf(points: readonly Point[]): Point[] {
  const [first, last] = [points[0]!, points.at(-1)!];
  let [corner, furthest] = [0, 1];
  points.forEach((point, index) => {
    const distance = distanceFrom(first, last, point);
    if (distance > furthest) [corner, furthest] = [index, distance];
  });
  if (corner === 0) return [first, last];
  return [...cornersOf(points.slice(0, corner + 1)), ...cornersOf(points.slice(corner)).slice(1)];
}

/** How far a point is from the straight way between two others, which may be one. */
function distanceFrom([x1, y1]: Point, [x2, y2]: Point, [x, y]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(x - x1 - share * dx, y - y1 - share * dy);
}
