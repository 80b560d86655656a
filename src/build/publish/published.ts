import { archiveName, copyName } from './archive-name.ts';
import { pageInCopy, pageOnSite } from './copy-to-keep.ts';
import { withHeaders } from './headers.ts';
import { withPages, type SiteFiles } from './site-files.ts';
import { withSitemap } from './sitemap.ts';
import { withTwins } from './twins.ts';
import { zipped } from './zip.ts';

/**
 * A site of finished pages as it is published: with its lessons as Markdown, with an archive of itself for readers to
 * keep, and with what hosts and search engines read. Only a site that knows its address can be listed, and only
 * previews of links to it can have pictures, its `cards`; the copy, which may stand anywhere, has neither.
 */
export function published(
  site: SiteFiles,
  date: Date,
  address?: URL,
  cards: SiteFiles = new Map(),
): SiteFiles {
  const whole = withTwins(site, address);
  const copy = complete(withPages(whole, pageInCopy));
  const archive = zipped(copy, copyName, date);
  const pages = withPages(whole, (html) => pageOnSite(html, archive.length));
  const listed = address ? withSitemap(pages, address, date) : pages;
  return complete(new Map([...listed, ...cards, [archiveName, archive]]));
}

/** What depends on the last byte of the pages, which are not the same in the copy. */
function complete(site: SiteFiles): SiteFiles {
  return withHeaders(site);
}
