import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Page } from '../page/page.ts';
import { publishSite } from './published.ts';
import { bytesOf, textOf, type SiteFiles } from '../site/site-files.ts';
import { isPage, textIn } from '../site/site.ts';
import type { FileWithTwin } from './with-twins.ts';
import { siteOf } from '../site/testing.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'none'"></head>`;
const edition = '<p data-edition="unpublished">';
const link =
  '<p data-only="site"><a href="./cross-entropy-loss.zip">zip</a> <data value="" data-archive-size></data> kB</p>';
const built = new Map([
  ['index.html', bytesOf(policy + edition)],
  ['lesson.html', bytesOf(policy + edition + link)],
  ['favicon.svg', bytesOf('<svg/>')],
]);
const date = new Date('2026-11-24T11:14:15Z');
const workers = { worker: 'work()', killSwitch: 'stop()' };
const offline = ['sw-off.js', 'sw.js'];
async function published(address?: URL): Promise<SiteFiles> {
  const { site, files } = siteOf(built);
  const drawn = async (): Promise<readonly string[]> => {
    await Promise.resolve();
    await site.write('card-lesson.png', bytesOf('a picture'));
    return ['card-lesson.png'];
  };
  const finish = (name: string, { head, body }: Page) => ({ head, body: body + name });
  const read = async function* (): AsyncGenerator<FileWithTwin> {
    for (const name of site.names())
      yield { name, html: isPage(name) ? await textIn(site, name) : undefined };
  };
  await publishSite(site, { date, workers, address, pictures: drawn(), files: read(), finish });
  return files;
}
const copyIn = (files: ReadonlyMap<string, Uint8Array>) => unzipSync(files.get('cross-entropy-loss.zip')!);

it('the copy holds every file of the site but the archive, and links it nowhere', async () => {
  const files = await published();
  expect([...files.keys()].sort()).toEqual(
    [
      '_headers',
      'card-lesson.png',
      'cross-entropy-loss.zip',
      'favicon.svg',
      'index.html',
      'lesson.html',
      ...offline,
    ].sort(),
  );
  const copy = copyIn(files);
  expect(Object.keys(copy)).toEqual(
    ['_headers', 'card-lesson.png', 'favicon.svg', 'index.html', 'lesson.html', ...offline].map(
      (name) => `cross-entropy-loss/${name}`,
    ),
  );
  for (const [name, bytes] of Object.entries(copy)) expect(textOf(bytes), name).not.toContain('.zip');
  expect(textOf(files.get('lesson.html')!)).toContain('<data value="50">50</data> kB');
  for (const pages of [files.get('lesson.html'), copy['cross-entropy-loss/lesson.html']])
    expect(textOf(pages!), 'finished').toMatch(/lesson\.html$/);
  expect(textOf(files.get('_headers')!)).toContain('\n/cross-entropy-loss.zip\n');
});

it('only a site that knows its address is listed, and the copy never is', async () => {
  const files = await published(new URL('https://example.org/'));
  const listings = ['robots.txt', 'sitemap.xml'];
  expect([...files.keys()].filter((name) => listings.includes(name)).sort()).toEqual(listings);
  expect([...(await published()).keys()].filter((name) => listings.includes(name))).toEqual([]);
  expect(Object.keys(copyIn(files)).filter((name) => /robots|sitemap/.test(name))).toEqual([]);
});

it('site and copy each have a worker that knows their own pages, which hosts send anew each time', async () => {
  const files = await published();
  const copy = copyIn(files);
  const lessonIn = (worker: Uint8Array) => /"lesson.html": "(\w{64})"/.exec(textOf(worker))?.[1];
  const listed = [lessonIn(files.get('sw.js')!), lessonIn(copy['cross-entropy-loss/sw.js']!)];
  expect(listed).toEqual(
    [files.get('lesson.html')!, copy['cross-entropy-loss/lesson.html']!].map((bytes) =>
      createHash('sha256').update(bytes).digest('hex'),
    ),
  );
  expect(textOf(files.get('_headers')!)).toContain('\n/sw.js\n  Cache-Control: no-cache\n');
});
