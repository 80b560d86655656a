import { meanGradient, type LabelledInputs, type LossKind, type OneUnit } from './one-unit.ts';

/**
 * Returns the Euclidean norm of the gradient of the mean loss: how steep the loss surface is.
 *
 * Unit: that of the loss per unit of (w, b).
 * Domain and errors: as for meanGradient.
 * Method: Math.hypot, which neither overflows nor loses a small component.
 * Source: the definition.
 * @example gradientNorm('cross-entropy', { w: 0, b: 0 }, { x: [0], y: [1] }) → 0.5
 */
export function gradientNorm(kind: LossKind, params: OneUnit, data: LabelledInputs): number {
  const { w, b } = meanGradient(kind, params, data);
  return Math.hypot(w, b);
}
