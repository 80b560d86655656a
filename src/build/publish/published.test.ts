import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { published } from './published.ts';
import { bytesOf, textOf } from './site-files.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
const link =
  '<p data-only="site"><a href="./cross-entropy-loss.zip">zip</a> <data value data-archive-size></data> kB</p>';
const site = new Map([
  ['index.html', bytesOf(policy)],
  ['lesson.html', bytesOf(`${policy}${link}`)],
  ['favicon.svg', bytesOf('<svg/>')],
]);
const date = new Date('2026-11-24T11:14:15Z');
const copyIn = (files: ReadonlyMap<string, Uint8Array>) => unzipSync(files.get('cross-entropy-loss.zip')!);

it('the copy holds every file of the site but the archive, and links it nowhere', () => {
  const files = published(site, date);
  expect([...files.keys()].sort()).toEqual(
    ['_headers', 'cross-entropy-loss.zip', 'favicon.svg', 'index.html', 'lesson.html'].sort(),
  );
  const copy = copyIn(files);
  expect(Object.keys(copy)).toEqual(
    ['_headers', 'favicon.svg', 'index.html', 'lesson.html'].map((name) => `cross-entropy-loss/${name}`),
  );
  for (const [name, bytes] of Object.entries(copy)) expect(textOf(bytes), name).not.toContain('.zip');
  expect(textOf(files.get('lesson.html')!)).toContain('<data value="50">50</data> kB');
  expect(textOf(files.get('_headers')!)).toContain('\n/cross-entropy-loss.zip\n');
});

it('only a site that knows its address is listed, and the copy never is', () => {
  const files = published(site, date, new URL('https://example.org/'));
  const listings = ['robots.txt', 'sitemap.xml'];
  expect([...files.keys()].filter((name) => listings.includes(name)).sort()).toEqual(listings);
  expect([...published(site, date).keys()].filter((name) => listings.includes(name))).toEqual([]);
  expect(Object.keys(copyIn(files)).filter((name) => /robots|sitemap/.test(name))).toEqual([]);
});

it('pictures for previews of links go to the site and not into the copy', () => {
  const cards = new Map([['card-lesson.png', bytesOf('png')]]);
  const files = published(site, date, new URL('https://example.org/'), cards);
  expect(files.has('card-lesson.png')).toBe(true);
  expect(textOf(files.get('_headers')!)).toContain('\n/card-lesson.png\n');
  expect(Object.keys(copyIn(files)).filter((name) => name.includes('card'))).toEqual([]);
});
