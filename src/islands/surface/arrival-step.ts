import {
  classifiesAll,
  exampleSets,
  firstStep,
  isNear,
  type ExampleSetName,
  type LossKind,
  type OneUnit,
} from '../../math/index.ts';
import { mostSteps } from './state.ts';
import { stationaryPoints } from './stationary-points.precomputed.ts';

/** How close to a minimum a ball has arrived. */
const arrivalDistance = 0.01;

/**
 * The first step at which gradient descent has arrived: within 0.01 of its lowest finite minimum, or, on a set
 * without one, with every example on its right side. Undefined where that takes more than 100,000 steps.
 */
export function arrivalStep(kind: LossKind, set: ExampleSetName, start: OneUnit): number | undefined {
  const { data, rate } = exampleSets[set];
  const [lowest] = stationaryPoints[set][kind];
  const arrived = lowest
    ? (params: OneUnit) => isNear(params, lowest, arrivalDistance)
    : (params: OneUnit) => classifiesAll(params, data);
  return firstStep(kind, start, data, rate, mostSteps, arrived);
}
