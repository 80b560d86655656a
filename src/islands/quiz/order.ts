import { randomLcg, shuffler } from 'd3';

/** The seed that the page is built with; a reader's own replaces it. */
export const builtSeed = 7;

/**
 * An order of the choices that depends on nothing but the seed and the question, so that it stays the same for a
 * reader and says nothing about the answer.
 */
export function orderOfChoices(choices: readonly string[], seed: number, questionIndex: number): string[] {
  return shuffler(randomLcg(seed + questionIndex * 1009))([...choices]);
}

/** A seed for a new reader. */
export function drawSeed(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000;
}
