import type { Label } from '../../charts/label.ts';
import { furthestLogit, type Axis } from '../../charts/loss-chart.ts';
import {
  crossEntropy,
  logit,
  natsToBits,
  probabilityOfTruth,
  sigmoid,
  type NumberDomain,
} from '../../math/index.ts';
import { parameters } from '../parameters.ts';
import { createStore } from '../store.ts';

/** What a link carries. */
export interface Prediction {
  probability: number;
  label: Label;
}

/** What the full slider adds for itself. */
export interface Options {
  axis: Axis;
  /** Squared error with the factor ½ that some books use. */
  half: boolean;
}

export const builtPrediction: Prediction = {
  probability: parameters.p.default,
  label: parameters.y.default,
};
export const builtOptions: Options = { axis: 'probability', half: false };

/** What the compact and the full slider of a page share. */
export interface Shared extends Prediction {
  /** What was wrong with the link, until a gesture leaves it behind. */
  notices: readonly string[];
  /** Ids of the challenges met so far. */
  found: ReadonlySet<string>;
}

export const builtShared: Shared = { ...builtPrediction, notices: [], found: new Set() };
export const sliderStore = createStore(builtShared);

export const { min: smallestProbability, max: largestProbability } = parameters.p;

export const probabilityDomain: NumberDomain = {
  min: smallestProbability,
  max: largestProbability,
  wording: 'a probability here lies between 1e-12 and 1 − 1e-12; certainty, 0 or 1, is not on the slider',
};

/** Hundredths, and beyond them ever closer to certainty. */
const tails = [1e-12, 1e-6, 1e-4, 1e-3];
const detents = [
  ...tails,
  ...Array.from({ length: 99 }, (_, index) => (index + 1) / 100),
  ...tails.map((tail) => 1 - tail).reverse(),
];

/** The next detent up (1) or down (−1); the last one stays where it is. */
export function stepped(probability: number, direction: 1 | -1): number {
  const next =
    direction === 1
      ? detents.find((detent) => detent > probability)
      : detents.findLast((detent) => detent < probability);
  return next ?? probability;
}

/** Where the thumb of the probability slider rests: on hundredths between its ends. */
export function thumb(probability: number): number {
  return Math.min(0.99, Math.max(0.01, Math.round(probability * 100) / 100));
}

/** Where the thumb of the logit slider rests: on tenths between its ends. */
export function logitThumb(probability: number): number {
  const tenth = Math.round(logit(probability) * 10) / 10;
  // Adding 0 makes −0 a 0.
  return Math.min(furthestLogit, Math.max(-furthestLogit, tenth)) + 0;
}

/** The prediction to which a dragged point snaps: the one that the thumb of the slider below could give. */
export function snapped(probability: number, axis: Axis): number {
  return axis === 'probability' ? thumb(probability) : sigmoid(logitThumb(probability));
}

export interface Preset {
  name: string;
  /** The prediction by the true label. Written out, since 1 − 0.99 in doubles is not the 0.01 that a reader expects. */
  predictions: Readonly<Record<Label, number>>;
}

export const presets: readonly Preset[] = [
  { name: 'sure and right', predictions: { 1: 0.99, 0: 0.01 } },
  { name: 'undecided', predictions: { 1: 0.5, 0: 0.5 } },
  { name: 'sure and wrong', predictions: { 1: 0.01, 0: 0.99 } },
  { name: 'one in a million', predictions: { 1: 1e-6, 0: 0.999999 } },
];

export interface Challenge {
  id: string;
  task: string;
  /** What the reader has found out, once it is met. */
  lesson: string;
  met: (prediction: Prediction) => boolean;
}

export const challenges: readonly Challenge[] = [
  {
    id: 'one-bit',
    task: 'Find a prediction that costs exactly one bit.',
    lesson: 'An even chance for the truth costs one bit: the surprise of a fair coin.',
    met: ({ probability, label }) => Math.abs(natsToBits(crossEntropy(label, probability)) - 1) < 1e-9,
  },
  {
    id: 'steepest-squared-error',
    task: 'Where does squared error push the logit hardest? Find it to two decimals.',
    lesson: 'Where the truth has a third of the probability. Any worse, and squared error pushes less.',
    met: ({ probability, label }) => Math.abs(probabilityOfTruth(label, probability) - 1 / 3) < 0.005,
  },
  {
    id: 'mirror',
    task: 'With label 1, the prediction 0.2 has its price. Which prediction costs the same with label 0?',
    lesson: 'The mirror image, 0.8: only the probability of the truth counts.',
    met: ({ probability, label }) => label === 0 && Math.abs(probability - 0.8) < 0.0005,
  },
];
