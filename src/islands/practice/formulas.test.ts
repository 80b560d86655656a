import { expect, it } from 'vitest';
import { wordParts, type WordPart } from './formulas.ts';

const text = (words: string): WordPart => ({ kind: 'text', text: words });
const formula = (tex: string, mark = ''): WordPart => ({ kind: 'formula', tex, mark });

it.each<[string, WordPart[]]>([
  ['', []],
  ['No formula.', [text('No formula.')]],
  ['$\\y$', [formula('\\y')]],
  ['The loss $\\L$.', [text('The loss '), formula('\\L', '.')]],
  [
    '$u$, then $w$ (or $b$).',
    [formula('u', ','), text(' then '), formula('w'), text(' (or '), formula('b', ').')],
  ],
])('takes %j apart, each formula with what must not be torn from it', (words, parts) => {
  expect(wordParts(words)).toEqual(parts);
});
