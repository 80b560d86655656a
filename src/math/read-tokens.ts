import { tokenize, type Token } from './number-tokens.ts';
import { quoteInput } from './quote-input.ts';
import { HOW_TO_WRITE, Unreadable } from './unreadable.ts';

type Reading<Result> = ({ readonly ok: true } & Result) | { readonly ok: false; readonly reason: string };

const LONGEST_INPUT = 60;

/**
 * Returns what `parse` makes of the tokens of a typed text, or the reason why it cannot, after the quoted text.
 *
 * Domain: every string, at most 60 characters apart from surrounding spaces; `parse` never sees an empty text.
 * Errors: none of its own; an Unreadable thrown by `parse` comes back as { ok: false, reason }.
 * Source: what readNumber and readAnswer have in common.
 * @example readTokens("1/3", (tokens) => ({ count: tokens.length })) → { ok: true, count: 3 }
 */
export function readTokens<Result extends object>(
  text: string,
  parse: (tokens: readonly Token[]) => Result,
): Reading<Result> {
  // What phones put at the end of a text is none of the number.
  const typed = text.trim().replace(/(\d[.,]\d+)[.,]$/, '$1');
  if (typed === '') return unreadable(`No number was entered. ${HOW_TO_WRITE}`);
  if (Array.from(typed).length > LONGEST_INPUT) {
    return unreadable(
      `“${quoteInput(typed)}” is too long: a number here has at most ${LONGEST_INPUT} characters.`,
    );
  }
  try {
    return { ok: true, ...parse(tokenize(typed)) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return unreadable(`“${quoteInput(typed)}” ${error.message}`);
  }
}

function unreadable(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
