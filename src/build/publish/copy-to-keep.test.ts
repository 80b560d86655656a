import { expect, it } from 'vitest';
import { bodyInCopy, bodyOnSite, withArchiveSize } from './copy-to-keep.ts';
import { bytesOf, textOf } from '../site/site-files.ts';

const page =
  '<h2>Keep</h2><p class="a" data-only="site"><a href="./cross-entropy-loss.zip">zip</a>, <data value="" data-archive-size></data> kB</p><p data-only="copy">A copy.</p><p>All</p>';

const sized = (html: string, archiveBytes: number) => textOf(withArchiveSize(bytesOf(html), archiveBytes));

it.each([
  [1, 50],
  [50_000, 50],
  [50_001, 100],
  [612_345, 650],
])('an archive of %i bytes is said to have %i kB', (bytes, size) => {
  expect(sized(bodyOnSite(page), bytes)).toBe(
    `<h2>Keep</h2><p class="a"><a href="./cross-entropy-loss.zip">zip</a>, <data value="${size}">${size}</data> kB</p><p>All</p>`,
  );
});

it('the copy has what is for the copy and for both', () => {
  expect(bodyInCopy(page)).toBe('<h2>Keep</h2><p>A copy.</p><p>All</p>');
});

it('a page without a link stays as it is', () => {
  expect(bodyOnSite('<p>words</p>')).toBe('<p>words</p>');
  expect(bodyInCopy('<p>words</p>')).toBe('<p>words</p>');
  expect(sized('<p>words</p>', 1)).toBe('<p>words</p>');
});

it('a link without a place for the size is refused', () => {
  expect(() => sized(page.replace('data-archive-size', ''), 1)).toThrow(
    new Error('a page links cross-entropy-loss.zip and has no place for its size'),
  );
});

it('a link that would stay in the copy is refused', () => {
  expect(() => bodyInCopy(page.replace('data-only="site"', ''))).toThrow(
    new Error('a page of the copy still names cross-entropy-loss.zip'),
  );
});
