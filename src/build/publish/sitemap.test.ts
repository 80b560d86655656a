import { expect, it } from 'vitest';
import { textOf } from '../site/site-files.ts';
import { listedAddress, sitemapFiles } from './sitemap.ts';

const address = new URL('https://example.org/course/');
const pages = [
  '<meta name="robots" content="noindex">',
  '<link rel="canonical" href="https://example.org/course/draft.html"><meta name="robots" content="noindex">',
  '<link rel="canonical" href="https://example.org/course/lesson.html?a&amp;b">',
];
const addresses = pages.flatMap((html) => {
  const listed = listedAddress(html);
  return listed === undefined ? [] : [listed];
});
const site = sitemapFiles(addresses, address, new Date('2026-11-24T23:30:00Z'));

it('the sitemap lists the pages that ask to be found, with the day of the build', () => {
  expect(textOf(site.get('sitemap.xml')!)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.org/course/lesson.html?a&amp;b</loc><lastmod>2026-11-24</lastmod></url>
</urlset>
`);
});

it('robots.txt lets everyone in and leads to the sitemap', () => {
  expect(textOf(site.get('robots.txt')!)).toBe(
    'User-agent: *\nAllow: /\nSitemap: https://example.org/course/sitemap.xml\n',
  );
});
