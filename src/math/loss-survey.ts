import { curvesDownwards } from './curves-downwards.ts';

/** The length of the gradient below which a place on the surface counts as flat, per unit of w and b. */
export const flatBelow = 0.01;

/** A mean loss over a grid of parameters. */
export interface LossMap {
  /** The loss at each point, row by row: that of a column and a row is at row · columns + column. */
  readonly losses: Float64Array;
  /** The share of the points where the surface curves downwards in some direction, in [0, 1]. */
  readonly nonconvexShare: number;
  /** The share of the points where the gradient is shorter than flatBelow, in [0, 1]. */
  readonly flatShare: number;
}

/**
 * The map of one mean loss in the making. At each point the surveyor fills in the slope and the curvature of
 * the loss in the logit, for each example, and then calls `note`, which checks nothing: a map has many points.
 */
export class LossSurvey {
  readonly slopes: Float64Array;
  readonly curvatures: Float64Array;
  readonly #x: Float64Array;
  readonly #losses: Float64Array;
  #points = 0;
  #nonconvex = 0;
  #flat = 0;

  constructor(x: Float64Array, points: number) {
    this.slopes = new Float64Array(x.length);
    this.curvatures = new Float64Array(x.length);
    this.#x = x;
    this.#losses = new Float64Array(points);
  }

  /** Takes the point into the map and moves on to the next. */
  note(sumOfLosses: number): void {
    this.#losses[this.#points] = sumOfLosses / this.#x.length;
    this.#points += 1;
    if (curvesDownwards(this.#x, this.curvatures)) this.#nonconvex += 1;
    if (this.#isFlat()) this.#flat += 1;
  }

  toMap(): LossMap {
    const points = this.#points;
    return { losses: this.#losses, nonconvexShare: this.#nonconvex / points, flatShare: this.#flat / points };
  }

  /** Sums are compared, not means. Not Math.hypot: it is several times slower, and nothing here can overflow. */
  #isFlat(): boolean {
    let w = 0;
    let b = 0;
    for (let i = 0; i < this.#x.length; i += 1) {
      w += this.slopes[i]! * this.#x[i]!;
      b += this.slopes[i]!;
    }
    return Math.sqrt(w * w + b * b) < flatBelow * this.#x.length;
  }
}
