import { requirePairs } from './domain.ts';
import { probabilityOfTruth } from './probability-of-truth.ts';

/**
 * Returns how many examples, counted from the first, it takes until the product of the probabilities that the
 * predictions give to the labels is exactly 0 as a double. Undefined if it never is.
 *
 * Unit: examples.
 * Domain and errors: as for likelihood. A prediction that rules out its label makes the product 0 at once.
 * Method: the multiplications of likelihood, in the same order, because the number of the toss at which a
 * product of doubles vanishes depends on both.
 * Source: IEEE 754: half of the smallest double, 4.9e-324, is rounded to 0.
 * @example firstUnderflow([1, 1, 1], [0.5, 1e-200, 1e-200]) → 3
 */
export function firstUnderflow(
  labels: readonly number[],
  probabilities: readonly number[],
): number | undefined {
  requirePairs('labels and probabilities', labels, probabilities);
  let product = 1;
  let first: number | undefined;
  for (const [i, label] of labels.entries()) {
    product *= probabilityOfTruth(label, probabilities[i]!);
    if (product === 0) first ??= i + 1;
  }
  return first;
}
