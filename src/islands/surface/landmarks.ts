import {
  classifiesAll,
  exampleSets,
  firstStep,
  isNear,
  stationaryPoint,
  type ExampleSetName,
  type LossKind,
  type OneUnit,
  type StationaryPoint,
} from '../../math/index.ts';
import { mostSteps } from './state.ts';

const kinds = ['cross-entropy', 'squared-error'] as const;

function find(set: ExampleSetName): Readonly<Record<LossKind, readonly StationaryPoint[]>> {
  const { data, guesses } = exampleSets[set];
  const [crossEntropy, squaredError] = kinds.map((kind) =>
    guesses[kind].map((guess) => stationaryPoint(kind, guess, data)),
  );
  return { 'cross-entropy': crossEntropy ?? [], 'squared-error': squaredError ?? [] };
}

const found = new Map<ExampleSetName, ReturnType<typeof find>>();

/** The minima and saddle points of both losses on a set, the lowest minimum first. */
export function stationaryPoints(set: ExampleSetName): ReturnType<typeof find> {
  const known = found.get(set) ?? find(set);
  found.set(set, known);
  return known;
}

/** How close to a minimum a ball has arrived. */
const arrivalDistance = 0.01;

/**
 * The first step at which gradient descent has arrived: within 0.01 of its lowest finite minimum, or, on a set
 * without one, with every example on its right side. Undefined where that takes more than 100,000 steps.
 */
export function arrivalStep(kind: LossKind, set: ExampleSetName, start: OneUnit): number | undefined {
  const { data, rate } = exampleSets[set];
  const [lowest] = stationaryPoints(set)[kind];
  const arrived = lowest
    ? (params: OneUnit) => isNear(params, lowest, arrivalDistance)
    : (params: OneUnit) => classifiesAll(params, data);
  return firstStep(kind, start, data, rate, mostSteps, arrived);
}
