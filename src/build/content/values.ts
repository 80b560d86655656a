import { runRace } from '../../charts/race-run.ts';
import { arrivalStep } from '../../islands/surface/arrival-step.ts';
import { stationaryPoints } from '../../islands/surface/stationary-points.precomputed.ts';
import {
  bitsToNats,
  coinCrossEntropy,
  coinTosses,
  crossEntropy,
  crossEntropyCurvature,
  crossEntropyCurvatureFromProbability,
  crossEntropyFromLogit,
  crossEntropyGradient,
  crossEntropyGradientFromProbability,
  crossEntropyGradientInProbability,
  descentStep,
  entropy,
  exampleSets,
  firstUnderflow,
  formatNumber,
  klDivergence,
  likelihood,
  meanLoss,
  negativeLogLikelihood,
  probabilityOfTruth,
  sigmoid,
  slopeRatio,
  slopeRatioFromLogit,
  squaredError,
  squaredErrorGradient,
  squaredErrorGradientFromProbability,
  unitLogit,
  type LossKind,
  type OneUnit,
} from '../../math/index.ts';

/** A quantity that the prose may name: `<Value of="crossEntropy" args={[1, 0.99]} />`. */
export interface NamedValue {
  /** What each argument is, in order; the build checks their number. */
  readonly parameters: readonly string[];
  readonly compute: (...args: number[]) => number;
}

function value<const Names extends readonly string[]>(
  parameters: Names,
  compute: (...args: { [K in keyof Names]: number }) => number,
): NamedValue {
  return { parameters, compute: compute as unknown as NamedValue['compute'] };
}

/** Probabilities that a model gave to the truth, as examples whose labels are all 1. */
const truths = (probabilities: number[]): [labels: number[], probabilities: number[]] => [
  probabilities.map(() => 1),
  probabilities,
];
const product = (...probabilities: number[]): number => likelihood(...truths(probabilities));
const totalLoss = (...probabilities: number[]): number => negativeLogLikelihood(...truths(probabilities));
const meanOfLosses = (...probabilities: number[]): number =>
  totalLoss(...probabilities) / probabilities.length;

/** The lesson's coin, with one probability of heads for every toss. */
const coin = (tosses: number, heads: number): [labels: number[], probabilities: number[]] => [
  coinTosses(tosses),
  Array.from({ length: tosses }, () => heads),
];

const step = ['x', 'w', 'b', 'label', 'rate'] as const;
function unitAfterStep(x: number, w: number, b: number, label: number, rate: number): OneUnit {
  return descentStep('cross-entropy', { w, b }, { x: [x], y: [label] }, rate);
}

const tosses = ['tosses', 'probability of heads'] as const;
const three = ['first', 'second', 'third'] as const;
const four = ['first', 'second', 'third', 'fourth'] as const;

/** The race of the lesson's figure: the first step at which a runner's prediction is below ½, or below 0.1. */
const start = ['w', 'b', 'rate'] as const;
function raceStep(kind: LossKind, mark: 'half' | 'tenth', w0: number, b0: number, rate: number): number {
  return runRace({ w0, b0, rate, boost: 1, steps: 300 })[kind][mark] ?? Infinity;
}

/** Steps until gradient descent has arrived on set A of the loss surface, as the figure counts them. */
function stepsOnSetA(kind: LossKind, w: number, b: number): number {
  const step = arrivalStep(kind, 'A', { w, b });
  if (step === undefined) throw new Error(`from (${w}, ${b}) it does not arrive: say so in words`);
  return step;
}

