import { expect, it } from 'vitest';
import { fileAt } from './file-at.ts';

const scope = 'https://example.org/a/b/';
const files = {
  'index.html': '',
  'lesson.html': '',
  'été 1.html': '',
  'favicon.svg': '',
  'more/index.html': '',
};

it.each([
  ['', 'index.html'],
  ['index', 'index.html'],
  ['index.html', 'index.html'],
  ['?p=0.01&y=1#loss-slider', 'index.html'],
  ['lesson', 'lesson.html'],
  ['lesson.html', 'lesson.html'],
  ['lesson?p=0.01&y=1#loss-slider', 'lesson.html'],
  ['lesson.html?a=1?b#c#d', 'lesson.html'],
  ['lesson.html#a?b', 'lesson.html'],
  ['%C3%A9t%C3%A9%201', 'été 1.html'],
  ['favicon.svg?1', 'favicon.svg'],
  ['more/', 'more/index.html'],
  // The links of a page would lead astray from there.
  ['lesson/', undefined],
  ['lesson.html/', undefined],
  ['favicon', undefined],
  ['nowhere', undefined],
  ['%', undefined],
  ['__proto__', undefined],
  ['toString', undefined],
])('the address %j below the scope is that of %s', (address, file) => {
  expect(fileAt(scope + address, scope, files)).toBe(file);
});

it.each(['https://example.org/a/lesson', 'https://example.org/a/b', 'https://example.com/a/b/lesson'])(
  '%s is outside',
  (address) => {
    expect(fileAt(address, scope, files)).toBeUndefined();
  },
);
