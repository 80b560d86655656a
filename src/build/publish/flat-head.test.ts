import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { flattenHead } from './flat-head.ts';

function rowsOf(html: string): string[][] {
  const table = select('table', fromHtml(`<table>${html}</table>`))!;
  flattenHead(table);
  return selectAll('tr', table).map((row) => selectAll('th, td', row).map((cell) => toString(cell)));
}

it('a head over several columns is said in each of them', () => {
  expect(
    rowsOf(
      '<thead><tr><th rowspan="2"> p </th><th colspan="2">label 1</th><th>label 0</th></tr><tr><th>loss</th><th>gradient</th><th>loss</th></tr></thead><tbody><tr><th>0.5</th><td>1</td><td>2</td><td>3</td></tr></tbody>',
    ),
  ).toEqual([
    ['p', 'label 1, loss', 'label 1, gradient', 'label 0, loss'],
    ['0.5', '1', '2', '3'],
  ]);
});

it('a head that reaches down in the middle keeps its column', () => {
  expect(
    rowsOf(
      '<thead><tr><th colspan="2">a</th><th rowspan="2">b</th><th>c</th></tr><tr><th>1</th><th>2</th><th>3</th></tr></thead>',
    ),
  ).toEqual([['a, 1', 'a, 2', 'b', 'c, 3']]);
});

it('a single row of heads stays, and so does a corner without words', () => {
  expect(rowsOf('<thead><tr><td></td><th>cross-entropy</th></tr></thead>')).toEqual([['', 'cross-entropy']]);
});

it('a table without a head stays as it is', () => {
  expect(rowsOf('<tbody><tr><td>1</td></tr></tbody>')).toEqual([['1']]);
});
