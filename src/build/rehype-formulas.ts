import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { plainTex } from './tex.ts';

/** Formulas longer than this many characters of TeX may break across lines, so nothing is tied to them. */
const longestTied = 40;

/**
 * Two things that a formula in a text needs. Its TeX, which KaTeX leaves in the MathML, is freed of the lesson's
 * macros, so that a copy works anywhere. And the punctuation after it stays on its line: to a browser every box of
 * KaTeX ends where a line may.
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element, index, parent) => {
      if (element.tagName === 'annotation') {
        const [text] = element.children;
        if (text?.type === 'text') text.value = plainTex(text.value);
      }
      if (parent && index !== undefined && isFormula(element)) tiePunctuation(element, index, parent);
    });
  };
}

function isFormula({ tagName, properties }: Element): boolean {
  return (
    tagName === 'span' && Array.isArray(properties['className']) && properties['className'].includes('katex')
  );
}

function tiePunctuation(formula: Element, index: number, parent: Parents): void {
  const next = parent.children[index + 1];
  const mark = next?.type === 'text' ? /^[.,;:)?!]+/.exec(next.value)?.[0] : undefined;
  if (mark === undefined || sourceOf(formula).length > longestTied) return;
  const text = next as Text;
  text.value = text.value.slice(mark.length);
  const tied: Element = {
    type: 'element',
    tagName: 'span',
    properties: { className: ['tied'] },
    children: [formula, { type: 'text', value: mark }],
  };
  (parent.children as ElementContent[])[index] = tied;
}

function sourceOf(formula: Element): string {
  let source = '';
  visit(formula, 'element', ({ tagName, children: [text] }: Element) => {
    if (tagName === 'annotation' && text?.type === 'text') source = text.value;
  });
  return source;
}
