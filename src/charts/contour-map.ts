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

/** About half a pixel: fine enough, and whole numbers keep the page small. */
const perCell = 12;

/** A closed ring in relative steps, with steps in the same direction made one. */
function ringPath(ring: readonly (readonly number[])[]): string {
  const points = ring.map(([x = 0, y = 0]) => [Math.round(x * perCell), Math.round(y * perCell)] as const);
  const [[x0, y0] = [0, 0]] = points;
  const steps: [number, number][] = [];
  points.slice(1).forEach(([x, y], index) => {
    const [beforeX, beforeY] = points[index]!;
    const step: [number, number] = [x - beforeX, y - beforeY];
    const last = steps.at(-1);
    if (step[0] === 0 && step[1] === 0) return;
    if (last && step[0] * last[1] === step[1] * last[0] && step[0] * last[0] + step[1] * last[1] > 0) {
      last[0] += step[0];
      last[1] += step[1];
    } else steps.push(step);
  });
  const written = steps.map(([dx, dy]) => `${String(dx)} ${String(dy)}`).join(' ');
  return `M${String(x0)} ${String(y0)}l${written.replaceAll(' -', '-')}z`;
}
