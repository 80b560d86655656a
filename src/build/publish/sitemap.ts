import { alone, bytesOf, type SiteFiles } from '../site/site-files.ts';

/**
 * Under which address a page is listed: every page that names its own and asks to be found. The page for unknown
 * addresses does neither. The worksheet is one page, whatever its seed.
 */
export function listedAddress(html: string): string | undefined {
  if (html.includes('<meta name="robots" content="noindex"')) return undefined;
  const address = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return address === undefined ? undefined : alone(address);
}

/** `sitemap.xml` with the addresses of pages, and a `robots.txt` that leads there. */
export function sitemapFiles(addresses: readonly string[], site: URL, date: Date): SiteFiles {
  const day = date.toISOString().slice(0, 10);
  const urls = addresses.map((url) => `  <url><loc>${url}</loc><lastmod>${day}</lastmod></url>\n`);
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
  const robots = `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', site).href}\n`;
  return new Map([
    ['sitemap.xml', bytesOf(sitemap)],
    ['robots.txt', bytesOf(robots)],
  ]);
}
