/** One piece of a typed number. */
export interface Token {
  /**
   * number: digits with their marks as typed; exponent: the whole number after e; power: a superscript whole
   * number; operator: one of + - * / ^ % ( ); word: letters; other: anything else.
   */
  readonly kind: 'number' | 'exponent' | 'power' | 'operator' | 'word' | 'other';
  readonly text: string;
}

/** Characters that group digits in print and are not an ordinary space: no-break, thin, narrow no-break. */
export const GROUPING_SPACES = '\u00a0\u2009\u202f';

// Tried in this order at each place; a new kind of input (a unit, a function name) is one more row or a word.
const KINDS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['number', new RegExp(`[\\d.,](?:[\\d.,]|[${GROUPING_SPACES}](?=\\d))*`, 'y')],
  ['space', /\s+/y],
  ['exponent', /[eE](?!\p{L})[-+−–]?\d*/uy],
  ['power', /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y],
  ['operator', /[-+−–*×·⋅/÷⁄^%()]|x(?!\p{L})/iuy],
  ['word', /[\p{L}∞]+/uy],
  ['other', /./suy],
];

const PLAIN: Readonly<Record<string, string>> = {
  '−': '-',
  '–': '-',
  '×': '*',
  x: '*',
  X: '*',
  '·': '*',
  '⋅': '*',
  '÷': '/',
  '⁄': '/',
  '⁺': '+',
  '⁻': '-',
};
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Returns the tokens of a typed number, without its spaces, with signs, operators and superscripts in plain
 * ASCII (− and – become -, ×, · and a lone x become *, ÷ becomes /, ² becomes 2).
 *
 * Domain: every string; nothing is refused here, what fits nowhere becomes a token of kind “other”.
 * Source: the characters people and formatNumber write.
 * @example tokenize("1/3") → [{ "kind": "number", "text": "1" }, { "kind": "operator", "text": "/" }, { "kind": "number", "text": "3" }]
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  while (place < text.length) {
    const [kind, piece] = pieceAt(text, place);
    place += piece.length;
    if (kind !== 'space') tokens.push({ kind, text: /number|word/.test(kind) ? piece : toPlain(piece) });
  }
  return tokens;
}

function pieceAt(text: string, place: number): readonly [Token['kind'] | 'space', string] {
  for (const [kind, pattern] of KINDS) {
    pattern.lastIndex = place;
    const piece = pattern.exec(text)?.[0];
    if (piece) return [kind, piece];
  }
  return ['other', text.slice(place)];
}

function toPlain(piece: string): string {
  return Array.from(piece, (character) => {
    const digit = SUPERSCRIPTS.indexOf(character);
    return digit < 0 ? (PLAIN[character] ?? character) : String(digit);
  }).join('');
}
