/**
 * Returns whether a mean loss of one unit curves downwards in some direction of (w, b): whether its Hessian, the
 * mean of h (x, 1)(x, 1)ᵀ over the examples, has a negative eigenvalue. h is the curvature in the logit.
 *
 * Domain: as many curvatures as inputs, all finite (checked by the caller, who asks at every point of a map).
 * Method: it has one where its determinant or its trace is negative. Up to a positive factor the determinant is
 * the sum of h_i h_j (x_i − x_j)² over all pairs. Unlike the difference of products it cannot turn negative by
 * rounding where every h is at least 0, as for cross-entropy.
 * Source: the Cauchy–Binet formula.
 * @example curvesDownwards([0, 1], [0.25, -0.125]) → true
 */
export function curvesDownwards(x: ArrayLike<number>, curvatures: ArrayLike<number>): boolean {
  let trace = 0;
  let determinant = 0;
  for (let i = 0; i < x.length; i += 1) {
    const inPairs = pairWithEarlier(x, curvatures, i);
    trace += curvatures[i]! * (1 + x[i]! * x[i]!);
    determinant += curvatures[i]! * inPairs;
  }
  return determinant < 0 || trace < 0;
}

function pairWithEarlier(x: ArrayLike<number>, curvatures: ArrayLike<number>, i: number): number {
  let sum = 0;
  for (let j = 0; j < i; j += 1) {
    const gap = x[i]! - x[j]!;
    sum += curvatures[j]! * gap * gap;
  }
  return sum;
}
