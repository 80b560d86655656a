import { randomNumbers } from '../../math/index.ts';

/** The seed that the page is built with; a reader's own replaces it. */
export const builtSeed = 7;

/**
 * An order of the choices that depends on nothing but the seed and the question, so that it stays the same for a
 * reader and says nothing about the answer.
 */
export function orderOfChoices(choices: readonly string[], seed: number, questionIndex: number): string[] {
  const order = [...choices];
  // Fisher and Yates: each lot draws one of those that are left.
  randomNumbers(seed + questionIndex * 1009, order.length).forEach((lot, drawn) => {
    const last = order.length - 1 - drawn;
    const at = Math.floor(lot * (last + 1));
    [order[at], order[last]] = [order[last]!, order[at]!];
  });
  return order;
}
