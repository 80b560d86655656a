import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes as HtmlNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { pages, questions, sections, texts } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';

const html = fromHtml(readFileSync(join(dist, pages.lesson), 'utf8'));
const main = select('main', html)!;
const markdown = readFileSync(join(dist, texts.lesson), 'utf8');
const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(markdown);

/** What can be operated and what only a page needs; what the text has elsewhere, or says in words instead. */
const furniture = [
  '.needs-script, .script-failed, .permalink, .equation-tools .tied, .listing-bar, .score, input, [role=status]',
  'practice-island, video-island, .frame, .opening, .definition, .keep, .spoken, .live-parts, .colour-scale, .map h3, svg',
].join();
const set = new Set<HtmlNodes>(selectAll(furniture, main));
const oneSpace = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The elements of the lesson's text, in order. */
function inText(test: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(main, 'element', (element) => {
    if (set.has(element)) return SKIP;
    if (test(element)) found.push(element);
    return undefined;
  });
  return found;
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  [properties['className']].flat().includes(name);

/** All that a reader of the Markdown reads, formulas as their TeX. */
function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  const inLine = ['paragraph', 'heading', 'emphasis', 'strong', 'link', 'tableCell'].includes(node.type);
  return 'children' in node ? node.children.map(wordsOf).join(inLine ? '' : '\n') : '';
}

function all<Type extends Nodes['type']>(type: Type): Extract<Nodes, { type: Type }>[] {
  const found: Extract<Nodes, { type: Type }>[] = [];
  visit(tree as Nodes, type, (node) => void found.push(node as Extract<Nodes, { type: Type }>));
  return found;
}

test('the twin has every formula of the lesson, in order, as TeX that needs no macro of ours', () => {
  const formulas: { value: string; displayMode: boolean }[] = [];
  visit(tree, (node) => {
    if (node.type === 'math' || node.type === 'inlineMath')
      formulas.push({ value: node.value, displayMode: node.type === 'math' });
  });
  const drawn = formulas.map(({ value, displayMode }) => {
    const drawing = katex.renderToString(value, {
      displayMode,
      strict: 'error',
      output: 'html',
      trust: false,
    });
    expect(drawing, value).not.toContain('#cc0000');
    return toString(fromHtml(drawing, { fragment: true }));
  });
  const onPage = inText((element) => hasClass(element, 'katex-html')).map((element) => toString(element));
  expect(onPage.length).toBeGreaterThan(250);
  expect(drawn).toEqual(onPage);
});

test('it has every word of the lesson', () => {
  const words = oneSpace(wordsOf(tree));
  const missing: string[] = [];
  let seen = 0;
  visit(main, (node) => {
    if (set.has(node) || (node.type === 'element' && hasClass(node, 'katex'))) return SKIP;
    // Powers are written in Unicode.
    if (node.type === 'element' && node.tagName === 'sup') return SKIP;
    if (node.type !== 'text' || node.value.trim() === '') return undefined;
    seen += 1;
    if (!words.includes(oneSpace(node.value))) missing.push(node.value);
    return undefined;
  });
  expect(missing).toEqual([]);
  expect(seen).toBeGreaterThan(1000);
});

test('no markup is left in it, no character that nobody sees, and no formula twice', () => {
  expect(all('html')).toEqual([]);
  expect(markdown.match(/&#\w+|[\u200B\u2060\u2061]/g)).toBeNull();
  expect(wordsOf(tree).match(/undefined|\[object|annotation|<\/?[a-z]+[ >]/g)).toBeNull();
});

test('every section, fold, remark, figure and question has its title as a heading, in order', () => {
  const titles = inText(
    (element) =>
      /^h[1-6]$/.test(element.tagName) ||
      hasClass(element, 'aside-title') ||
      (element.tagName === 'summary' && !isInBox(element)) ||
      hasClass(element, 'figure-title') ||
      questions.includes(element.properties['id'] as never),
  );
  expect(titles.length).toBeGreaterThan(sections.length + 10);
  const expected = titles.map((element) => {
    if (element.tagName === 'fieldset') return `Question ${String(element.properties['id']).slice(1)}`;
    const title = oneSpace(toString(select(':scope > b', element) ?? element));
    return element.tagName === 'figcaption' ? `Figure: ${title}` : title;
  });
  expect(all('heading').map(wordsOf)).toEqual(expected);
});

/** A table's title, a question's answer or an exercise's solution: a line in bold. */
function isInBox(summary: Element): boolean {
  return selectAll('figure summary, fieldset summary, li summary', main).includes(summary);
}

test('every table has its rows, and every drawing of a figure its words', () => {
  const rows = (table: Element): number =>
    selectAll('tbody tr', table).length + (select('thead', table) ? 1 : 0);
  const tables = inText(({ tagName }) => tagName === 'table').map(rows);
  expect(tables.length).toBeGreaterThan(5);
  expect(all('table').map(({ children }) => children.length)).toEqual(tables);
  const drawings = selectAll('figure:not(.opening) svg[role=img]', main).map(({ properties }) =>
    String(properties['ariaLabel']),
  );
  expect(drawings.length).toBeGreaterThan(8);
  const paragraphs = all('paragraph').map(wordsOf);
  for (const words of drawings) expect(paragraphs).toContain(words);
});

test('llms.txt leads to it, and so do the page and its head', () => {
  const list = readFileSync(join(dist, texts.list), 'utf8');
  const { children } = unified().use(remarkParse).parse(list);
  expect(children.map(({ type }) => type)).toEqual(['heading', 'blockquote', 'heading', 'list']);
  expect(list).toContain(`- [Cross-entropy loss](${texts.lesson}): Why squared error`);
  const alternate = select('link[rel=alternate]', html)!;
  expect(alternate.properties).toMatchObject({ type: 'text/markdown', href: `./${texts.lesson}` });
  expect(select(`.keep a[href="./${texts.lesson}"]`, html)).toBeTruthy();
});
