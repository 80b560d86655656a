import {
  barNames,
  headsAt,
  highestMeanLoss,
  likelihoodChart,
  placeOfMeanLoss,
  placeOfShare,
  type LikelihoodChart,
} from '../../charts/likelihood-chart.ts';
import type { Label } from '../../charts/label.ts';
import type { Place, Tick } from '../../charts/plane.ts';
import {
  coinCrossEntropy,
  coinTosses,
  crossEntropy,
  firstUnderflow,
  formatInteger,
  klDivergence,
  likelihood,
  negativeLogLikelihood,
  probabilityFromLoss,
  probabilityOfTruth,
  relativeLikelihood,
} from '../../math/index.ts';
import { probabilityShown, shown, type Sentence, type Shown } from '../shown.ts';
import type { HeardCurve } from '../sound.ts';
import { exampleLabels, type LikelihoodState } from './state.ts';

/** One factor of the product: what a toss or an example was given, and what that costs. */
export interface Factor {
  label: Label;
  /** The probability given to what happened. */
  truth: Shown;
  loss: Shown;
}

/** The same thing twice: a product of probabilities, and a sum of losses. */
export interface Totals {
  product: Shown;
  sum: Shown;
  mean: Shown;
  geometricMean: Shown;
  /** The number of the factor that makes the product 0, or words where none does. */
  underflow: Shown | string;
}

export interface FactorsView extends Totals {
  factors: readonly Factor[];
  /** What stands under the bars of each. */
  names: readonly Tick[];
  /** The two rows of bars in words. */
  descriptions: { probabilities: string; losses: string };
  /** The state in words. */
  spoken: string;
  /** The same, as a part of what is printed. */
  printed: Sentence;
}

/** Everything that the figure shows of a coin; the component only places it. */
export interface CoinView extends FactorsView {
  heads: Shown;
  tails: Shown;
  counts: { heads: Shown; tails: Shown };
  /** The share of heads, where both curves have their extreme. */
  best: Shown;
  /** How often the ten tosses are repeated. */
  times: number;
  /** The likelihood as a share of its largest value. */
  share: Shown;
  /** By how much the mean loss exceeds the least possible. */
  excess: Shown;
  chart: LikelihoodChart;
  points: { likelihood: Place; loss: Place };
  /** Whether the mean loss is beyond its plot. */
  offChart: boolean;
  /** Both curves in words: direction, ends and the value at the point. */
  curves: { likelihood: string; loss: string };
  /** The same, from left to right. */
  heard: readonly HeardCurve[];
  /** What a screen reader says for the slider's value. */
  spokenValue: string;
}

/** Everything that the figure shows of the four examples. */
export interface ExamplesView extends FactorsView {
  predictions: readonly Shown[];
  /** What a screen reader says for the value of each slider. */
  spokenValues: readonly string[];
}

/** The tosses are the same few, over and over. */
const pattern = coinTosses(10).map((label): Label => (label === 1 ? 1 : 0));
/** Made once, as all that stands still while a reader drags. */
const tossNames = barNames(pattern.map((label) => (label === 1 ? 'H' : 'T')));
const exampleNames = barNames(exampleLabels.map((label) => `label ${String(label)}`));
const charts = new Map<number, LikelihoodChart>();

