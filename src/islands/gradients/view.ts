import {
  gradientChart,
  levelOfZero,
  logitAt,
  placeOfSlope,
  type GradientChart,
} from '../../charts/gradient-chart.ts';
import type { Label } from '../../charts/label.ts';
import type { Place } from '../../charts/plane.ts';
import {
  crossEntropyGradient,
  formatNumber,
  sigmoid,
  slopeRatioFromLogit,
  squaredErrorGradient,
} from '../../math/index.ts';
import { lossKinds, lossNames } from '../loss-kinds.ts';
import { remembered } from '../remembered.ts';
import { givenShown, probabilityShown, ratioShown, shown, type Sentence, type Shown } from '../shown.ts';
import type { HeardCurve } from '../sound.ts';
import type { GradientsState } from './state.ts';

/** Everything that the gradient figure shows of a state; the component only places it. */
export interface GradientsView {
  chart: GradientChart;
  z: Shown;
  prediction: Shown;
  truth: Shown;
  crossEntropySlope: Shown;
  squaredErrorSlope: Shown;
  /** How many times as steep cross-entropy is. */
  ratio: Shown;
  /** The slope at the steepest point of squared error. */
  steepest: { z: Shown; slope: Shown };
  points: { crossEntropy: Place; squaredError: Place; zero: number };
  /** How squared error bends here; `concave` is the wrong way. */
  bend: 'concave' | 'convex' | 'at its inflection';
  /** The drawing in words: direction, ends and the values at the point. */
  description: string;
  /** The state in words. */
  spoken: string;
  /** What a screen reader says for the slider's value. */
  spokenValue: string;
  /** The state in words, as it is printed. */
  printed: Sentence;
}

const chartOf = remembered((label: Label, factor: number) => gradientChart(label, factor));

export function gradientsView({ z, label, half }: GradientsState): GradientsView {
  const factor = half ? 1 / 2 : 1;
  const chart = chartOf(label, factor);
  const prediction = probabilityShown(sigmoid(z));
  const crossEntropySlope = shown(crossEntropyGradient(label, z));
  const squaredErrorSlope = shown(factor * squaredErrorGradient(label, z));
  const ratio = ratioShown(slopeRatioFromLogit(z) / factor);
  const steepest = { z: shown(chart.steepest.z), slope: shown(chart.steepest.slope) };
  const zText = formatNumber(z, { digits: Number.isInteger(z * 10) ? 1 : 3 });
  const slopes = `cross-entropy ${crossEntropySlope.text}, squared error ${squaredErrorSlope.text}`;
  const beyond = (label === 1 ? -1 : 1) * (z - chart.steepest.z);
  const bend = beyond === 0 ? 'at its inflection' : beyond > 0 ? 'concave' : 'convex';
  const [left, right] = label === 1 ? ['almost −1', 'almost 0'] : ['almost 0', 'almost 1'];
  return {
    chart,
    z: { value: z, text: zText },
    prediction,
    // Not 1 − σ(z), which has lost the digits that σ(z) has rounded away.
    truth: probabilityShown(sigmoid(label === 1 ? z : -z)),
    crossEntropySlope,
    squaredErrorSlope,
    ratio,
    steepest,
    points: {
      crossEntropy: placeOfSlope('cross-entropy', label, z, factor),
      squaredError: placeOfSlope('squared-error', label, z, factor),
      zero: levelOfZero(label),
    },
    bend,
    description:
      `Slope of the loss in the logit z, from −8 to 8, for label ${String(label)}. ` +
      `Cross-entropy rises from ${left} at the left to ${right} at the right. ` +
      `Squared error is almost 0 at both ends; its steepest slope is ${steepest.slope.text}, at z = ${steepest.z.text}. ` +
      `At z = ${zText}: ${slopes}, ${ratio.text} times weaker. ` +
      `Squared error is ${bend} there.`,
    spoken: `z ${zText}, true label ${String(label)}, slope of ${slopes}, ${ratio.text} times weaker`,
    spokenValue: `${zText}, cross-entropy ${crossEntropySlope.text}, squared error ${squaredErrorSlope.text}`,
    printed: [
      'logit ',
      { value: z, text: zText },
      ', true label ',
      givenShown(label),
      `, slope of cross-entropy `,
      crossEntropySlope,
      `, of squared error${half ? ' with ½' : ''} `,
      squaredErrorSlope,
      '.',
    ],
  };
}

/** Both slopes, from left to right. */
export function heardSlopes({ label, half }: GradientsState): HeardCurve[] {
  return lossKinds.map((kind) => ({
    name: `slope of ${lossNames[kind]}`,
    yAt: (share) => placeOfSlope(kind, label, logitAt(share), half ? 1 / 2 : 1).y,
  }));
}