/** Every quantity that the prose may name, computed by the same module as the figures. */
export const namedValues = {
  logarithm: value(['probability'], (probability) => -crossEntropy(1, probability)),
  sigmoid: value(['logit'], sigmoid),
  sigmoidSlope: value(['logit'], crossEntropyCurvature),
  slopeAtProbability: value(['probability'], crossEntropyCurvatureFromProbability),

  probabilityOfTruth: value(['label', 'probability'], probabilityOfTruth),
  crossEntropy: value(['label', 'probability'], crossEntropy),
  crossEntropyFromLogit: value(['label', 'logit'], crossEntropyFromLogit),
  crossEntropyGradient: value(['label', 'logit'], crossEntropyGradient),
  crossEntropyGradientFromProbability: value(['label', 'probability'], crossEntropyGradientFromProbability),
  lossSlopeInProbability: value(['label', 'probability'], crossEntropyGradientInProbability),
  lossDifference: value(
    ['smaller probability', 'larger probability'],
    (smaller, larger) => crossEntropy(1, smaller) - crossEntropy(1, larger),
  ),

  squaredError: value(['label', 'probability'], squaredError),
  squaredErrorGradient: value(['label', 'logit'], squaredErrorGradient),
  squaredErrorGradientFromProbability: value(['label', 'probability'], squaredErrorGradientFromProbability),
  squaredErrorFactor: value(
    ['probability'],
    (probability) => 2 * crossEntropyCurvatureFromProbability(probability),
  ),
  slopeRatio: value(['probability'], slopeRatio),
  slopeRatioFromLogit: value(['logit'], slopeRatioFromLogit),

  bitsToNats: value(['bits'], bitsToNats),
  entropy: value(['probability'], entropy),
  coinCrossEntropy: value(['true probability', 'believed probability'], coinCrossEntropy),
  klDivergence: value(['true probability', 'believed probability'], klDivergence),

  likelihoodOfThree: value(three, product),
  meanLossOfThree: value(three, meanOfLosses),
  meanOfThree: value(three, (...probabilities) => probabilities.reduce((sum, p) => sum + p, 0) / 3),
  likelihoodOfFour: value(four, product),
  negativeLogLikelihoodOfFour: value(four, totalLoss),
  meanLossOfFour: value(four, meanOfLosses),
  geometricMeanOfFour: value(four, (...probabilities) => product(...probabilities) ** (1 / 4)),

  likelihoodOfTosses: value(tosses, (...args) => likelihood(...coin(...args))),
  negativeLogLikelihoodOfTosses: value(tosses, (...args) => negativeLogLikelihood(...coin(...args))),
  firstUnderflowOfTosses: value(tosses, (...args) => firstUnderflow(...coin(...args)) ?? Infinity),

  unitLogit: value(['x', 'w', 'b'], (x, w, b) => unitLogit({ w, b }, x)),
  weightAfterStep: value(step, (...args) => unitAfterStep(...args).w),
  biasAfterStep: value(step, (...args) => unitAfterStep(...args).b),
  crossEntropyStepsOnSetA: value(['w', 'b'], (w, b) => stepsOnSetA('cross-entropy', w, b)),
  squaredErrorStepsOnSetA: value(['w', 'b'], (w, b) => stepsOnSetA('squared-error', w, b)),
  squaredErrorMinimumOnSetA: value([], () =>
    meanLoss('squared-error', stationaryPoints.A['squared-error'][0]!, exampleSets.A.data),
  ),
  crossEntropyStepBelowHalf: value(start, (...args) => raceStep('cross-entropy', 'half', ...args)),
  crossEntropyStepBelowTenth: value(start, (...args) => raceStep('cross-entropy', 'tenth', ...args)),
  squaredErrorStepBelowHalf: value(start, (...args) => raceStep('squared-error', 'half', ...args)),
  squaredErrorStepBelowTenth: value(start, (...args) => raceStep('squared-error', 'tenth', ...args)),
  logitAfterStep: value(step, (...args) => unitLogit(unitAfterStep(...args), args[0])),
} as const satisfies Record<string, NamedValue>;

export type ValueName = keyof typeof namedValues;

export interface ValueRequest {
  of: string;
  args: readonly number[];
  digits?: number;
  sign?: boolean;
}

/**
 * A named quantity as its full double and as people read it.
 * Throws an Error that says what is known for a name that is not, or for a wrong count of arguments.
 */
export function computeValue({ of, args, digits = 3, sign = false }: ValueRequest): {
  value: number;
  text: string;
} {
  const named: NamedValue | undefined = Object.hasOwn(namedValues, of)
    ? namedValues[of as ValueName]
    : undefined;
  if (named === undefined) {
    throw new Error(`<Value of="${of}"> is not known; known are ${Object.keys(namedValues).join(', ')}`);
  }
  if (args.length !== named.parameters.length) {
    const { length } = named.parameters;
    throw new Error(
      `${of} takes ${String(length)} ${length === 1 ? 'number' : 'numbers'} (${named.parameters.join(', ')}), not ${String(args.length)}`,
    );
  }
  const number = named.compute(...args);
  return { value: number, text: formatNumber(number, { digits, sign }) };
}
