import { requireHardLabel } from './domain.ts';

/**
 * Returns where the squared error (σ(z) − y)² is steepest in the logit, and its slope there: −8/27 at
 * z = −ln 2 for label 1, 8/27 at z = ln 2 for label 0.
 *
 * There the true class gets probability 1/3. It is the inflection: on the wrong side of it the loss is concave,
 * and the more wrong the prediction, the weaker its push.
 * Unit: z in log-odds to the base e, slope per unit of z.
 * Domain: label 0 or 1; for a soft label neither the place nor the slope is a round number.
 * Errors: RangeError outside the domain and for NaN.
 * Source: the zero of squaredErrorCurvature, put into squaredErrorGradient.
 * @example steepestSquaredError(1) → { z: -0.6931471805599453, slope: -0.2962962962962963 }
 */
export function steepestSquaredError(label: number): { readonly z: number; readonly slope: number } {
  requireHardLabel(label);
  const towardsTruth = label === 1 ? 1 : -1;
  return { z: -towardsTruth * Math.LN2, slope: (-towardsTruth * 8) / 27 };
}