/** Tosses of a coin whose heads have one and the same predicted probability. */
export function coinView({ heads, tosses }: Pick<LikelihoodState, 'heads' | 'tosses'>): CoinView {
  const labels = coinTosses(tosses);
  const counted = labels.filter((label) => label === 1).length;
  const factors = pattern.map((label) => factorOf(label, heads));
  const totals = totalsOf(
    labels,
    labels.map(() => heads),
    { product: 6, mean: 4 },
  );
  const best = probabilityShown(counted / tosses);
  const [p, tails] = [probabilityShown(heads), probabilityShown(probabilityOfTruth(0, heads))];
  const share = productShown(relativeLikelihood(counted, tosses, heads), 3);
  const excess = shown(klDivergence(best.value, heads), { digits: 4 });
  const letters = tossNames.map(({ text }) => text).join(' ');
  const count = formatInteger(tosses);
  return {
    factors,
    names: tossNames,
    ...totals,
    heads: p,
    tails,
    counts: { heads: integerShown(counted), tails: integerShown(tosses - counted) },
    best,
    times: tosses / pattern.length,
    share,
    excess,
    chart: chartOf(counted, tosses),
    points: {
      likelihood: placeOfShare(heads, share.value),
      loss: placeOfMeanLoss(heads, totals.mean.value),
    },
    offChart: totals.mean.value > highestMeanLoss,
    curves: {
      likelihood:
        `Likelihood of ${count} tosses as a share of its largest value, against the probability of heads from 0 to 1. ` +
        `It rises from 0 at the left to its peak at ${best.text} and falls to 0 at the right. ` +
        `At ${p.text} it is ${spokenProduct(share)}; the product is ${spokenProduct(totals.product)}.`,
      loss:
        'Mean loss in nats against the same probability. It falls from beyond the top at the left ' +
        `to its least value at ${best.text} and rises beyond the top at the right. ` +
        `At ${p.text} it is ${totals.mean.text}, which is ${excess.text} above the least.`,
    },
    heard: [
      {
        name: 'the product',
        yAt: (at) => placeOfShare(headsAt(at), relativeLikelihood(counted, tosses, headsAt(at))).y,
      },
      {
        name: 'the mean loss',
        yAt: (at) => placeOfMeanLoss(headsAt(at), coinCrossEntropy(best.value, headsAt(at))).y,
      },
    ],
    descriptions: {
      probabilities: `Probability given to each of the tosses ${letters}: heads ${p.text}, tails ${tails.text}.`,
      losses: `Loss in nats of each of the tosses ${letters}: ${factors.map(({ loss }) => loss.text).join(', ')}.`,
    },
    spoken: `probability of heads ${p.text}, ${count} tosses, ${inWords(totals)}`,
    printed: [
      'probability of heads ',
      p,
      ', ',
      integerShown(tosses),
      ' tosses, mean loss ',
      totals.mean,
      ' nats',
    ],
    spokenValue: `${p.text}, product ${spokenProduct(totals.product)}, mean loss ${totals.mean.text} nats`,
  };
}

/** Four examples, each with a prediction of its own. */
export function examplesView(predictions: readonly number[]): ExamplesView {
  const factors = exampleLabels.map((label, index) => factorOf(label, predictions[index]!));
  const totals = totalsOf(exampleLabels, predictions, { product: 4, mean: 3 });
  const listed = (texts: readonly { text: string }[]): string => texts.map(({ text }) => text).join(', ');
  const given = predictions.map(probabilityShown);
  return {
    factors,
    names: exampleNames,
    ...totals,
    predictions: given,
    descriptions: {
      probabilities: `Probability given to the true label of each example: ${listed(factors.map(({ truth }) => truth))}.`,
      losses: `Loss in nats of each example: ${listed(factors.map(({ loss }) => loss))}.`,
    },
    spoken: `predictions ${listed(given)}, ${inWords(totals)}`,
    printed: [
      'predictions ',
      ...given.flatMap((one, index) => (index === 0 ? [one] : [', ', one])),
      ', mean loss ',
      totals.mean,
      ' nats',
    ],
    spokenValues: factors.map(
      ({ truth, loss }, index) =>
        `${given[index]!.text}, probability of the truth ${truth.text}, loss ${loss.text} nats`,
    ),
  };
}

function chartOf(heads: number, tosses: number): LikelihoodChart {
  const chart = charts.get(tosses) ?? likelihoodChart(heads, tosses);
  charts.set(tosses, chart);
  return chart;
}

function factorOf(label: Label, prediction: number): Factor {
  const truth = probabilityShown(probabilityOfTruth(label, prediction));
  return { label, truth, loss: shown(crossEntropy(label, prediction)) };
}

function totalsOf(
  labels: readonly number[],
  probabilities: readonly number[],
  digits: { product: number; mean: number },
): Totals {
  const sum = shown(negativeLogLikelihood(labels, probabilities));
  const mean = shown(sum.value / labels.length, { digits: digits.mean });
  const underflow = firstUnderflow(labels, probabilities);
  return {
    product: productShown(likelihood(labels, probabilities), digits.product),
    sum,
    mean,
    geometricMean: shown(probabilityFromLoss(mean.value)),
    underflow: underflow === undefined ? 'not rounded to 0 here' : integerShown(underflow),
  };
}

function inWords({ product, sum, mean }: Totals): string {
  return `product ${spokenProduct(product)}, sum of the losses ${sum.text}, mean loss ${mean.text} nats`;
}

/** A product of probabilities. Nothing but an exact 0 is written as 0. */
function productShown(value: number, digits: number): Shown {
  return value === 0 ? { value, text: '0' } : shown(value, { digits });
}

/** No factor is 0, so that a product of 0 is a rounded one. */
function spokenProduct({ value, text }: Shown): string {
  return value === 0 ? 'rounded to 0' : text;
}

function integerShown(value: number): Shown {
  return { value, text: formatInteger(value) };
}
