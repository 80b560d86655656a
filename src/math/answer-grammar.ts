import type { Token } from './number-tokens.ts';
import { NumberGrammar, quotient, requireHoldable } from './parse-number.ts';
import type { TokenCursor } from './token-cursor.ts';
import { Unreadable } from './unreadable.ts';

/** The sign of a product, once the one that belongs to a power of ten is told from it. */
const times: Token = { kind: 'operator', text: '×' };

/**
 * The grammar of a typed answer: that of a number, where terms may be added and subtracted, factors multiplied and
 * divided, from left to right, and a factor may also be (sum), ln x, exp x, e or e to a power, each with a sign. After
 * a number or a bracket, a function or a bracket needs no sign to be multiplied.
 */
export class AnswerGrammar extends NumberGrammar {
  override parse(tokens: readonly Token[]): number {
    const isTimes = ({ text }: Token, place: number) => {
      const belongsToPower = tokens[place + 1]?.text === '10' && isPower(tokens[place + 2]);
      return text === '*' && !(belongsToPower && !isTaken(tokens[place - 2]));
    };
    return super.parse(tokens.map((token, place) => (isTimes(token, place) ? times : token)));
  }

  protected override sum(cursor: TokenCursor): number {
    let value = 0;
    let sign = cursor.takeOperator('+', '-');
    do {
      const term = this.term(cursor);
      value += sign === '-' ? -term : term;
      sign = cursor.takeOperator('+', '-');
    } while (sign !== undefined);
    return requireHoldable(value, false);
  }

  protected override term(cursor: TokenCursor): number {
    const { next } = cursor;
    const mayStandBeside = next?.kind === 'number' || next?.text === '(';
    let value = this.factor(cursor);
    for (;;) {
      const operator = cursor.takeOperator(times.text, '/');
      const isBeside = mayStandBeside && (isFunction(cursor.next) || cursor.next?.text === '(');
      if (operator === undefined && !isBeside) return value;
      const factor = this.factor(cursor);
      value =
        operator === '/'
          ? quotient(value, factor)
          : requireHoldable(value * factor, value !== 0 && factor !== 0);
    }
  }

  protected override factor(cursor: TokenCursor): number {
    const sign = cursor.takeOperator('+', '-');
    if (sign !== undefined) return (sign === '-' ? -1 : 1) * this.factor(cursor);
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
    const value = this.factor(cursor);
    const { next, afterNext } = cursor;
    const isSum = next?.text === '+' || next?.text === '-';
    if (next?.kind === 'operator' && next.text !== ')' && !(isSum && isFunction(afterNext)))
      throw ambiguous();
    return value;
  }
}

/** Whether the number after it is what this divides by, raises to, or takes a function of. */
function isTaken(token: Token | undefined): boolean {
  return token?.kind === 'word' || token?.text === '/' || token?.text === '^';
}

function isPower(token: Token | undefined): boolean {
  return token?.kind === 'power' || token?.text === '^';
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
