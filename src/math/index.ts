export { sigmoid } from './sigmoid.ts';
export { logit } from './logit.ts';
export { softplus, logSigmoid } from './softplus.ts';

export { crossEntropy, crossEntropyFromLogit } from './cross-entropy.ts';
export {
  crossEntropyGradient,
  crossEntropyGradientFromProbability,
  crossEntropyGradientInProbability,
} from './cross-entropy-gradient.ts';
export { crossEntropyCurvature, crossEntropyCurvatureFromProbability } from './cross-entropy-curvature.ts';

export { squaredError, squaredErrorFromLogit } from './squared-error.ts';
export { squaredErrorGradient, squaredErrorGradientFromProbability } from './squared-error-gradient.ts';
export { squaredErrorCurvature } from './squared-error-curvature.ts';
export { steepestSquaredError } from './steepest-squared-error.ts';
export { slopeRatio, slopeRatioFromLogit } from './slope-ratio.ts';

export { probabilityOfTruth } from './probability-of-truth.ts';
export { probabilityFromLoss } from './probability-from-loss.ts';
export { verdict, type Verdict } from './verdict.ts';
export { natsToBits, bitsToNats } from './units.ts';

export { entropy, coinCrossEntropy } from './entropy.ts';
export { klDivergence } from './kl-divergence.ts';
export { likelihood, negativeLogLikelihood } from './likelihood.ts';
export { relativeLikelihood } from './relative-likelihood.ts';
export { firstUnderflow } from './first-underflow.ts';
export { coinTosses } from './coin-tosses.ts';
export { softmax, softmaxCrossEntropy } from './softmax.ts';

export {
  unitLogit,
  meanLoss,
  meanGradient,
  type LabelledInputs,
  type LossKind,
  type OneUnit,
  type ParameterWindow,
} from './one-unit.ts';
export { meanHessian, type Hessian } from './mean-hessian.ts';
export { eigenvalues } from './eigenvalues.ts';
export { stationaryPoint, type StationaryKind, type StationaryPoint } from './stationary-point.ts';
export { gradientNorm } from './gradient-norm.ts';
export { descentStep, descend } from './gradient-descent.ts';
export { firstStep } from './first-step.ts';
export { isNear } from './is-near.ts';
export { classifiesAll, rightlyClassified } from './classifies-all.ts';
export { exampleSets, stationaryGuesses, type ExampleSet, type ExampleSetName } from './example-sets.ts';
export { limitLoss } from './limit-loss.ts';
export { lossLandscape } from './loss-landscape.ts';
export { flatBelow, type LossMap } from './loss-survey.ts';

export { randomNumbers } from './random-numbers.ts';

export { formatNumber, formatInteger, type NumberFormat } from './format-number.ts';
export { formatProbability } from './format-probability.ts';
export { quoteInput } from './quote-input.ts';
export { readNumber, type NumberReading } from './read-number.ts';
export { readNumberWithin, type NumberDomain } from './read-number-within.ts';
export { readAnswer, type AnswerReading } from './read-answer.ts';
