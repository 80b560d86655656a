import { eigenvalues } from './eigenvalues.ts';
import { meanHessian, type Hessian } from './mean-hessian.ts';
import {
  meanGradient,
  meanLoss,
  requireUnitAndData,
  type LabelledInputs,
  type LossKind,
  type OneUnit,
} from './one-unit.ts';

export type StationaryKind = 'minimum' | 'saddle point' | 'maximum';

/** A place (w, b) where the mean loss is level. */
export interface StationaryPoint extends OneUnit {
  /** The mean loss there. */
  readonly loss: number;
  readonly kind: StationaryKind;
}

const MOST_STEPS = 50;
// Newton's method squares its error: what a step of this relative length leaves is lost in rounding.
const LAST_STEP = 1e-10;

/**
 * Returns the stationary point of the mean loss of the unit σ(w x + b) near a rough guess: where the gradient is
 * level, to rounding, and whether it is a minimum, a saddle point or a maximum. A coordinate that is 0 to rounding is 0.
 *
 * Unit: the loss in nats for cross-entropy, none for squared error (without ½).
 * Domain: guess near an isolated stationary point; guess and data otherwise as for meanLoss.
 * Errors: RangeError outside the domain, also where 50 steps do not arrive or run into a flat or singular place.
 * Method: Newton's, which finds saddle points as well as minima. Gradient descent flees from saddle points. It
 * stops by the length of the step, because far out on a plateau the gradient is tiny too, and the step is not.
 * Source: Nocedal & Wright, Numerical Optimization (2006), section 11.1.
 * @example stationaryPoint('squared-error', { w: 0, b: 0 }, { x: [-1, -1, 1, 1], y: [0, 1, 0, 1] }) →
 *   { w: 0, b: 0, loss: 0.25, kind: 'minimum' }
 */
export function stationaryPoint(kind: LossKind, guess: OneUnit, data: LabelledInputs): StationaryPoint {
  requireUnitAndData(guess, data);
  let { w, b } = guess;
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const move = newtonStep(meanGradient(kind, { w, b }, data), meanHessian(kind, { w, b }, data));
    w -= move.w;
    b -= move.b;
    if (!(Number.isFinite(w) && Number.isFinite(b))) break;
    const scale = 1 + Math.hypot(w, b);
    if (Math.hypot(move.w, move.b) <= LAST_STEP * scale) {
      const hessian = meanHessian(kind, { w, b }, data);
      const place = { w: orZero(w, scale), b: orZero(b, scale) };
      return { ...place, loss: meanLoss(kind, place, data), kind: stationaryKind(hessian) };
    }
  }
  const place = `(w, b) = (${String(guess.w)}, ${String(guess.b)})`;
  throw new RangeError(`guess must be near a stationary point, got ${place}`);
}

/** A coordinate, or 0 where all of its digits come from rounding at that scale. */
function orZero(coordinate: number, scale: number): number {
  return Math.abs(coordinate) <= Number.EPSILON * scale ? 0 : coordinate;
}

/** The solution of H · step = gradient. Not finite where H is singular. */
function newtonStep(gradient: OneUnit, { ww, wb, bb }: Hessian): OneUnit {
  const determinant = ww * bb - wb * wb;
  return {
    w: (bb * gradient.w - wb * gradient.b) / determinant,
    b: (ww * gradient.b - wb * gradient.w) / determinant,
  };
}

/**
 * Returns what a level place is, from the signs of the curvatures there.
 *
 * Domain: every entry finite, neither eigenvalue 0, where the second derivatives do not tell.
 * Errors: as for eigenvalues.
 * Source: the second derivative test.
 * @example stationaryKind({ ww: 1, wb: 2, bb: 1 }) → 'saddle point'
 */
export function stationaryKind(hessian: Hessian): StationaryKind {
  const [smaller, larger] = eigenvalues(hessian);
  if (smaller > 0) return 'minimum';
  return larger < 0 ? 'maximum' : 'saddle point';
}
