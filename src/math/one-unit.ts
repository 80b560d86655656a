import { crossEntropyFromLogit } from './cross-entropy.ts';
import { crossEntropyGradient } from './cross-entropy-gradient.ts';
import { requireFinite, requirePairs, requireUnitInterval } from './domain.ts';
import { squaredErrorFromLogit } from './squared-error.ts';
import { squaredErrorGradient } from './squared-error-gradient.ts';

/** Which loss scores the prediction. */
export type LossKind = 'cross-entropy' | 'squared-error';

/** The parameters of one sigmoid unit with one input, σ(w x + b); also the shape of a gradient in them. */
export interface OneUnit {
  /** Weight of the input. */
  readonly w: number;
  /** Bias. */
  readonly b: number;
}

/** A rectangle of parameters, both ends of both ranges included: what a map of the loss shows. */
export interface ParameterWindow {
  readonly w: readonly [min: number, max: number];
  readonly b: readonly [min: number, max: number];
}

/** Examples for one sigmoid unit: the input `x[i]` has the label `y[i]`, 0, 1 or soft. */
export interface LabelledInputs {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/**
 * Returns the logit of the unit σ(w x + b) for one input.
 *
 * Unit: log-odds to the base e.
 * Domain: w, b and x finite.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Bishop (2006), section 4.3.2.
 * @example unitLogit({ w: -1, b: 1 }, 3) → -2
 */
export function unitLogit(params: OneUnit, x: number): number {
  requireFinite('w', params.w);
  requireFinite('b', params.b);
  requireFinite('x', x);
  return logitAt(params, x);
}

/**
 * Returns the mean loss of the unit σ(w x + b) over the examples.
 *
 * Unit: nats for cross-entropy, none for squared error (without ½).
 * Domain: w, b and every x finite, every label in [0, 1], at least one example, as many labels as inputs.
 * Errors: RangeError outside the domain, for NaN, and for lists that are empty or of unequal length.
 * Source: Bishop (2006), section 4.3.2, divided by the number of examples.
 * @example meanLoss('squared-error', { w: 0, b: 0 }, { x: [1, 2], y: [0, 1] }) → 0.25
 */
export function meanLoss(kind: LossKind, params: OneUnit, data: LabelledInputs): number {
  requireUnitAndData(params, data);
  const lossFromLogit = kind === 'cross-entropy' ? crossEntropyFromLogit : squaredErrorFromLogit;
  let sum = 0;
  for (const [i, x] of data.x.entries()) sum += lossFromLogit(data.y[i]!, logitAt(params, x));
  return sum / data.x.length;
}

/**
 * Returns the gradient of the mean loss in the weight and the bias: the means of ∂L/∂z · x and of ∂L/∂z.
 *
 * Unit: that of the loss per unit of w and of b.
 * Domain and errors: as for meanLoss.
 * Source: Bishop (2006), section 4.3.2; chain rule with ∂z/∂w = x and ∂z/∂b = 1.
 * @example meanGradient('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }) → { w: -1, b: -0.5 }
 */
export function meanGradient(kind: LossKind, params: OneUnit, data: LabelledInputs): OneUnit {
  requireUnitAndData(params, data);
  return uncheckedMeanGradient(kind, params, data);
}

/**
 * Returns the same gradient, for whoever has checked the data once and takes 100,000 steps on them.
 *
 * Domain: as for meanLoss, checked by the caller.
 * Method: a plain loop, because an iterator for each step costs more than the step.
 * @example uncheckedMeanGradient('cross-entropy', { w: 0, b: 0 }, { x: [2], y: [1] }) → { w: -1, b: -0.5 }
 */
export function uncheckedMeanGradient(kind: LossKind, params: OneUnit, { x, y }: LabelledInputs): OneUnit {
  const slope = kind === 'cross-entropy' ? crossEntropyGradient : squaredErrorGradient;
  let w = 0;
  let b = 0;
  for (let i = 0; i < x.length; i += 1) {
    const slopeInLogit = slope(y[i]!, logitAt(params, x[i]!));
    w += slopeInLogit * x[i]!;
    b += slopeInLogit;
  }
  return { w: w / x.length, b: b / x.length };
}

/** Unchecked: whoever calls it for many examples has checked them all. */
function logitAt({ w, b }: OneUnit, x: number): number {
  return w * x + b;
}

/** Throws unless w, b and every input are finite and every input has a label in [0, 1]. */
export function requireUnitAndData(params: OneUnit, data: LabelledInputs): void {
  requireFinite('w', params.w);
  requireFinite('b', params.b);
  requireData(data);
}

/** Throws unless every input is finite and has a label in [0, 1], and there is at least one. */
export function requireData({ x, y }: LabelledInputs): void {
  requirePairs('x and y', x, y);
  for (const input of x) requireFinite('every x', input);
  for (const label of y) requireUnitInterval('every label', label);
}
