import { requireUnitAndData, type LabelledInputs, type OneUnit } from './one-unit.ts';
import { squaredError } from './squared-error.ts';

/**
 * Returns what the mean squared error tends to as the parameters grow for ever in one direction:
 * (w, b) = t · direction with t → ∞. It is never attained.
 *
 * Each prediction tends to 0 or to 1, by the sign of its logit, or stays ½ where the logit stays 0. With hard
 * labels that counts: an example on its wrong side costs 1, one in between ¼.
 * Unit: none, in [0, 1].
 * Domain: direction and every x finite, every label in [0, 1], at least one example, as many labels as
 * inputs. A logit counts as 0 where w x + b is 0 in doubles.
 * Errors: RangeError outside the domain, for NaN, and for lists that are empty or of unequal length.
 * Source: σ(±∞) put into squaredError.
 * @example limitLoss({ w: 1, b: 0 }, { x: [-1, 0, 2, 4], y: [0, 1, 0, 1] }) → 0.3125
 */
export function limitLoss(direction: OneUnit, data: LabelledInputs): number {
  requireUnitAndData(direction, data);
  const losses = data.x.map((x, i) => {
    const logit = direction.w * x + direction.b;
    return squaredError(data.y[i]!, (1 + Math.sign(logit)) / 2);
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
