import { crossEntropyCurvature } from './cross-entropy-curvature.ts';
import { requireUnitAndData, type LabelledInputs, type LossKind, type OneUnit } from './one-unit.ts';
import { squaredErrorCurvature } from './squared-error-curvature.ts';

/** The second derivatives of a function of the parameters (w, b) of one unit. */
export interface Hessian {
  readonly ww: number;
  readonly wb: number;
  readonly bb: number;
}

/**
 * Returns the Hessian of the mean loss of the unit σ(w x + b): the means of h x², of h x and of h over the
 * examples, where h is the curvature of the loss in the logit.
 *
 * Unit: that of the loss per squared unit of w and of b.
 * Domain and errors: as for meanLoss. Infinity in ww where a product is beyond the largest double.
 * Method: h x² as (h x) x, because x² may overflow where h is 0.
 * Source: Bishop (2006), section 4.3.3; chain rule with ∂z/∂w = x and ∂z/∂b = 1, whose own derivatives are 0.
 * @example meanHessian('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }) → { ww: 1, wb: 0.5, bb: 0.25 }
 */
export function meanHessian(kind: LossKind, params: OneUnit, data: LabelledInputs): Hessian {
  requireUnitAndData(params, data);
  let ww = 0;
  let wb = 0;
  let bb = 0;
  for (const [i, x] of data.x.entries()) {
    const z = params.w * x + params.b;
    const h = kind === 'cross-entropy' ? crossEntropyCurvature(z) : squaredErrorCurvature(data.y[i]!, z);
    ww += h * x * x;
    wb += h * x;
    bb += h;
  }
  const examples = data.x.length;
  return { ww: ww / examples, wb: wb / examples, bb: bb / examples };
}
