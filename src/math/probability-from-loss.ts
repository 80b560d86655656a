import { requireNumber } from './domain.ts';

/**
 * Returns the probability u of the true class at which the loss −ln u has the given value: e^−loss.
 *
 * Unit: the loss in nats; the probability has none.
 * Domain: loss in [0, ∞]; 1 at loss 0, 0 at infinite loss.
 * Errors: RangeError for a negative loss and for NaN.
 * Source: the inverse of u ↦ −ln u.
 * @example probabilityFromLoss(0) → 1
 */
export function probabilityFromLoss(lossNats: number): number {
  requireNumber('lossNats', lossNats);
  if (lossNats < 0) throw new RangeError(`lossNats must be at least 0, got ${String(lossNats)}`);
  return Math.exp(-lossNats);
}
