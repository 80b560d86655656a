import type { ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { textOfHtml } from '../page/html-text.ts';
import { StoredFormulas } from './stored-formulas.ts';
import { drawnPart } from './tex.ts';

/** What a component is to rehype, as far as it is looked at here. */
interface Component {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string | null;
  attributes: { type: string; name?: string; value?: unknown }[];
  children: Node[];
}
type Node = ElementContent | RootContent | Component;

/** What a computed number takes, and what each line of a list leaves empty at its end. */
const numberLength = 5;
const lineEnd = 25;
/** Guesses need no more: half a line of a telephone. Blocks of one length share a rule of the style sheet. */
const precision = 20;

/**
 * Gives each paragraph, list, equation and aside of a section the length of its text, in characters, rounded up. From that the
 * styles guess the height of those that are not yet laid out. A component takes it as `length`.
 */
export function rehypeLengths({ formulas = new StoredFormulas() } = {}) {
  const lengthIn = (node: Node): number => lengthOf(node, formulas);
  return (tree: Root): void => {
    visit(tree as { type: string }, (node) => {
      if (!isComponent(node) || !['Section', 'Subsection'].includes(node.name ?? '')) return;
      for (const child of node.children) {
        const length = String(Math.ceil(lengthIn(child) / precision) * precision);
        if (isComponent(child) && ['Equation', 'Aside'].includes(child.name ?? ''))
          child.attributes.push({ type: 'mdxJsxAttribute', name: 'length', value: length });
        else if (child.type === 'element' && ['p', 'ul', 'ol'].includes(child.tagName))
          child.properties['style'] = `--length:${length}`;
      }
    });
  };
}

function isComponent(node: { type: string }): node is Component {
  return node.type.startsWith('mdxJsx');
}

function lengthOf(node: Node, formulas: StoredFormulas): number {
  if (node.type === 'text') return lengthOfText(node.value);
  if (node.type === 'raw') return lengthOfFormula(formulas.restore(node.value));
  if (!('children' in node)) return 0;
  const within = node.children.reduce((sum, child) => sum + lengthOf(child, formulas), 0);
  if (!isComponent(node)) return node.type === 'element' && node.tagName === 'li' ? within + lineEnd : within;
  if (node.name === 'Value') return numberLength;
  const read = node.attributes.find(({ name }) => name === 'reading' || name === 'title')?.value;
  return within + (typeof read === 'string' ? read.length : 0) + (node.name === 'Entry' ? lineEnd : 0);
}

function lengthOfText(text: string): number {
  return text.trim() === '' ? 0 : text.length;
}

/** Of a formula what is seen counts, and not its twin in MathML. */
function lengthOfFormula(html: string): number {
  return drawnPart(html)
    .split(/<[^>]*>/)
    .reduce((sum, text) => sum + lengthOfText(textOfHtml(text)), 0);
}
