import { requireFinite, requireInteger } from './domain.ts';

/**
 * Returns the softmax e^(z_k) / Σ e^(z_j) of a list of logits: one probability per class, in the same order.
 *
 * Unit: probabilities, each in [0, 1], that add up to 1.
 * Domain: at least one logit, all finite (two infinite ones have no common limit).
 * Errors: RangeError for an empty list and for a logit that is not finite.
 * Method: the largest logit is subtracted first, which changes nothing on paper and prevents overflow.
 * Source: Bishop (2006), section 4.2.
 * @example softmax([0, 0]) → [0.5, 0.5]
 */
export function softmax(logits: readonly number[]): number[] {
  requireLogits(logits);
  const max = largest(logits);
  const exponentials = logits.map((z) => Math.exp(z - max));
  const sum = exponentials.reduce((a, b) => a + b, 0);
  return exponentials.map((e) => e / sum);
}

/**
 * Returns the cross-entropy −ln softmax(logits)[k] of a many-class prediction whose true class is k.
 *
 * Unit: nats, in [0, Infinity]; Infinity only where the true loss is beyond the largest double.
 * Domain: classIndex a whole number from 0 to the number of logits − 1; logits as for softmax.
 * Errors: RangeError outside the domain.
 * Method: (max − z_k) + log1p of the sum over the classes other than the largest, so that neither a small nor
 * a large loss passes through a rounded probability.
 * Source: Bishop (2006), section 4.3.4.
 * @example softmaxCrossEntropy(0, [0, 0]) → 0.6931471805599453
 */
export function softmaxCrossEntropy(classIndex: number, logits: readonly number[]): number {
  requireLogits(logits);
  requireInteger('classIndex', classIndex, [0, logits.length - 1]);
  const max = largest(logits);
  const indexOfLargest = logits.indexOf(max);
  const others = logits.reduce((sum, z, i) => (i === indexOfLargest ? sum : sum + Math.exp(z - max)), 0);
  return max - logits[classIndex]! + Math.log1p(others);
}

function requireLogits(logits: readonly number[]): void {
  requireInteger('number of logits', logits.length, [1, 1e6]);
  for (const z of logits) requireFinite('every logit', z);
}

/** A fold rather than Math.max(...logits), whose argument list is limited in length. */
function largest(logits: readonly number[]): number {
  return logits.reduce((a, b) => Math.max(a, b));
}
