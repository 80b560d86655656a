import type { Token } from './number-tokens.ts';

/**
 * A place in a list of tokens. `take` methods move past the next token where it is what they ask for and
 * return its text; otherwise they stay and return undefined.
 */
export class TokenCursor {
  readonly #tokens: readonly Token[];
  #place = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The next token, or undefined at the end. */
  get next(): Token | undefined {
    return this.#tokens[this.#place];
  }

  /** The token after the next, or undefined. */
  get afterNext(): Token | undefined {
    return this.#tokens[this.#place + 1];
  }

  take(kind: Token['kind']): string | undefined {
    const token = this.next;
    if (token?.kind !== kind) return undefined;
    this.#place += 1;
    return token.text;
  }

  takeOperator(...operators: readonly string[]): string | undefined {
    return this.next && operators.includes(this.next.text) ? this.take('operator') : undefined;
  }
}
