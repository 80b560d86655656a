/** The formulas in the words of the exercises, as TeX; the build typesets them, and the browser copies them. */
export const formulas: readonly string[] = [
  '\\y',
  '\\yhat',
  '1-\\yhat',
  '\\z',
  '\\L',
  '\\J',
  'u',
  'w',
  'b',
  'x',
  '\\eta',
  '|\\z|',
  '1-\\L',
  '\\yhat-\\y',
  '\\yhat(1-\\yhat)',
  '-\\Ln\\yhat',
  '-\\Ln(1-\\yhat)',
  '-\\Ln u',
  '\\L=-\\Ln u',
  '\\L=\\Ln(1+e^{-\\z})',
  '\\L=\\Ln(1+e^{\\z})',
  'u=e^{-\\L}',
  '2^{-\\L}',
  '\\yhat=\\sg(\\z)',
  '\\z=wx+b',
  '\\partial\\L/\\partial\\z',
  '\\partial\\L/\\partial\\yhat',
  '\\partial\\L/\\partial w',
  '(\\yhat-\\y)\\,x',
  'w-\\eta\\,(\\yhat-\\y)\\,x',
];

/** A piece of words: a text, or a formula with the punctuation that stays with it. */
export type WordPart = { kind: 'text'; text: string } | { kind: 'formula'; tex: string; mark: string };

/** Takes words apart: `'The loss $\\L$.'` is a text, and a formula with its full stop. */
export function wordParts(words: string): WordPart[] {
  return words
    .split(/(\$[^$]+\$[.,;:)?!]*)/)
    .filter((part) => part !== '')
    .map((part) => {
      const [, tex, mark = ''] = /^\$([^$]+)\$(.*)$/.exec(part) ?? [];
      return tex === undefined ? { kind: 'text', text: part } : { kind: 'formula', tex, mark };
    });
}
