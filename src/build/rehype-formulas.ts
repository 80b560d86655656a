import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { longestTied, typeset } from './tex.ts';

/**
 * Sets the formulas of Markdown as components set theirs, each once in a build. They are left as HTML, for
 * `rehypeStatic` to take over: as trees, which every plugin after this one walks through, they would be most of a
 * lesson. And a short one in a text stays on one line with the punctuation after it: to a browser every box of KaTeX
 * ends where a line may.
 *
 * @throws Error for TeX that KaTeX cannot read.
 */
export function rehypeFormulas() {
  return (tree: Root): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const [code = element] = element.tagName === 'pre' ? element.children : [];
      const display = has(code, 'math-display');
      if (!display && !has(code, 'math-inline')) return undefined;
      const tex = toString(code);
      const formula: ElementContent = { type: 'raw', value: typeset(tex, { display }) };
      const tied = !display && tex.length <= longestTied;
      (parent.children as ElementContent[])[index] = tied ? tie(formula, index, parent) : formula;
      return SKIP;
    });
  };
}

function has(node: ElementContent, className: string): boolean {
  if (node.type !== 'element') return false;
  const names = node.properties['className'];
  return Array.isArray(names) && names.includes(className);
}

/** The formula in one piece with the punctuation after it, which goes from the text it stood in. */
function tie(formula: ElementContent, index: number, parent: Parents): Element {
  const next = parent.children[index + 1];
  const mark = next?.type === 'text' ? (/^[.,;:)?!]+/.exec(next.value)?.[0] ?? '') : '';
  if (mark !== '') (next as Text).value = (next as Text).value.slice(mark.length);
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['tied'] },
    children: [formula, { type: 'text', value: mark }],
  };
}
