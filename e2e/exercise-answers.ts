import type { Kind } from './contract.ts';

/** What the tests hold the exercises against: textbook formulas on the numbers that a question shows. */
export const answerTo: Record<Exclude<Kind, 'larger'>, (numbers: readonly number[]) => number> = {
  loss: ([p = 0, y = 0]) => -Math.log(truth(p, y)),
  gradient: ([p = 0, y = 0]) => p - y,
  mean: ([p1 = 0, y1 = 0, p2 = 0, y2 = 0, p3 = 0, y3 = 0]) =>
    -Math.log(truth(p1, y1) * truth(p2, y2) * truth(p3, y3)) / 3,
  logit: ([z = 0, y = 0]) => Math.log(1 + Math.exp(y === 1 ? -z : z)),
  backwards: ([loss = 0]) => Math.exp(-loss),
  step: ([w = 0, b = 0, x = 0, y = 0, rate = 0]) => w - rate * (1 / (1 + Math.exp(-(w * x + b))) - y) * x,
};

/** The probability of the true class. */
export function truth(p: number, y: number): number {
  return y === 1 ? p : 1 - p;
}

/** Index of the prediction with the larger loss, from the numbers of both. */
export function largerLoss([p1 = 0, y1 = 0, p2 = 0, y2 = 0]: readonly number[]): 0 | 1 {
  return truth(p1, y1) < truth(p2, y2) ? 0 : 1;
}
