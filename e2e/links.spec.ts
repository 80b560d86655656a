import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pages } from './contract.ts';
import { crawl } from './crawl/crawl.ts';
import { endsOf } from './crawl/links-of.ts';
import { dist, expect, test } from './fixtures.ts';

/** Addresses elsewhere that the site means to link. */
const outside: readonly string[] = [];

const site = new Map(
  readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(dist, path).split(sep).join('/'), readFileSync(path, 'utf8')]),
);

test('every link and every reference of the output leads to a file and an id that are there', () => {
  expect(crawl(site, outside)).toEqual([]);
});

test('and the crawl has seen the pages, their links and their ids', () => {
  expect([...site.keys()]).toEqual(expect.arrayContaining(Object.values(pages)));
  const { links, ids, references } = endsOf(pages.lesson, site.get(pages.lesson)!);
  for (const seen of ['./index.html', './cross-entropy-loss.zip', '#gradient']) expect(links).toContain(seen);
  expect(links.length).toBeGreaterThan(100);
  expect(ids.length).toBeGreaterThan(100);
  expect(references.length).toBeGreaterThan(20);
});
