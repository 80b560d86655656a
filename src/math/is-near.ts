import { requireFinite, requirePositive } from './domain.ts';
import type { OneUnit } from './one-unit.ts';

/**
 * Returns whether parameters lie strictly within a distance of a target, as the crow flies over (w, b).
 *
 * Domain: params and target finite, distance finite and above 0.
 * Errors: RangeError outside the domain and for NaN.
 * Source: Euclid.
 * @example isNear({ w: 3, b: 1 }, { w: 0, b: -3 }, 5) → false
 */
export function isNear(params: OneUnit, target: OneUnit, distance: number): boolean {
  requireFinite('params.w', params.w);
  requireFinite('params.b', params.b);
  requireFinite('target.w', target.w);
  requireFinite('target.b', target.b);
  requirePositive('distance', distance);
  return Math.hypot(params.w - target.w, params.b - target.b) < distance;
}
