/** A place in the plot, in percent of its width from the left and of its height from the top. */
export interface Place {
  x: number;
  y: number;
}

export interface Tick {
  value: number;
  /** Percent along the axis, from the left or from the top. */
  at: number;
  /** What stands there instead of the value. */
  text?: string;
}

/** Numbers to positions along an axis, in a straight line, and back. */
export interface LinearScale {
  (value: number): number;
  invert: (position: number) => number;
}

/**
 * The straight line that takes the two ends of a domain to the two ends of a range.
 *
 * Our own, since d3's scale carries interpolators, colours and formats of every kind along: 8 kB of the page's 80.
 * Domain: ends finite and different; numbers beyond them continue the line.
 * @example linearScale([0, 7], [100, 0])(3.5) // 50
 */
export function linearScale(
  [from, to]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  const perUnit = (end - start) / (to - from);
  return Object.assign((value: number) => start + (value - from) * perUnit, {
    invert: (position: number) => from + (position - start) / perUnit,
  });
}

/** Ticks at the given values of a scale. */
export function ticksAt(scale: LinearScale, values: readonly number[]): Tick[] {
  return values.map((value) => ({ value, at: scale(value) }));
}

/** A percentage between 0 and 100. */
export function withinPlot(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}

/**
 * SVG path data of straight lines through places, in a 100 × 100 box to be stretched over the plot.
 *
 * Our own, since d3's line brings all of its shapes along.
 * @example pathThrough([{ x: 0, y: 100 }, { x: 50, y: 2.5 }]) // "M0,100L50,2.5"
 */
export function pathThrough(places: readonly Place[]): string {
  return `M${places.map(({ x, y }) => `${String(round(x))},${String(round(y))}`).join('L')}`;
}

/** To a hundredth of a percent: a twelfth of a pixel in a plot of 800. */
function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
