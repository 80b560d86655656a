import { expect, it } from 'vitest';
import { pageOf } from './page.ts';
import { htmlOf } from '../testing.ts';

it('parts a page at the end of its head, and loses nothing', () => {
  const html = '<head><title>a</title></head><body>b</body>';
  expect(pageOf(html)).toEqual({ head: '<head><title>a</title>', body: '</head><body>b</body>' });
  expect(htmlOf(pageOf(html))).toBe(html);
});

it('a page without a head is refused', () => {
  expect(() => pageOf('<p>words</p>')).toThrow(new Error('a page without </head>: <p>words</p>'));
});
