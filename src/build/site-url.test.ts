import { afterAll, beforeAll, expect, it } from 'vitest';
import { ProjectCopy } from './testing.ts';

let project: ProjectCopy;

beforeAll(async () => {
  project = await ProjectCopy.make();
});
afterAll(() => project.remove());

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
  expect(lesson).toContain('<meta property="og:image" content="https://example.org/course/preview.png">');
  expect(lesson).toContain(
    '<link rel="canonical" href="https://example.org/course/cross-entropy-loss.html">',
  );

  const twin = await project.read('elsewhere/cross-entropy-loss.md');
  const links = [...twin.matchAll(/\]\(([^()\s]+)\)/g)].map(([, link = '']) => link);
  expect(links.length).toBeGreaterThan(30);
  expect(links.filter((link) => !link.startsWith('https://example.org/course/'))).toEqual([]);
  expect(await project.read('elsewhere/llms.txt')).toContain(
    '](https://example.org/course/cross-entropy-loss.md)',
  );

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
