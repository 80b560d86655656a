import { textParts, valueRequest } from './rich-text.ts';
import { computeValue, namedValues, type ValueRequest } from './values.ts';
import { typeset } from '../formulas/tex.ts';
import { oneOf, type Problem } from './problem.ts';

/** A problem whose place is not known here. */
export type Finding = Pick<Problem, 'found' | 'expected'>;

/** What is wrong with a formula; nothing where KaTeX can set it. */
export function formulaFindings(tex: string, display = false): Finding[] {
  try {
    typeset(tex, { display });
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return [
      {
        found: `the formula ${tex.trim()}`,
        expected: `TeX that KaTeX can read (${reason.replace(/^KaTeX parse error: /, '').replace(/ at (position \d+|end of input):.*/s, '')})`,
      },
    ];
  }
}

/** What is wrong with a text that has no formulas. */
export function plainTextFindings(text: string): (Finding & { offset: number })[] {
  const tex = [...text.matchAll(/\\[a-zA-Z]+|\$/g)].map(({ 0: found, index }) => ({
    found: `raw TeX in a text: ${found}`,
    expected: 'a formula between two $',
    offset: index,
  }));
  // Nothing turns these into the signs that are printed: that would read every paragraph of every lesson once more.
  const typed = [...text.matchAll(/['"]|\.{3}|-{2,3}/g)].map(({ 0: found, index }) => ({
    found: `a typewriter’s ${found} in a text`,
    expected: `${printed[found] ?? '–'}, as it is printed`,
    offset: index,
  }));
  return [...tex, ...typed];
}

const printed: Readonly<Record<string, string>> = {
  "'": '’ or ‘',
  '"': '“ or ”',
  '...': '…',
  '---': '—',
};

/** What is wrong with a number that the prose asks for. */
export function valueFindings(request: ValueRequest): Finding[] {
  const known = Object.keys(namedValues);
  if (!known.includes(request.of)) {
    return [{ found: `<Value of="${request.of}">`, expected: oneOf(known, request.of) }];
  }
  try {
    computeValue(request);
    return [];
  } catch (error) {
    const found = `<Value of="${request.of}" args={${JSON.stringify(request.args)}}>`;
    return [{ found, expected: error instanceof Error ? error.message : String(error) }];
  }
}

/** Markup that no reader of these texts knows: it would be printed, and spoken, as it stands. */
const markup = /<\/?[a-z][^>]*>?|\]\([^)]*\)?|`[^`]*`?|\*\*/gi;

function markupFindings(text: string): Finding[] {
  return [...text.matchAll(markup)].map(([found]) => ({
    found: `markup in a text: ${found}`,
    expected: 'words, formulas between two $, *emphasis* and <Value of="…" args={[…]} />',
  }));
}

/** What is wrong with a text of the glossary or the quiz. */
export function richTextFindings(text: string): Finding[] {
  return textParts(text).flatMap((part) => {
    if (part.kind === 'formula') return formulaFindings(part.tex);
    if (part.kind === 'text') {
      // What stands in markup is none of the words.
      const words = part.text.replaceAll(markup, ' ');
      const raw = plainTextFindings(words).map(({ found, expected }) => ({ found, expected }));
      return [...raw, ...markupFindings(part.text)];
    }
    const request = valueRequest(part.source);
    return request === undefined
      ? [
          {
            found: part.source,
            expected:
              '<Value of="…" args={[…]} digits={…} sign /> with a name and numbers, the last two if wanted',
          },
        ]
      : valueFindings(request);
  });
}
