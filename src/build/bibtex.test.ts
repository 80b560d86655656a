import { expect, it } from 'vitest';
import { bibtex } from './bibtex.ts';

it('an entry prints what its words say, and keeps its address', () => {
  const values = {
    title: 'Train & test: 100 % of {x_1}',
    author: 'A #1 course',
    year: '2026',
    url: 'https://example.org/a_b.html?c=1&d=2#e',
  };
  expect(bibtex('misc', 'train-and-test', values).split('\n')).toEqual([
    '@misc{train-and-test,',
    String.raw`  title        = {Train \& test: 100 \% of \{x\_1\}},`,
    String.raw`  author       = {{A \#1 course}},`,
    '  year         = {2026},',
    '  url          = {https://example.org/a_b.html?c=1&d=2#e},',
    '}',
  ]);
});
