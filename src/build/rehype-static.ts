import type { ElementContent, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';

/**
 * Writes everything between the components of a lesson as HTML, so that there is no more to compile of it. What
 * `optimize` of Astro's MDX does, too, but for HTML that stands in the tree as such: that it would escape. Elements in
 * whose place pages put a component are named.
 */
export function rehypeStatic({ components }: { components: readonly string[] }) {
  /** Whether a node is the same on every page; of one that is not, what can be written is written. */
  const settle = (node: Nodes): boolean => {
    if (!('children' in node)) return !node.type.startsWith('mdx');
    const settled = node.children.map(settle);
    if (node.type === 'element' && settled.every(Boolean) && !components.includes(node.tagName)) return true;
    node.children = written(node.children as ElementContent[], settled);
    return false;
  };
  return (tree: Root): void => {
    settle(tree);
  };
}

/** The children with each stretch of settled ones in one piece; texts before and without an element remain. */
function written(children: readonly ElementContent[], settled: readonly boolean[]): ElementContent[] {
  const result: ElementContent[] = [];
  let stretch: ElementContent[] = [];
  const write = (): void => {
    if (stretch.length > 0) result.push(fragment(stretch));
    stretch = [];
  };
  children.forEach((child, index) => {
    if (settled[index] !== true) write();
    if (settled[index] === true && (stretch.length > 0 || child.type !== 'text')) stretch.push(child);
    else result.push(child);
  });
  write();
  return result;
}

function fragment(children: ElementContent[]): ElementContent {
  const value = toHtml(children, { allowDangerousHtml: true });
  const attributes = [{ type: 'mdxJsxAttribute' as const, name: 'set:html', value }];
  return { type: 'mdxJsxFlowElement', name: 'Fragment', attributes, children: [] };
}
