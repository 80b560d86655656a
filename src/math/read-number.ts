import { parseNumber } from './parse-number.ts';
import { readTokens } from './read-tokens.ts';

/** What was read, or why nothing was, in words for the person who typed it. */
export type NumberReading =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly reason: string };

/**
 * Returns the number that somebody typed, or a friendly reason why it cannot be read.
 *
 * Reads decimals with a point or a comma (one comma is always the decimal mark: “1,234” is 1.234), a leading
 * plus or minus (also − and –), digits grouped in threes by no-break or thin spaces, exponents (“1e-12”,
 * “1 × 10⁻¹²”, “1*10^-12”, “10^-12”), one fraction (“1/3”) and a difference from one (“1 − 1e-12”). It reads
 * back whatever formatNumber, formatInteger and formatProbability write, except “∞”.
 * Domain: every string, at most 60 characters apart from surrounding spaces. A zero is never −0.
 * Errors: none; text that is no finite double comes back as { ok: false, reason }.
 * Method: tokens, then a small recursive descent; each decimal is rounded once, by Number().
 * Source: the lesson's typed inputs.
 * @example readNumber("0,25") → { ok: true, value: 0.25 }
 */
export function readNumber(text: string): NumberReading {
  return readTokens(text, (tokens) => ({ value: parseNumber(tokens) }));
}
