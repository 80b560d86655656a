import { bisectRight, range } from 'd3';
import type { OneUnit, ParameterWindow } from '../math/index.ts';
import { pathPoint, linearScale, ticksAt, type Place, type Tick } from './plane.ts';

/** The plane of weight and bias, as far as a window shows it: w to the right, b upwards. */
export interface ParameterPlane {
  xTicks: Tick[];
  yTicks: Tick[];
  placeOf: (params: OneUnit) => Place;
  /** The parameters at shares (0 to 1) of the plot's width from the left and of its height from the top. */
  paramsAt: (share: Place) => OneUnit;
}

/** @example parameterPlane({ w: [-6, 6], b: [-8, 8] }).placeOf({ w: 0, b: 8 }) // { x: 50, y: 0 } */
export function parameterPlane({ w, b }: ParameterWindow): ParameterPlane {
  const across = linearScale(w, [0, 100]);
  const down = linearScale(b, [100, 0]);
  return {
    xTicks: ticksAt(across, evenNumbers(w)),
    yTicks: ticksAt(down, evenNumbers(b)),
    placeOf: (params) => ({ x: across(params.w), y: down(params.b) }),
    paramsAt: ({ x, y }) => ({ w: across.invert(100 * x), b: down.invert(100 * y) }),
  };
}

function evenNumbers([min, max]: readonly [number, number]): number[] {
  return range(Math.ceil(min / 2) * 2, max + 1, 2);
}

/** The way of a descent over the plane, thinned out: what moves by less than a pixel need not be drawn. */
export interface Trail {
  /** The step at which each place that is drawn was reached. */
  readonly steps: readonly number[];
  /** SVG path data of the way up to each of these places: a run draws a little more of it at every frame. */
  readonly ways: readonly string[];
}

/** Percent of the plot that a place must lie from the last one to be kept: a pixel in a plot of 250. */
const visible = 0.4;

export function trailOf(path: readonly OneUnit[], placeOf: ParameterPlane['placeOf']): Trail {
  const steps: number[] = [];
  const ways: string[] = [];
  let last: Place | undefined;
  path.forEach((params, step) => {
    const place = placeOf(params);
    if (last && Math.abs(place.x - last.x) < visible && Math.abs(place.y - last.y) < visible) return;
    last = place;
    steps.push(step);
    ways.push(`${ways.at(-1) ?? 'M'}${steps.length > 1 ? 'L' : ''}${pathPoint(place)}`);
  });
  return { steps, ways };
}

/** SVG path data of a trail up to a step, ending at the place reached then. */
export function trailUntil({ steps, ways }: Trail, step: number, place: Place): string {
  return `${ways[bisectRight(steps, step) - 1]!}L${pathPoint(place)}`;
}
