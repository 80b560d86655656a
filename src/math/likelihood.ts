import { crossEntropy } from './cross-entropy.ts';
import { requireHardLabel, requirePairs } from './domain.ts';
import { probabilityOfTruth } from './probability-of-truth.ts';

/**
 * Returns the likelihood: the product of the probabilities that the predictions give to the labels seen.
 *
 * Unit: probability, in [0, 1]. Underflows to 0 for many examples (1075 fair tosses): that is the lesson's
 * point; negativeLogLikelihood goes on.
 * Domain: labels 0 or 1, probabilities in [0, 1], two lists of one length, at least 1.
 * Errors: RangeError outside the domain, for NaN and for unequal or empty lists.
 * Source: Bishop (2006), section 4.3.2.
 * @example likelihood([1, 0], [0.5, 0.75]) → 0.125
 */
export function likelihood(labels: readonly number[], probabilities: readonly number[]): number {
  requirePairs('labels and probabilities', labels, probabilities);
  return labels.reduce((product, label, i) => product * probabilityOfTruth(label, probabilities[i]!), 1);
}

/**
 * Returns the negative log-likelihood: the sum of the cross-entropies of all predictions.
 *
 * Unit: nats, in [0, Infinity]; divided by the number of examples it is the mean cross-entropy.
 * Domain and errors: as for likelihood. Infinity where a prediction rules out its label, the true limit.
 * Method: a sum of logarithms, because the logarithm of the product is infinite once the product underflows.
 * Source: Bishop (2006), section 4.3.2.
 * @example negativeLogLikelihood([1, 0], [0.5, 0.5]) → 1.3862943611198906
 */
export function negativeLogLikelihood(labels: readonly number[], probabilities: readonly number[]): number {
  requirePairs('labels and probabilities', labels, probabilities);
  for (const label of labels) requireHardLabel(label);
  return labels.reduce((sum, label, i) => sum + crossEntropy(label, probabilities[i]!), 0);
}
