import { range, tickStep, ticks } from 'd3';
import type { LossKind } from '../math/index.ts';
import { namePlaces, type NamePlaces } from './name-places.ts';
import {
  linearScale,
  pathThrough,
  thinned,
  ticksAt,
  type LinearScale,
  type Place,
  type Tick,
} from './plane.ts';
import { bothOf, quantities, type Race, type Runner } from './race-run.ts';

/** What is drawn against the step. */
export type RaceQuantity = 'probability' | 'loss';

export interface RacePlot {
  yTicks: Tick[];
  /** SVG path data in a 100 × 100 box, to be stretched over the plot. */
  curves: Record<LossKind, string>;
  names: NamePlaces;
  /** Where a value of this plot's quantity stands at a step. */
  placeOf: (step: number, value: number) => Place;
}

export interface RaceChart extends Record<RaceQuantity, RacePlot> {
  xTicks: Tick[];
  /** The step nearest to a share (0 to 1) of a plot's width from the left. */
  stepAt: (share: number) => number;
}

/** Where step 0 stands: far enough from the left for its points to keep clear of the numbers at the axis. */
const startsAt = 4;

/** The smallest end of the loss axis, for starts that are right already. */
const leastLoss = 0.1;

/** Percent of the plot's height by which a drawn curve may miss its places: 0.4 pixels in a plot of 500. */
const tolerance = 0.08;

/**
 * Both plots of a race against the step: the predicted probability from 0 to 1, and the loss from 0 to a round
 * number that holds both losses at the start.
 * @example raceChart(runRace({ w0: 2, b0: 2, rate: 0.15, boost: 1, steps: 300 })).loss.yTicks.at(-1) // { value: 5, at: 0 }
 */
export function raceChart(race: Race): RaceChart {
  const steps = race['cross-entropy'].logits.length - 1;
  const xScale = linearScale([0, steps], [startsAt, 100]);
  const stepAt = (share: number): number =>
    Math.min(steps, Math.max(0, Math.round(xScale.invert(share * 100))));
  const first = Math.max(leastLoss, ...Object.values(race).map((runner) => quantities.loss(runner, 0)));
  const unit = tickStep(0, first, 4);
  const units = Math.ceil(first / unit);
  const lossTicks = ticks(0, units * unit, units);
  return {
    xTicks: ticksAt(xScale, ticks(0, steps, 3)),
    stepAt,
    probability: racePlot('probability', [0, 0.25, 0.5, 0.75, 1], race, { xScale, stepAt }),
    loss: racePlot('loss', lossTicks, race, { xScale, stepAt }),
  };
}

function racePlot(
  quantity: RaceQuantity,
  yValues: readonly number[],
  race: Race,
  { xScale, stepAt }: { xScale: LinearScale; stepAt: RaceChart['stepAt'] },
): RacePlot {
  const yScale = linearScale([0, yValues.at(-1)!], [100, 0]);
  const placeOf = (step: number, value: number): Place => ({ x: xScale(step), y: yScale(value) });
  const placeAt = (runner: Runner, step: number): Place => placeOf(step, quantities[quantity](runner, step));
  const curve = (runner: Runner): string =>
    pathThrough(
      thinned(
        Array.from(runner.logits, (_, step) => placeAt(runner, step)),
        tolerance,
      ),
    );
  const heights = (runner: Runner): number[] =>
    range(101).map((percent) => placeAt(runner, stepAt(percent / 100)).y);
  return {
    yTicks: ticksAt(yScale, yValues),
    curves: bothOf(race, curve),
    names: namePlaces(bothOf(race, heights), quantity === 'probability' ? [yScale(0.5)] : []),
    placeOf,
  };
}
