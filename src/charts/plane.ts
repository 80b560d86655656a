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
 * @example pathThrough([{ x: 0, y: 100 }, { x: 50, y: 2.5 }]) // "M0 100l50-97.5"
 */
export function pathThrough(places: readonly Place[]): string {
  const steps = places.slice(1).map((place, index) => pathStep(places[index]!, place));
  return tight([`M${pathPoint(places[0]!)}`, ...steps].join('l'));
}

/** Path data without the spaces that go without saying. */
const tight = (path: string): string => path.replaceAll(' -', '-');

/** A place as SVG path data have it, to one part in `perUnit`. */
export function pathPoint(place: Place, perUnit = 100): string {
  return pathStep({ x: 0, y: 0 }, place, perUnit);
}

/**
 * The way from a place to another as relative path data have it. Steps along a curve repeat themselves where places do
 * not, and what repeats is sent once. Between rounded places, so that no error adds up.
 */
function pathStep(from: Place, to: Place, perUnit = 100): string {
  const along = (axis: 'x' | 'y'): string =>
    String((Math.round(to[axis] * perUnit) - Math.round(from[axis] * perUnit)) / perUnit);
  return `${along('x')} ${along('y')}`;
}

/**
 * As few of the places as keep every other within `within` of the line between its neighbours, measured upright.
 *
 * Domain: places from left to right, no two at the same x.
 * Method: a door that swings about the last place kept and closes as far as each further place makes it; the place
 * before the first that does not fit through is kept.
 * @example thinned([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 }], 0.1) // [{ x: 0, y: 0 }, { x: 2, y: 2 }]
 */
export function thinned(places: readonly Place[], within: number): Place[] {
  const kept = places.slice(0, 1);
  let low = -Infinity;
  let high = Infinity;
  let before = places[0]!;
  for (const place of places.slice(1)) {
    let hinge = kept.at(-1)!;
    const slope = (place.y - hinge.y) / (place.x - hinge.x);
    if (slope < low || slope > high) {
      kept.push(before);
      hinge = before;
      [low, high] = [-Infinity, Infinity];
    }
    const away = place.x - hinge.x;
    low = Math.max(low, (place.y - within - hinge.y) / away);
    high = Math.min(high, (place.y + within - hinge.y) / away);
    before = place;
  }
  if (before !== kept[0]) kept.push(before);
  return kept;
}

/**
 * SVG path data of a smooth curve, in a 100 × 100 box to be stretched over the plot: cubic pieces that agree with the
 * curve in place and direction at both ends of each. A dozen of them do what a hundred straight lines do, in a fifth
 * of the bytes.
 *
 * Other units than percent have another `perUnit`, the parts into which one is divided.
 * `at` gives the place for a parameter from one end of `span` to the other; the pieces are even in the parameter,
 * which is what lets each begin with the mirror image of the end before it (`s`).
 * Method: the direction from a difference over a thousandth of a piece, one-sided at the ends.
 * @example smoothPath((t) => ({ x: t, y: t * t }), [0, 3], 1) // "M0 0c1 0 2 3 3 9"
 */
export function smoothPath(
  at: (parameter: number) => Place,
  [from, to]: readonly [number, number],
  pieces: number,
  perUnit = 100,
): string {
  const piece = (to - from) / pieces;
  const near = piece / 1000;
  let path = '';
  let last: Place;
  for (let index = 0; index <= pieces; index += 1) {
    const parameter = from + index * piece;
    const { x, y } = at(parameter);
    const [low, high] = [Math.max(from, parameter - near), Math.min(to, parameter + near)];
    const [before, after] = [at(low), at(high)];
    const third = piece / 3 / (high - low);
    const [dx, dy] = [(after.x - before.x) * third, (after.y - before.y) * third];
    const step = (place: Place): string => pathStep(last, place, perUnit);
    if (index === 0) {
      last = { x, y };
      path = `M${pathPoint(last, perUnit)}c${step({ x: x + dx, y: y + dy })} `;
    } else {
      path += `${index > 1 ? 's' : ''}${step({ x: x - dx, y: y - dy })} ${step({ x, y })}`;
      last = { x, y };
    }
  }
  return tight(path);
}
