import { requireHardLabel } from './domain.ts';
import { requireUnitAndData, type LabelledInputs, type OneUnit } from './one-unit.ts';

/**
 * Returns whether the unit σ(w x + b) puts every example on its right side: a logit above 0 for label 1 and
 * below 0 for label 0. A logit of exactly 0 is on neither side.
 *
 * Domain: w, b and every x finite, every label 0 or 1, at least one example, as many labels as inputs.
 * Errors: RangeError outside the domain, for NaN, and for lists that are empty or of unequal length.
 * Source: Bishop (2006), section 4.1.1, with the boundary at probability ½.
 * @example classifiesAll({ w: 1, b: 0 }, { x: [-2, 3], y: [0, 1] }) → true
 */
export function classifiesAll(params: OneUnit, data: LabelledInputs): boolean {
  requireUnitAndLabels(params, data);
  return data.x.every((_, i) => isRight(params, data, i));
}

/**
 * Returns how many examples the unit σ(w x + b) puts on their right side.
 *
 * Unit: examples, a whole number from 0 to their count.
 * Domain, errors and source: as for classifiesAll.
 * @example rightlyClassified({ w: 1, b: 0 }, { x: [-2, 3, 4], y: [0, 1, 0] }) → 2
 */
export function rightlyClassified(params: OneUnit, data: LabelledInputs): number {
  requireUnitAndLabels(params, data);
  return data.x.filter((_, i) => isRight(params, data, i)).length;
}

function requireUnitAndLabels(params: OneUnit, data: LabelledInputs): void {
  requireUnitAndData(params, data);
  for (const label of data.y) requireHardLabel(label);
}

/** Unchecked: whoever calls it has checked all examples. */
function isRight({ w, b }: OneUnit, { x, y }: LabelledInputs, i: number): boolean {
  const logit = w * x[i]! + b;
  return y[i] === 1 ? logit > 0 : logit < 0;
}
