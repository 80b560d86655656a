import { requireLabelAndLogit } from './domain.ts';
import { mixByLabel } from './mix-by-label.ts';

// ln 2 = LN2 + LN2_REST to 32 digits: the part of ln 2 that its nearest double leaves out.
const LN2_REST = 2.3190468138462996e-17;

/**
 * Returns d²/dz² (σ(z) − y)², the curvature of the squared error in the logit.
 *
 * With s = σ(z) it is 2 s (1 − s)² (3s − 1) for label 1 and 2 s² (1 − s) (2 − 3s) for label 0: negative, so
 * that the loss is not convex, exactly where the true class gets less than 1/3 of the probability.
 * Unit: per squared unit of z, in [−0.1203, 0.1541].
 * Domain: label in [0, 1] (soft labels allowed), z every number; 0 at ±Infinity, the limit.
 * Errors: RangeError outside the domain and for NaN.
 * Method: one rational expression in e = e^(−|z|); the factor that changes sign at z = ∓ln 2 is taken from
 * expm1, because 2e − 1 cancels there.
 * Source: product rule. On the lost convexity: Auer, Herbster & Warmuth, NIPS 8 (1995).
 * @example squaredErrorCurvature(1, 0) → 0.125
 */
export function squaredErrorCurvature(label: number, z: number): number {
  requireLabelAndLogit(label, z);
  return mixByLabel(label, curvatureForLabelOne(z), curvatureForLabelOne(-z));
}

function curvatureForLabelOne(z: number): number {
  const e = Math.exp(-Math.abs(z));
  const fourthPowerOfOnePlusE = 1 + e * (4 + e * (6 + e * (4 + e)));
  // e · e doubles the rounding error of e, which the other factors undo for small z only.
  const eSquared = z < 2 ? e * e : Math.exp(-2 * z);
  if (z >= 0) return (2 * eSquared * (2 - e)) / fourthPowerOfOnePlusE;
  const twoEMinusOne = Math.expm1(z + Math.LN2 + LN2_REST);
  return (2 * e * twoEMinusOne) / fourthPowerOfOnePlusE;
}
