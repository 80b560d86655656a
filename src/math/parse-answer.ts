import { AnswerGrammar } from './answer-grammar.ts';
import type { Token } from './number-tokens.ts';
import { Unreadable } from './unreadable.ts';

/** The units of information that an answer may carry. */
export type AnswerUnit = 'bits' | 'nats';

const UNITS = new Map<string | undefined, AnswerUnit>([
  ['bit', 'bits'],
  ['bits', 'bits'],
  ['nat', 'nats'],
  ['nats', 'nats'],
]);

/**
 * Returns the value that the tokens of an answer spell, and the unit that ends them, undefined where there is none.
 * What stands before the last sign of equality is how the answer was found.
 *
 * Domain: the tokens of a text that is not empty.
 * Errors: Unreadable, which readAnswer turns into a reason.
 * Source: the lesson's exercises.
 * @example parseAnswer([{ kind: "number", text: "2" }, { kind: "word", text: "bit" }]) → { value: 2, unit: "bits" }
 */
export function parseAnswer(typed: readonly Token[]): {
  readonly value: number;
  readonly unit: AnswerUnit | undefined;
} {
  const tokens = typed.slice(typed.findLastIndex(({ text }) => /[=≈]/.test(text)) + 1);
  const has = (pattern: RegExp) => tokens.some(({ text }) => pattern.test(text));
  const count = (bracket: string) => tokens.filter(({ text }) => text === bracket).length;

  if (has(/^(?:log|lg|ld|lb)$/i)) {
    throw new Unreadable('has a logarithm of unclear base.', 'Write ln for the natural one, like ln 5.');
  }
  if (count('(') !== count(')')) {
    throw new Unreadable('has a bracket without its partner.', 'Write brackets in pairs, like ln(0.2).');
  }
  // Without ln and brackets, the grammar itself says which plain number the percentage is.
  if (has(/^%$/) && has(/^(?:ln|exp|\()$/i)) {
    throw new Unreadable('has a percentage in it.', 'Write it as a plain number, like 0.2 for 20%.');
  }
  const unit = UNITS.get(tokens.at(-1)?.text.toLowerCase());
  const value = new AnswerGrammar().parse(unit ? tokens.slice(0, -1) : tokens);
  return { value, unit };
}
