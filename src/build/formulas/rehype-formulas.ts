import type { Element, ElementContent, Parents, Root, Text } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import rehypeKatex from 'rehype-katex';
import { SKIP, visit } from 'unist-util-visit';
import { StoredFormulas } from './stored-formulas.ts';
import { katexOptions, longestTied, typeset } from './tex.ts';

type VFile = Parameters<ReturnType<typeof rehypeKatex>>[1];

/**
 * Has rehype-katex set the formulas of Markdown, each once in a build. They are left as HTML, for `rehypeStatic` to
 * take over: as trees, which every plugin after this one walks through, they would be most of a
 * lesson. And a short one in a text stays on one line with the punctuation after it: to a browser every box of KaTeX
 * ends where a line may.
 *
 * @throws Error for TeX that KaTeX cannot read.
 */
export function rehypeFormulas({ formulas = new StoredFormulas() } = {}) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (element, index, parent) => {
      if (parent === undefined || index === undefined) return undefined;
      const [code = element] = element.tagName === 'pre' ? element.children : [];
      const display = has(code, 'math-display');
      if (!display && !has(code, 'math-inline')) return undefined;
      const tex = toString(code);
      const value = typeset(tex, { display, set: () => setByRehype(element, file) });
      const formula: ElementContent = { type: 'raw', value: formulas.mark(value) };
      const tied = !display && tex.length <= longestTied;
      (parent.children as ElementContent[])[index] = tied ? tie(formula, index, parent) : formula;
      return SKIP;
    });
  };
}

/** A formula that rehype-katex could not set in full is an error here, and not red text in the page. */
function setByRehype(element: Element, file: VFile): string {
  const before = file.messages.length;
  const alone: Root = { type: 'root', children: [element] };
  rehypeKatex(katexOptions())(alone, file);
  const [message] = file.messages.slice(before);
  if (message !== undefined) throw message.cause instanceof Error ? message.cause : message;
  return toHtml(alone, { closeSelfClosing: true });
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
