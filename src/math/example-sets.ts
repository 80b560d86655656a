import type { LabelledInputs, LossKind, OneUnit, ParameterWindow } from './one-unit.ts';

/** The sets of examples whose loss surfaces the lesson compares. */
export type ExampleSetName = 'A' | 'B' | 'C' | 'D';

/** A few examples for one unit σ(w x + b), and what is worth looking at on their loss surface. */
export interface ExampleSet {
  readonly data: LabelledInputs;
  /** Learning rate, one for both losses, low enough for either to settle in its minima. */
  readonly rate: number;
  /** The part of the surface that holds every stationary point. */
  readonly window: ParameterWindow;
  /** Where gradient descent starts unless told otherwise. */
  readonly start: OneUnit;
  /**
   * Directions (w, b) of the valleys in which squared error sinks for ever towards limitLoss, without reaching
   * any minimum: those that end above 0 and are deep enough to see.
   */
  readonly valleys: readonly OneUnit[];
}

/**
 * Four points of which two have swapped their labels: no line separates them. Squared error has a minimum, two
 * saddle points and behind each a valley that ends at 1/4, above the minimum.
 */
const swappedPair: ExampleSet = {
  data: { x: [-2, -1, 1, 2], y: [0, 1, 0, 1] },
  rate: 0.5,
  window: { w: [-6, 6], b: [-8, 8] },
  start: { w: -4, b: 0 },
  valleys: [
    { w: 1, b: 1.5 },
    { w: 1, b: -1.5 },
  ],
};

/**
 * Four clean points and an outlier. Squared error's only minimum is not its lowest place: the valley ends at
 * 1/5, the outlier given up. Cross-entropy would oscillate at a rate of 0.36 or more.
 */
const outlier: ExampleSet = {
  data: { x: [-2, -1, 1, 2, 10], y: [0, 0, 1, 1, 0] },
  rate: 0.2,
  window: { w: [-2, 6], b: [-6, 4] },
  start: { w: 3, b: 0 },
  valleys: [{ w: 1, b: 0 }],
};

/** Separable: neither loss has a stationary point. Both sink towards 0, squared error after a long plateau. */
const separable: ExampleSet = {
  data: { x: [-2, -1, 1, 2], y: [0, 0, 1, 1] },
  rate: 0.5,
  window: { w: [-6, 6], b: [-8, 8] },
  start: { w: -4, b: 0 },
  valleys: [],
};

/**
 * Squared error has two minima, a saddle point close to the worse one, and three saddle points far out. Behind
 * each of those three it sinks from 0.405 or 0.410 to 0.4, in the directions (1, −1.5), (−1, 0.5) and
 * (−1, 2.5): too little to see.
 */
const twoMinima: ExampleSet = {
  data: { x: [-8, 0, 1, 2, 3], y: [0, 1, 0, 1, 0] },
  rate: 0.3,
  window: { w: [-4, 4], b: [-6, 8] },
  start: { w: -2, b: 2 },
  valleys: [],
};

/**
 * The four sets of the loss surface figure: A swaps a pair, B has an outlier, C is separable, D has two minima.
 *
 * Source: made for the lesson; the stationary points were found by Newton's method from 1353 starts, which
 * proves that each exists, not that there is no other.
 */
export const exampleSets: Readonly<Record<ExampleSetName, ExampleSet>> = {
  A: swappedPair,
  B: outlier,
  C: separable,
  D: twoMinima,
};

/**
 * The stationary points of each loss on each set, to two decimals: guesses for stationaryPoint, which finds the rest of
 * the digits. The lowest minimum comes first. None where the examples are separable. Apart from the sets, since pages
 * carry the points and not the guesses.
 */
export const stationaryGuesses: Readonly<
  Record<ExampleSetName, Readonly<Record<LossKind, readonly OneUnit[]>>>
> = {
  A: {
    'cross-entropy': [{ w: 0.42, b: 0 }],
    'squared-error': [
      { w: 0.36, b: 0 },
      { w: 1.46, b: 1.99 },
      { w: 1.46, b: -1.99 },
    ],
  },
  B: {
    'cross-entropy': [{ w: -0.05, b: -0.31 }],
    'squared-error': [
      { w: -0.04, b: -0.33 },
      { w: 0.29, b: -0.18 },
    ],
  },
  C: { 'cross-entropy': [], 'squared-error': [] },
  D: {
    'cross-entropy': [{ w: 0.19, b: -0.41 }],
    'squared-error': [
      { w: 0.14, b: -0.34 },
      { w: -0.67, b: 0.99 },
      { w: -0.54, b: 0.78 },
      { w: 3.24, b: -4.85 },
      { w: -2.55, b: 1.53 },
      { w: -2.55, b: 6.12 },
    ],
  },
};
