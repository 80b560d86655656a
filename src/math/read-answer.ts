import { parseAnswer, type AnswerUnit } from './parse-answer.ts';
import { readTokens } from './read-tokens.ts';

/** What was read, in the unit that was typed, or why nothing was, in words for the person who typed it. */
export type AnswerReading =
  | { readonly ok: true; readonly value: number; readonly unit: AnswerUnit | undefined }
  | { readonly ok: false; readonly reason: string };

/**
 * Returns the answer that somebody typed to an exercise, or a friendly reason why it cannot be read.
 *
 * Reads what readNumber reads and, wherever a number may stand, sums, products and quotients (“0.15 - 1”, “0.1 ×
 * 0.2”), natural logarithms (“ln 5”, “-ln(1 - 0.2)”), powers of e (“e^-1”, “e⁻¹”, “exp(-1)”) and brackets; a number
 * before ln or exp multiplies it (“2 ln 2”). Only what follows the last = or ≈ is read (“−ln 0.2 = 1.61”). A unit may
 * follow: nats or bits, also in the singular. The value is never converted: “2 bits” is 2, with its unit.
 * Domain: every string, at most 60 characters apart from surrounding spaces. A zero is never −0.
 * Errors: none; text that is no finite double, or that can be read in two ways, comes back as { ok: false, reason }.
 * Method: the grammar of readNumber with more branches; each step is rounded, so “ln(1 - 1e-12)” has four digits.
 * Source: the lesson's exercises.
 * @example readAnswer("ln 5 nats") → { ok: true, value: 1.6094379124341003, unit: "nats" }
 */
export function readAnswer(text: string): AnswerReading {
  return readTokens(text, parseAnswer);
}
