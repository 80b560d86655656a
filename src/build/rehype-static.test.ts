import type { Element, ElementContent, Root, Text } from 'hast';
import { expect, it } from 'vitest';
import { rehypeStatic } from './rehype-static.ts';

const text = (value: string): Text => ({ type: 'text', value });
const raw = (value: string): ElementContent => ({ type: 'raw', value });
const element = (tagName: string, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const value: ElementContent = { type: 'mdxJsxTextElement', name: 'Value', attributes: [], children: [] };
const written = (html: string): ElementContent => ({
  type: 'mdxJsxFlowElement',
  name: 'Fragment',
  attributes: [{ type: 'mdxJsxAttribute', name: 'set:html', value: html }],
  children: [],
});

function settled(...children: ElementContent[]): Root['children'] {
  const root: Root = { type: 'root', children };
  rehypeStatic({ components: ['pre'] })(root);
  return root.children;
}

it('writes elements that follow one another as one piece of HTML', () => {
  expect(settled(element('p', text('a < b')), text('\n'), element('p', raw('<b>x</b>')))).toEqual([
    written('<p>a &#x3C; b</p>\n<p><b>x</b></p>'),
  ]);
});

it('writes what stands before and after a component, at any depth', () => {
  const paragraph = element('p', text('It is '), value, text(' for '), element('em', text('all')), text('.'));
  expect(settled(paragraph, element('p', text('b')))).toEqual([
    element('p', text('It is '), value, text(' for '), written('<em>all</em>.')),
    written('<p>b</p>'),
  ]);
});

it('leaves an element that becomes a component as it is, around what is written', () => {
  expect(settled(element('pre', element('code', text('x = 1'))))).toEqual([
    element('pre', written('<code>x = 1</code>')),
  ]);
});
