import type { Token } from './number-tokens.ts';
import { NumberGrammar, requireHoldable } from './parse-number.ts';
import type { TokenCursor } from './token-cursor.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The grammar of a typed answer: that of a number, where a factor may also be (sum), ln x, exp x, e or e to a power,
 * and a term that starts with a number may go on with a function, which it multiplies.
 */
export class AnswerGrammar extends NumberGrammar {
  override parse(tokens: readonly Token[]): number {
    // The sign of a product says nothing before a function: 2 · ln 2 is 2 ln 2.
    const isSilent = ({ text }: Token, place: number) =>
      text === '*' && tokens[place - 1]?.kind === 'number' && isFunction(tokens[place + 1]);
    const value = super.parse(tokens.filter((token, place) => !isSilent(token, place)));
    // Adding 0 turns the −0 of 0 ln 0.2 into 0.
    return value + 0;
  }

  protected override term(cursor: TokenCursor): number {
    const startsWithNumber = cursor.next?.kind === 'number';
    const value = super.term(cursor);
    if (!startsWithNumber || !isFunction(cursor.next)) return value;
    const multiplied = this.term(cursor);
    return requireHoldable(value * multiplied, value !== 0 && multiplied !== 0);
  }

  protected override factor(cursor: TokenCursor): number {
    if (cursor.next?.text === '(') return this.#bracket(cursor);
    if (isFunction(cursor.next)) {
      const isLogarithm = cursor.take('word')?.toLowerCase() === 'ln';
      const argument = this.#argument(cursor);
      return isLogarithm ? logarithm(argument) : exponential(argument);
    }
    const e = cursor.take('exponent');
    if (e === undefined) return super.factor(cursor);
    // The tokens take e-1 for the end of 1e-1; on its own it could be e − 1 as well as e^-1.
    if (e.length > 1) throw ambiguous();
    if (cursor.takeOperator('^')) return exponential(this.#argument(cursor));
    const power = cursor.take('power');
    return power === undefined ? Math.E : exponential(Number(power));
  }

  protected override leftOver(token: Token): Unreadable {
    if (token.kind !== 'word') return super.leftOver(token);
    return new Unreadable('goes on after its number.', 'Only a unit may follow at the end: nats or bits.');
  }

  #bracket(cursor: TokenCursor): number {
    cursor.takeOperator('(');
    requireMore(cursor);
    const value = this.sum(cursor);
    if (cursor.next && !cursor.takeOperator(')')) throw this.leftOver(cursor.next);
    return value;
  }

  /** What a function is taken of: all that stands in brackets, or else one factor and nothing that may belong to it. */
  #argument(cursor: TokenCursor): number {
    requireMore(cursor);
    if (cursor.next?.text === '(') return this.#bracket(cursor);
    const sign = cursor.takeOperator('+', '-');
    const value = this.factor(cursor);
    if (cursor.next?.kind === 'operator' && cursor.next.text !== ')') throw ambiguous();
    return sign === '-' ? -value : value;
  }
}

function isFunction(token: Token | undefined): boolean {
  return token?.kind === 'word' && /^(?:ln|exp)$/i.test(token.text);
}

function logarithm(value: number): number {
  if (value > 0) return Math.log(value);
  throw new Unreadable('takes ln of a number that is not above 0.', 'Write it like ln 0.2 or ln(1/5).');
}

function exponential(value: number): number {
  return requireHoldable(Math.exp(value), true);
}

function requireMore(cursor: TokenCursor): void {
  if (cursor.next && cursor.next.text !== ')') return;
  throw new Unreadable('lacks a number.', 'Write it like ln 5, ln(1/5) or e^-1.');
}

function ambiguous(): Unreadable {
  return new Unreadable('can be read in two ways.', 'Write brackets, like ln(1/5) or e^(-1/2).');
}
