import { requireFinite, requireInteger, requirePositive } from './domain.ts';
import { uncheckedDescentStep } from './gradient-descent.ts';
import { requireUnitAndData, type LabelledInputs, type LossKind, type OneUnit } from './one-unit.ts';

/**
 * Returns the first step of gradient descent, of at most `steps`, after which the parameters have arrived; 0
 * where the start has. Undefined where none has.
 *
 * Domain: steps a whole number from 0 to 1e9; the rest as for descentStep.
 * Errors: RangeError outside the domain, for NaN and for a step that overflows.
 * Method: the steps of descend to the last bit, on data checked once. A reader who drags the start asks for up to
 * 100,000 steps and should not notice.
 * Source: Nielsen (2015), chapter 1.
 * @example firstStep('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }, 0.5, 9, ({ w }) => w > 0.25) → 1
 */
export function firstStep(
  kind: LossKind,
  start: OneUnit,
  data: LabelledInputs,
  rate: number,
  steps: number,
  arrived: (params: OneUnit) => boolean,
): number | undefined {
  requireUnitAndData(start, data);
  requirePositive('rate', rate);
  requireInteger('steps', steps, [0, 1e9]);
  let params = start;
  for (let step = 0; step <= steps; step += 1) {
    if (step > 0) params = stepFrom(kind, params, data, rate);
    if (arrived(params)) return step;
  }
  return undefined;
}

function stepFrom(kind: LossKind, from: OneUnit, data: LabelledInputs, rate: number): OneUnit {
  const params = uncheckedDescentStep(kind, from, data, rate);
  requireFinite('w', params.w);
  requireFinite('b', params.b);
  return params;
}
