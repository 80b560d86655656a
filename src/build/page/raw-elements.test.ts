import { expect, it } from 'vitest';
import { rawElements, withoutElements } from './raw-elements.ts';

const html = '<p><style>a{}</style>b<script async src="./a.js"></script>c<script>if (a<b) d("<p>")</script>';

it('finds elements of a name with what stands in them', () => {
  expect(rawElements(html, 'style')).toEqual([{ start: 3, end: 21, attributes: '', text: 'a{}' }]);
  expect(rawElements(html, 'script').map(({ attributes, text }) => [attributes, text])).toEqual([
    [' async src="./a.js"', ''],
    ['', 'if (a<b) d("<p>")'],
  ]);
});

it('takes no other element for one, and none without an end', () => {
  expect(rawElements('<styles>a</styles><style>a', 'style')).toEqual([]);
});

it('takes them out and leaves the rest', () => {
  expect(withoutElements(html, rawElements(html, 'script'))).toBe('<p><style>a{}</style>bc');
  expect(withoutElements(html, [])).toBe(html);
});
