import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProjectCopy } from './testing.ts';

let project: ProjectCopy;

beforeAll(async () => {
  project = await ProjectCopy.make();
});
afterAll(() => project.remove());

function metaIn(html: string): Record<string, string> {
  const pairs = html.matchAll(/<meta (?:name|property)="([^"]+)" content="([^"]*)">/g);
  return Object.fromEntries([...pairs].map(([, name, content]) => [name, content])) as Record<string, string>;
}

it('a build that knows its address says so where only an absolute one will do', async () => {
  // Without the last slash, as some write it and some hosts give it.
  const result = await project.build({
    SITE_URL: 'https://example.org/course',
    OUT_DIR: './elsewhere',
    SOURCE_DATE_EPOCH: '1795518855',
  });
  expect(result).toEqual({ ok: true, output: '' });
  const notFound = await project.read('elsewhere/404.html');
  expect(notFound).toContain('href="https://example.org/course/index.html"');
  const lesson = await project.read('elsewhere/cross-entropy-loss.html');
  expect(lesson).toContain('url          = {https://example.org/course/cross-entropy-loss.html},');
  const said = metaIn(lesson);
  expect(said).toMatchObject({
    'og:title': 'Cross-entropy loss · Classification',
    'og:type': 'article',
    'og:url': 'https://example.org/course/cross-entropy-loss.html',
    'og:site_name': 'Machine learning, one idea at a time',
    'og:image': 'https://example.org/course/card-cross-entropy-loss.png',
    'og:image:width': '1200',
    'og:image:height': '630',
    'twitter:card': 'summary_large_image',
  });
  expect(said['og:description']).toBe(said['description']);
  // −ln 0.05
  expect(said['og:image:alt']).toContain('at 0.05 it is 2.996');
  expect(lesson).toContain(
    '<link rel="canonical" href="https://example.org/course/cross-entropy-loss.html">',
  );
  for (const page of ['index.html', 'worksheet.html'])
    expect(metaIn(await project.read(`elsewhere/${page}`))).toMatchObject({
      'og:type': 'website',
      'og:url': `https://example.org/course/${page}`,
      'og:image': 'https://example.org/course/card-index.png',
    });
  for (const card of ['card-cross-entropy-loss.png', 'card-index.png']) {
    const png = await readFile(join(project.root, 'elsewhere', card));
    expect(png.subarray(1, 4).toString(), card).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], card).toEqual([1200, 630]);
  }

  const twin = await project.read('elsewhere/cross-entropy-loss.md');
  const links = [...twin.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !link.startsWith('https://example.org/course/'))).toEqual([]);
  expect(await project.read('elsewhere/llms.txt')).toContain(
    '](https://example.org/course/cross-entropy-loss.md)',
  );
  expect(lesson).toContain('Printed from https://example.org/course/cross-entropy-loss.html ');

  const sitemap = await project.read('elsewhere/sitemap.xml');
  const listed = [...sitemap.matchAll(/<loc>([^<]*)<\/loc><lastmod>([^<]*)/g)].map(([, ...both]) =>
    both.join(' '),
  );
  expect(listed.sort()).toEqual(
    ['cross-entropy-loss.html', 'index.html', 'worksheet.html'].map(
      (name) => `https://example.org/course/${name} 2026-11-24`,
    ),
  );
  expect(await project.read('elsewhere/robots.txt')).toContain(
    'Sitemap: https://example.org/course/sitemap.xml',
  );
});
