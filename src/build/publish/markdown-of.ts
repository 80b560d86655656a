import type { Element } from 'hast';
import { select } from 'hast-util-select';
import type { RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { textOfHtml } from '../page/html-text.ts';
import { treeOf } from '../page/html-tree.ts';
import { withFormulas } from '../page/page-formulas.ts';
import { sourceAttribute } from '../formulas/tex.ts';
import { plainContent } from './plain-content.ts';

const processor = unified()
  .use(rehypeRemark, { handlers: { math: (_: unknown, math: Element) => mathOf(math) } })
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', emphasis: '*', rule: '-' });

/**
 * A lesson's page as Markdown: all its words, with folds open and the answers of the quiz, its formulas as TeX without
 * the lesson's macros, its figures in words and tables. `addressOf` makes of a link of the page one that is good
 * elsewhere; the empty link is the page itself.
 *
 * @throws Error where the page has no `<main>`, or a formula without its TeX.
 */
export function markdownOf(html: string, addressOf: (link: string) => string): string {
  const text = /<main\b[\s\S]*<\/main>/.exec(html)?.[0];
  const main = text === undefined ? undefined : select('main', treeOf(withFormulas(text, bareFormula)));
  if (main === undefined) throw new Error('a page without <main> has no text to write down');
  plainContent(main);
  const title = select('h1', main);
  // A file is known by its first line.
  main.children = [
    ...(title ? [title, structuredClone(note)] : []),
    ...main.children.filter((child) => child !== title),
  ];
  readdress(main, addressOf, false);
  return withBareAddresses(processor.stringify(processor.runSync({ type: 'root', children: [main] })));
}

/** Gives links their addresses elsewhere, and formulas in tables no bars: one would end the cell that it stands in. */
function readdress(
  { tagName, properties, children }: Element,
  addressOf: (link: string) => string,
  inTable: boolean,
): void {
  if (tagName === 'a') properties['href'] = addressOf(String(properties['href']));
  if (tagName === 'math' && inTable) properties['alttext'] = withoutBars(String(properties['alttext']));
  for (const child of children)
    if (child.type === 'element') readdress(child, addressOf, inTable || tagName === 'table');
}

const note = select(
  'p',
  treeOf(
    '<p>The text of <a href="">a page</a> whose figures are interactive and whose quiz explains its answers.</p>',
  ),
)!;

/** A formula as a `<math>` whose alttext is its TeX, before anything is parsed: half of a page are formulas. */
function bareFormula(formula: string): string {
  const tex = new RegExp(` ${sourceAttribute}="([^"]*)"`).exec(formula)?.[1];
  if (tex === undefined) throw new Error(`a formula has lost its TeX: ${textOfHtml(formula)}`);
  const display = formula.includes('"katex-display"') ? 'block' : 'inline';
  return `<math display="${display}" alttext="${tex}"></math>`;
}

function mathOf({ properties: { display, alttext } }: Element): RootContent {
  return { type: display === 'block' ? 'math' : 'inlineMath', value: String(alttext) };
}

function withoutBars(tex: string): string {
  return tex.replaceAll(/\\?\|/g, (bar) => (bar === '|' ? '\\vert ' : '\\Vert ')).trim();
}

/** An & in an address is escaped, lest it begin a character reference. It is plainer where it begins none. */
function withBareAddresses(markdown: string): string {
  return markdown.replaceAll(/(?<=\]\()[^()\s]+(?=\))/g, (address) =>
    address.replaceAll(/\\&(?!#?\w+;)/g, '&'),
  );
}
