import { requireFinite, requireInteger, requireRange } from './domain.ts';
import { LossSurvey, type LossMap } from './loss-survey.ts';
import { requireData, type LabelledInputs, type LossKind, type ParameterWindow } from './one-unit.ts';

/**
 * Returns both mean losses of the unit σ(w x + b) over a grid on the window: w grows with the column and b with
 * the row, from one end to the other. Also how much of the window is not convex, and how much is flat.
 *
 * Unit: nats for cross-entropy, none for squared error (without ½).
 * Domain: data as for meanLoss, at most 1000 examples; both ranges of the window finite and growing; columns
 * and rows whole numbers from 2 to 4096. Every logit and squared distance of two inputs must be finite.
 * Errors: RangeError outside the domain and for NaN.
 * Method: one exponential for each example and point serves both losses and all their derivatives, because a
 * map is drawn while the reader waits. For hard labels the losses agree with meanLoss to a relative 1e-14;
 * below 1e-290, where the square of that exponential underflows, only absolutely.
 * Source: as for meanLoss, meanGradient and curvesDownwards.
 * @example lossLandscape({ x: [0], y: [1] }, { w: [0, 1], b: [-800, 0] }, 2, 2) → {
 *   'cross-entropy': { losses: Float64Array.of(800, 800, Math.LN2, Math.LN2), nonconvexShare: 0, flatShare: 0 },
 *   'squared-error': { losses: Float64Array.of(1, 1, 0.25, 0.25), nonconvexShare: 0, flatShare: 0.5 } }
 */
export function lossLandscape(
  data: LabelledInputs,
  window: ParameterWindow,
  columns: number,
  rows: number,
): Record<LossKind, LossMap> {
  requireLandscape(data, window, columns, rows);
  const examples = { x: Float64Array.from(data.x), y: Float64Array.from(data.y) };
  const crossEntropy = new LossSurvey(examples.x, columns * rows);
  const squaredError = new LossSurvey(examples.x, columns * rows);
  const ws = Float64Array.from({ length: columns }, (_, column) => along(window.w, column / (columns - 1)));
  for (let row = 0; row < rows; row += 1) {
    surveyRow(ws, along(window.b, row / (rows - 1)), examples, crossEntropy, squaredError);
  }
  return { 'cross-entropy': crossEntropy.toMap(), 'squared-error': squaredError.toMap() };
}

function along([min, max]: readonly [number, number], share: number): number {
  return min + (max - min) * share;
}

interface Examples {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A function of its own, because a loop that is entered once is slower to be compiled than a call. */
function surveyRow(
  ws: Float64Array,
  b: number,
  examples: Examples,
  crossEntropy: LossSurvey,
  squaredError: LossSurvey,
): void {
  for (const w of ws) surveyPoint(w, b, examples, crossEntropy, squaredError);
}

/**
 * Both losses at one point. p is σ(z) and q is σ(−z), the probabilities of the two classes; the error p − y is
 * written as (1 − y) p − y q, which does not cancel.
 */
function surveyPoint(
  w: number,
  b: number,
  { x, y }: Examples,
  crossEntropy: LossSurvey,
  squaredError: LossSurvey,
): void {
  let linear = 0;
  // Π (1 + e^(−|z|)) − 1 over the examples, whose log1p is the sum of theirs. It is at most 2^1000.
  let excess = 0;
  let squares = 0;
  for (let i = 0; i < x.length; i += 1) {
    const z = w * x[i]! + b;
    const e = Math.exp(-Math.abs(z));
    const likely = 1 / (1 + e);
    const unlikely = e * likely;
    const p = z >= 0 ? likely : unlikely;
    const q = z >= 0 ? unlikely : likely;
    const towardsZero = (1 - y[i]!) * p;
    const towardsOne = y[i]! * q;
    const error = towardsZero - towardsOne;
    linear += z >= 0 ? (1 - y[i]!) * z : -y[i]! * z;
    excess += e * (1 + excess);
    squares += error * error;
    crossEntropy.slopes[i] = error;
    crossEntropy.curvatures[i] = p * q;
    squaredError.slopes[i] = 2 * p * q * error;
    squaredError.curvatures[i] = 2 * p * q * (towardsZero * (2 * q - p) + towardsOne * (2 * p - q));
  }
  crossEntropy.note(linear + Math.log1p(excess));
  squaredError.note(squares);
}

function requireLandscape(
  data: LabelledInputs,
  window: ParameterWindow,
  columns: number,
  rows: number,
): void {
  requireData(data);
  requireInteger('the number of examples', data.x.length, [1, 1000]);
  requireRange('window.w', window.w);
  requireRange('window.b', window.b);
  requireInteger('columns', columns, [2, 4096]);
  requireInteger('rows', rows, [2, 4096]);
  const size = (values: readonly number[]): number => Math.max(...values.map(Math.abs));
  requireFinite('every logit', size(window.w) * size(data.x) + size(window.b));
  requireFinite('every squared distance of two x', (2 * size(data.x)) ** 2);
}
