import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect } from 'vitest';
import type { ExampleSetName } from './example-sets.ts';
import type { LabelledInputs, OneUnit, ParameterWindow } from './one-unit.ts';

/** The seed of every random test here; fast-check prints it with the counterexample when one fails. */
const SEED = 20260401;

/** The accuracy promised against the reference file: two units in the last place. */
export const PROMISED_RELATIVE_ERROR = 4.5e-16;

/** Checks a promise for 500 drawn inputs, the same on every run. */
export function forAll<Args extends [unknown, ...unknown[]]>(
  arbitraries: { [K in keyof Args]: fc.Arbitrary<Args[K]> },
  promise: (...args: Args) => void,
): void {
  // Wrapped, because fast-check takes a returned false for a failure and an assertion may return anything.
  const property = fc.property(...arbitraries, (...args) => {
    promise(...args);
  });
  fc.assert(property, { seed: SEED, numRuns: 500 });
}

export const probabilities = fc.double({ min: 0, max: 1, noNaN: true });
export const innerProbabilities = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
export const labels = fc.oneof(fc.constantFrom(0, 1), probabilities);
export const logits = fc.oneof(
  fc.double({ min: -800, max: 800, noNaN: true }),
  fc.double({ min: -8, max: 8, noNaN: true }),
);
export const moderateLogits = fc.double({ min: -8, max: 8, noNaN: true });

export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs((actual - expected) / expected);
}

/** Fails with both values and their distance, which a bare comparison would not print. */
export function expectWithin(actual: number, expected: number, tolerance: number, what = 'value'): void {
  const error = relativeError(actual, expected);
  const bothValues = `${what}: got ${actual}, expected ${expected}, relative error ${error} > ${tolerance}`;
  expect(error <= tolerance, bothValues).toBe(true);
}

/** Fails with both values if they differ by more than 1e-9 of 1 + |expected|. */
export function expectNear(actual: number, expected: number, tolerance = 1e-9): void {
  const bothValues = `got ${actual}, expected ${expected}, tolerance ${tolerance}`;
  const isNear = actual === expected || Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected));
  expect(isNear, bothValues).toBe(true);
}

/** The slope of `f` at `x` by the five-point central difference, good to about 1e-11 here. */
export function slopeByDifferences(f: (x: number) => number, x: number, h = 1e-3): number {
  return (f(x - 2 * h) - 8 * f(x - h) + 8 * f(x + h) - f(x + 2 * h)) / (12 * h);
}

/** Each row: what is wrong, a call that must fail, and the exact message of its RangeError. */
export type RefusalTable = readonly (readonly [call: () => unknown, message: string])[];

export function expectRefusals(table: RefusalTable): void {
  for (const [call, message] of table) expect(call, message).toThrow(new RangeError(message));
}

/** A function of a label and one number, refused for a bad label; the three bad labels of every such function. */
export function badLabels(f: (label: number, value: number) => number): RefusalTable {
  return [-Number.MIN_VALUE, 1 + Number.EPSILON, NaN].map((label) => [
    () => f(label, 0.5),
    `label must be in [0, 1], got ${label}`,
  ]);
}

/** The same for the second argument, a probability. */
export function badProbabilities(
  f: (probability: number) => unknown,
  argument = 'probability',
): RefusalTable {
  return [-Number.MIN_VALUE, 1 + Number.EPSILON, 1.2, NaN, Infinity].map((value) => [
    () => f(value),
    `${argument} must be in [0, 1], got ${value}`,
  ]);
}

interface RecordedStep extends OneUnit {
  readonly step: number;
  readonly loss: number;
  readonly grad_norm: number;
}

/** A stationary point; `eig` are the eigenvalues of its Hessian to eight digits, the smaller first. */
interface RecordedPoint extends OneUnit {
  readonly loss: number;
  readonly eig: readonly [number, number];
  readonly type: string;
}

/** What another program computed for one set of examples; see the recorded file's own “convention”. */
export interface RecordedSurface extends LabelledInputs {
  readonly eta: number;
  readonly window: ParameterWindow;
  readonly starts: readonly (readonly [w: number, b: number])[];
  readonly mse_critical: readonly RecordedPoint[];
  readonly ce_minimum: Omit<RecordedPoint, 'eig' | 'type'> | null;
  readonly trajectories: readonly {
    readonly start: readonly [w: number, b: number];
    readonly ce: readonly RecordedStep[];
    readonly mse: readonly RecordedStep[];
  }[];
}

/** One section of the values that another program computed for the figures. */
export function readWidgetValues(section: string): unknown {
  const file = new URL('../../e2e/reference/widget_values.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>)[section];
}

export const RECORDED_SURFACES = readWidgetValues('surface') as Readonly<
  Record<ExampleSetName, RecordedSurface>
>;
