import type { Token } from './number-tokens.ts';
import { parseDecimal, parseExponent } from './parse-decimal.ts';
import { TokenCursor } from './token-cursor.ts';
import { Unreadable } from './unreadable.ts';

const NOT_FINITE = /^(?:infinity|inf|nan|∞)$/i;

/**
 * Returns the number that the tokens spell: [sign] term, or 1 - term, where a term is a number or a fraction.
 *
 * Domain: the tokens of a text that is not empty.
 * Errors: Unreadable, which readNumber turns into a reason.
 * Source: the lesson's typed inputs.
 * @example parseNumber([{ "kind": "number", "text": "5" }]) → 5
 */
export function parseNumber(tokens: readonly Token[]): number {
  return new NumberGrammar().parse(tokens);
}

/**
 * The grammar of a typed number, as a recursive descent with one method per rule. A richer grammar extends it and
 * overrides the rule that gets a new branch, so that a page which reads plain numbers carries no more than them.
 */
export class NumberGrammar {
  parse(tokens: readonly Token[]): number {
    if (tokens.some(({ kind, text }) => kind === 'word' && NOT_FINITE.test(text))) {
      throw new Unreadable('is not a finite number.');
    }
    if (tokens.at(-1)?.text === '%') {
      // Twelve digits, because 7 / 100 is 0.07 but 0.7 / 100 is 0.006999999999999999.
      const share = Number((this.parse(tokens.slice(0, -1)) / 100).toPrecision(12));
      throw new Unreadable('is a percentage.', `Write it as a plain number: ${share}.`);
    }
    const cursor = new TokenCursor(tokens);
    const value = this.sum(cursor);
    if (cursor.next) throw this.leftOver(cursor.next);
    return value;
  }

  protected sum(cursor: TokenCursor): number {
    const sign = cursor.takeOperator('+', '-');
    const value = this.term(cursor);
    // Subtracting from 0 turns a typed −0 into 0; no reader means to tell them apart.
    if (sign === '-') return 0 - value;
    if (!cursor.takeOperator('-')) return value;
    if (value !== 1) {
      throw new Unreadable('is a difference.', 'Only a difference from 1 can be read, like 1 − 1e-12.');
    }
    return value - this.term(cursor);
  }

  protected term(cursor: TokenCursor): number {
    const value = this.factor(cursor);
    return cursor.takeOperator('/') ? quotient(value, this.factor(cursor)) : value;
  }

  protected factor(cursor: TokenCursor): number {
    return number(cursor);
  }

  /** Why nothing is read where this token follows a whole value. */
  protected leftOver({ kind }: Token): Unreadable {
    if (kind !== 'number') return new Unreadable();
    return new Unreadable('has a space inside a number.', 'Write the digits together, like 1234.');
  }
}

function number(cursor: TokenCursor): number {
  const digits = parseDecimal(cursor.take('number') ?? '');
  // A bare power of ten, like 10⁻¹², is 1 × 10⁻¹².
  const isBarePower = digits === '10' && (cursor.next?.kind === 'power' || cursor.next?.text === '^');
  const mantissa = isBarePower ? '1' : digits;
  const exponent = isBarePower ? parseExponent(power(cursor)) : exponentAfterMantissa(cursor);
  return requireHoldable(Number(`${mantissa}e${exponent}`), /[1-9]/.test(mantissa));
}

function exponentAfterMantissa(cursor: TokenCursor): string {
  const afterE = cursor.take('exponent')?.slice(1);
  if (afterE !== undefined) return parseExponent(afterE + (cursor.next?.text.match(/^[.,]/) ? '.' : ''));
  if (!cursor.takeOperator('*')) return '0';
  if (cursor.take('number') !== '10') throw new Unreadable();
  return parseExponent(power(cursor));
}

/** What stands after 10: a superscript, or ^ and a signed number; nothing if it was forgotten. */
function power(cursor: TokenCursor): string {
  if (!cursor.takeOperator('^')) return cursor.take('power') ?? '';
  return (cursor.takeOperator('-', '+') ?? '') + (cursor.take('number') ?? '');
}

/**
 * Returns a value divided by another.
 *
 * Domain: finite numbers.
 * Errors: Unreadable for a divisor of 0, and where the quotient cannot be held.
 * Source: the rules of NumberGrammar.
 * @example quotient(1, 4) → 0.25
 */
export function quotient(value: number, divisor: number): number {
  if (divisor === 0) throw new Unreadable('divides by zero.', 'Write a fraction like 1/4.');
  return requireHoldable(value / divisor, value !== 0);
}

/** Returns the value, unless it overflowed or, being no true zero, underflowed to 0. */
export function requireHoldable(value: number, isNonZero: boolean): number {
  if (Math.abs(value) === Infinity) {
    throw new Unreadable('is too large.', 'The largest number that can be held here is about 1.8e308.');
  }
  if (value === 0 && isNonZero) {
    throw new Unreadable(
      'is too small.',
      'The smallest number above 0 that can be held here is about 4.9e-324.',
    );
  }
  return value;
}
