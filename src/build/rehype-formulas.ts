import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { longestTied, plainTex } from './tex.ts';

/**
 * Two things that a formula in a text needs. Its TeX, which KaTeX leaves in the MathML, is freed of the lesson's
 * macros, so that a copy works anywhere. And a short one stays on one line with the punctuation after it: to a
 * browser every box of KaTeX ends where a line may.
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element, index, parent) => {
      if (element.tagName === 'annotation') {
        const [text] = element.children;
        if (text?.type === 'text') text.value = plainTex(text.value);
      }
      if (parent && index !== undefined && has(element, 'katex') && !has(parent, 'katex-display')) {
        tie(element, index, parent);
      }
    });
  };
}

function has(node: Parents, className: string): boolean {
  if (node.type !== 'element') return false;
  const names = node.properties['className'];
  return Array.isArray(names) && names.includes(className);
}

function tie(formula: Element, index: number, parent: Parents): void {
  if (sourceOf(formula).length > longestTied) return;
  const next = parent.children[index + 1];
  const mark = next?.type === 'text' ? (/^[.,;:)?!]+/.exec(next.value)?.[0] ?? '') : '';
  if (mark !== '') (next as Text).value = (next as Text).value.slice(mark.length);
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
