import { bytesOf, pagesOf, type SiteFiles } from './site-files.ts';

/**
 * The site with `sitemap.xml` and a `robots.txt` that leads there. Listed is every page that names its own address and
 * asks to be found: the page for unknown addresses does neither. The worksheet is one page, whatever its seed.
 */
export function withSitemap(site: SiteFiles, address: URL, date: Date): SiteFiles {
  const day = date.toISOString().slice(0, 10);
  const urls = [...pagesOf(site).values()]
    .filter((html) => !html.includes('<meta name="robots" content="noindex"'))
    .flatMap((html) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? [])
    .map((url) => `  <url><loc>${url}</loc><lastmod>${day}</lastmod></url>\n`);
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('')}</urlset>
`;
  const robots = `User-agent: *\nAllow: /\nSitemap: ${new URL('sitemap.xml', address).href}\n`;
  return new Map([...site, ['sitemap.xml', bytesOf(sitemap)], ['robots.txt', bytesOf(robots)]]);
}
