import { requireInteger, requirePositive } from './domain.ts';
import {
  meanGradient,
  uncheckedMeanGradient,
  type LabelledInputs,
  type LossKind,
  type OneUnit,
} from './one-unit.ts';

/**
 * Returns the parameters after one step of gradient descent: θ − η ∇J(θ).
 *
 * Domain: rate η finite and above 0; the rest as for meanLoss.
 * Errors: RangeError outside the domain. A step that overflows gives an infinite w or b, which the next
 * step refuses.
 * Source: Nielsen (2015), chapter 1.
 * @example descentStep('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }, 0.5) → { w: 0.5, b: 0.25 }
 */
export function descentStep(kind: LossKind, params: OneUnit, data: LabelledInputs, rate: number): OneUnit {
  requirePositive('rate', rate);
  return downhill(params, rate, meanGradient(kind, params, data));
}

/**
 * Returns the same step, for whoever has checked rate and data once and takes 100,000 of them.
 *
 * Domain: as for descentStep, checked by the caller, who also looks whether the step has overflowed.
 * @example uncheckedDescentStep('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }, 0.5) → { w: 0.5, b: 0.25 }
 */
export function uncheckedDescentStep(
  kind: LossKind,
  params: OneUnit,
  data: LabelledInputs,
  rate: number,
): OneUnit {
  return downhill(params, rate, uncheckedMeanGradient(kind, params, data));
}

function downhill(params: OneUnit, rate: number, gradient: OneUnit): OneUnit {
  return { w: params.w - rate * gradient.w, b: params.b - rate * gradient.b };
}

/**
 * Returns the path of gradient descent, lazily: the start, then the parameters after each of `steps` steps.
 *
 * A generator, because who draws the path decides how far. For the number of steps alone there is firstStep.
 * Domain: steps a whole number from 0 to 1e9; the rest as for descentStep.
 * Errors: RangeError, thrown by the call itself for steps and by the step that meets it for anything else.
 * Source: Nielsen (2015), chapter 1.
 * @example descend('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }, 0.5, 1) → [{ w: 0, b: 0 }, { w: 0.5, b: 0.25 }]
 */
export function descend(
  kind: LossKind,
  start: OneUnit,
  data: LabelledInputs,
  rate: number,
  steps: number,
): Generator<OneUnit, void, undefined> {
  requireInteger('steps', steps, [0, 1e9]);
  return walk(kind, start, data, rate, steps);
}

function* walk(
  kind: LossKind,
  start: OneUnit,
  data: LabelledInputs,
  rate: number,
  steps: number,
): Generator<OneUnit, void, undefined> {
  let params = start;
  yield params;
  for (let step = 1; step <= steps; step += 1) {
    params = descentStep(kind, params, data, rate);
    yield params;
  }
}
