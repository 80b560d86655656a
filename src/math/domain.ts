/**
 * The one error policy of this folder: an argument outside its domain is a `RangeError` that names it
 * and its value. Nothing is clamped, and NaN belongs to no domain.
 */
function refuse(argument: string, domain: string, value: unknown): never {
  throw new RangeError(`${argument} must be ${domain}, got ${String(value)}`);
}

/** Throws unless `value` lies in [0, 1], both ends closed. */
export function requireUnitInterval(argument: string, value: number): void {
  if (!(value >= 0 && value <= 1)) refuse(argument, 'in [0, 1]', value);
}

/** Throws unless `label` (soft: the share of class 1) and `probability` lie in [0, 1], both ends closed. */
export function requireLabelAndProbability(label: number, probability: number): void {
  requireUnitInterval('label', label);
  requireUnitInterval('probability', probability);
}

/** Throws unless `label` is 0 or 1, for functions that have no meaning for a soft label. */
export function requireHardLabel(label: number): void {
  if (label !== 0 && label !== 1) refuse('label', '0 or 1', label);
}

/** Throws for NaN; ±Infinity pass. */
export function requireNumber(argument: string, value: number): void {
  if (!(value >= -Infinity)) refuse(argument, 'a number', value);
}

/** Throws for NaN. Every function of a logit has a limit at ±Infinity and returns it, so both are allowed. */
export function requireLogit(z: number): void {
  requireNumber('z', z);
}

/** Throws unless `label` lies in [0, 1] and `z` is a number. */
export function requireLabelAndLogit(label: number, z: number): void {
  requireUnitInterval('label', label);
  requireLogit(z);
}

/** Throws unless `value` is a finite number. */
export function requireFinite(argument: string, value: number): void {
  if (!Number.isFinite(value)) refuse(argument, 'a finite number', value);
}

/** Throws unless `value` is a finite number above 0. */
export function requirePositive(argument: string, value: number): void {
  if (!(value > 0 && value < Infinity)) refuse(argument, 'a finite number above 0', value);
}

/** Throws unless `value` is a whole number from `min` to `max`, both included. */
export function requireInteger(argument: string, value: number, [min, max]: readonly [number, number]): void {
  if (!(Number.isInteger(value) && value >= min && value <= max)) {
    refuse(argument, `a whole number from ${min} to ${max}`, value);
  }
}

/** Throws unless both ends are finite and the first is the smaller. */
export function requireRange(argument: string, [min, max]: readonly [number, number]): void {
  if (!(min < max && max - min < Infinity)) {
    refuse(argument, 'two finite numbers, the smaller first', `${min} and ${max}`);
  }
}

/** Throws unless both lists have the same length and at least one element. */
export function requirePairs(names: string, a: readonly number[], b: readonly number[]): void {
  if (a.length === 0 || a.length !== b.length) {
    refuse(names, 'two lists of one equal length, at least 1', `${a.length} and ${b.length}`);
  }
}
