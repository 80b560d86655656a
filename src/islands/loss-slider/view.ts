import type { Label } from '../../charts/label.ts';
import {
  lossHeight,
  placeOfReading,
  placeOnCurve,
  predictionAt,
  type ReadingPlace,
} from '../../charts/loss-chart.ts';
import { withinPlot, type Place } from '../../charts/plane.ts';
import {
  crossEntropy,
  crossEntropyGradientFromProbability,
  formatProbability,
  natsToBits,
  probabilityOfTruth,
  slopeRatio,
  squaredError,
  squaredErrorGradientFromProbability,
  verdict,
} from '../../math/index.ts';
import { givenShown, probabilityShown, ratioShown, shown, type Sentence, type Shown } from '../shown.ts';
import type { HeardCurve } from '../sound.ts';
import type { Options, Prediction } from './state.ts';

/** Everything that the loss slider shows of a state; the component only places it. */
export interface LossView {
  probability: Shown;
  truth: Shown;
  loss: Shown;
  bits: Shown;
  gradient: Shown;
  /** Which way a training step moves the logit. */
  push: string;
  squaredError: Shown;
  squaredErrorGradient: Shown;
  /** How many times as steep cross-entropy is, with its number. */
  ratio: Shown;
  verdict: string;
  point: Place;
  /** Where the point's number stands. */
  reading: ReadingPlace;
  offChart: boolean;
  /** The other class's probability, as the live equation has it. */
  complement: Shown;
  /** The state in words. */
  spoken: string;
  /** What a screen reader says for the slider's value. */
  spokenValue: string;
  /** The state in words, as it is printed. */
  printed: Sentence;
}

const verdictWords = {
  'confident, right': 'confident and right',
  'mildly right': 'mildly right',
  undecided: 'undecided',
  'mildly wrong': 'mildly wrong',
  'confident, wrong': 'confident and wrong',
} as const;

export function lossView({ probability, label }: Prediction, { axis, half }: Options): LossView {
  const truth = probabilityOfTruth(label, probability);
  const loss = shown(crossEntropy(label, probability));
  const factor = half ? 1 / 2 : 1;
  const ratio = slopeRatio(probability) / factor;
  const words = verdictWords[verdict(truth)];
  const point = placeOnCurve(axis, label, probability);
  const spokenProbability = formatProbability(probability);
  return {
    probability: { value: probability, text: spokenProbability },
    complement: probabilityShown(probabilityOfTruth(0, probability)),
    truth: probabilityShown(truth),
    loss,
    bits: shown(natsToBits(loss.value)),
    gradient: shown(crossEntropyGradientFromProbability(label, probability)),
    push: label === 1 ? 'push z up' : 'push z down',
    squaredError: shown(factor * squaredError(label, probability)),
    squaredErrorGradient: shown(factor * squaredErrorGradientFromProbability(label, probability)),
    ratio: ratioShown(ratio),
    verdict: words,
    point: { x: withinPlot(point.x), y: withinPlot(point.y) },
    reading: placeOfReading(axis, label, probability),
    offChart: point.y < 0 || point.x < 0 || point.x > 100,
    spoken: `${spokenProbability}, true label ${String(label)}, loss ${loss.text} nats, ${words}`,
    spokenValue: `${spokenProbability}, loss ${loss.text} nats`,
    printed: [
      'prediction ',
      { value: probability, text: spokenProbability },
      ', true label ',
      givenShown(label),
      ', loss ',
      loss,
      ` nats, ${words}${half ? '; squared error with ½' : ''}.`,
    ],
  };
}

/** Both losses for a label, from left to right; in the compact form squared error is not drawn. */
export function heardLosses(label: Label, { axis, half }: Options, compact: boolean): HeardCurve[] {
  const crossEntropyCurve: HeardCurve = {
    name: `cross-entropy for label ${String(label)}`,
    yAt: (share) => lossHeight(crossEntropy(label, predictionAt(axis, share))),
  };
  const squaredErrorCurve: HeardCurve = {
    name: 'squared error',
    yAt: (share) => lossHeight(squaredError(label, predictionAt(axis, share)) / (half ? 2 : 1)),
  };
  return compact ? [crossEntropyCurve] : [crossEntropyCurve, squaredErrorCurve];
}
