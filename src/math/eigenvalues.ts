import { requireFinite } from './domain.ts';
import type { Hessian } from './mean-hessian.ts';

/**
 * Returns the two eigenvalues of a Hessian, the smaller first: the least and the greatest curvature of the
 * surface over all directions of (w, b). Both above 0: a bowl. One below and one above: a saddle.
 *
 * Unit: that of the entries.
 * Domain: every entry finite; ±Infinity where an eigenvalue is beyond the largest double.
 * Errors: RangeError outside the domain and for NaN.
 * Method: the one further from 0 is a sum that does not cancel; the other is the determinant divided by it. It
 * loses digits only where the determinant does, and then is still right to a rounding error of the larger.
 * Source: LAPACK's DLAE2.
 * @example eigenvalues({ ww: 2, wb: 2, bb: -1 }) → [-2, 3]
 */
export function eigenvalues({ ww, wb, bb }: Hessian): readonly [smaller: number, larger: number] {
  requireFinite('ww', ww);
  requireFinite('wb', wb);
  requireFinite('bb', bb);
  const mean = ww / 2 + bb / 2;
  const radius = Math.hypot(ww / 2 - bb / 2, wb);
  // Subtracting from 0, not negating, because the eigenvalues of no curvature at all must print as 0, not −0.
  if (mean === 0) return [0 - radius, radius];
  const far = mean + Math.sign(mean) * radius;
  const [greater, lesser] = Math.abs(ww) > Math.abs(bb) ? [ww, bb] : [bb, ww];
  const near = (greater / far) * lesser - (wb / far) * wb;
  return mean > 0 ? [near, far] : [far, near];
}
