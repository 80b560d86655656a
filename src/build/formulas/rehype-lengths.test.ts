import type { Root } from 'hast';
import { expect, it } from 'vitest';
import { rehypeLengths } from './rehype-lengths.ts';

interface Node {
  type: string;
  value?: string;
  children?: Node[];
  properties?: Record<string, unknown>;
  attributes?: unknown[];
}
const text = (value: string) => ({ type: 'text', value });
const element = (tagName: string, children: Node[]) => ({
  type: 'element',
  tagName,
  properties: {} as Record<string, unknown>,
  children,
});
const component = (name: string, attributes: Record<string, string>, children: Node[] = []) => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  })),
  children,
});

function withLengths<Block extends Node>(block: Block, around: Node = component('Section', {}, [block])) {
  const root: Node = { type: 'root', children: [around] };
  rehypeLengths()(root as Root);
  return block;
}
const bold = element('strong', [text('bold')]);

it.each([
  ['a paragraph', element('p', [text('Twelve '), bold, text(' letters')]), 20],
  ['a number in it', element('p', [text('In nats it is: '), component('Value', { of: 'crossEntropy' })]), 20],
  [
    'a list, whose lines end early',
    element('ul', [element('li', [text('one')]), text('\n'), element('li', [text('two')])]),
    60,
  ],
  [
    'a formula as it is seen, without its twin in MathML',
    element('p', [
      text('A letter and more '),
      {
        type: 'raw',
        value:
          '<span class="katex"><span class="katex-mathml"><math><mi>x</mi></math></span><span class="katex-html">x<sup>&lt;</sup></span></span>',
      },
    ]),
    20,
  ],
])('tells the length of %s, rounded up to twenty', (_, block, length) => {
  expect(withLengths(block).properties['style']).toBe(`--length:${String(length)}`);
});

it.each([
  [
    'an equation with its reading',
    component('Equation', { reading: 'seventeen letters' }, [text('abc')]),
    20,
  ],
  [
    'an equation with a line for each entry of its legend',
    component('Equation', { reading: 'y is z' }, [
      component('Legend', {}, [component('Entry', { symbol: '\\y' }, [text('abc')])]),
    ]),
    40,
  ],
  ['an aside with its title', component('Aside', { title: 'seventeen letters' }, [text('abcd')]), 40],
])('tells the length of %s, rounded up to twenty', (_, block, length) => {
  expect(withLengths(block).attributes).toContainEqual({
    type: 'mdxJsxAttribute',
    name: 'length',
    value: String(length),
  });
});

it('leaves alone what stands in no section', () => {
  const block = element('p', [text('abc')]);
  expect(withLengths(block, block).properties).not.toHaveProperty('style');
});
