import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { visit } from 'unist-util-visit';
import { longestTied, plainTex, sourceProperty } from './tex.ts';

/**
 * Four things that formulas need. Their MathML is put right. Each keeps its TeX until the page is finished. The TeX of
 * a displayed one, which KaTeX leaves in the MathML, is freed of the lesson's macros. And a short one in a text stays on
 * one line with the punctuation after it: to a browser every box of KaTeX ends where a line may.
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element: Element, index, parent) => {
      // HTML knows that math is MathML.
      if (element.tagName === 'math') {
        delete element.properties['xmlns'];
        visit(element, 'element', freeOperators);
      }
      const { style } = element.properties;
      // As components write their formulas: three thousand styles that are written alike compress alike.
      if (typeof style === 'string') element.properties['style'] = style.replace(/;$/, '');
      if (has(element, 'katex')) element.properties[sourceProperty] = plainTex(sourceOf(element));
      if (parent && index !== undefined && has(element, 'katex') && !has(parent, 'katex-display')) {
        tie(element, index, parent);
        visit(element, 'element', dropTex);
      } else if (has(element, 'katex')) visit(element, 'element', freeTex);
    });
  };
}

/** KaTeX puts an operator that has a class, `\Ln`, into an `<mo>`, which may hold nothing but characters. */
function freeOperators(element: Element): void {
  element.children = element.children.flatMap((child) =>
    child.type === 'element' &&
    child.tagName === 'mo' &&
    child.children.every(({ type }) => type === 'element')
      ? child.children
      : [child],
  );
}

/** A copy of a displayed equation works anywhere. */
function freeTex({ tagName, children: [text] }: Element): void {
  if (tagName === 'annotation' && text?.type === 'text') text.value = plainTex(text.value);
}

/** The TeX of a formula in a text is copied by nobody, and a reader would have to load it with its wrapping. */
function dropTex(element: Element): void {
  element.children = element.children.flatMap((child) => {
    if (child.type !== 'element' || child.tagName !== 'semantics') return [child];
    const [row] = child.children;
    return row?.type === 'element' ? row.children : [child];
  });
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
