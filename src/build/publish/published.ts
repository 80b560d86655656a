import { withWorker } from '../offline/with-worker.ts';
import type { WorkerScripts } from '../offline/worker-scripts.ts';
import { archiveName, copyName } from './archive-name.ts';
import { pageInCopy, pageOnSite } from './copy-to-keep.ts';
import { withHeaders } from './headers.ts';
import { withPages, type SiteFiles } from './site-files.ts';
import { withSitemap } from './sitemap.ts';
import { withTwins } from './twins.ts';
import { zipped } from './zip.ts';

/**
 * A site of finished pages as it is published: with its lessons as Markdown, with an archive of itself for readers to
 * keep, with a worker that keeps it in their browsers, and with what hosts and search engines read. Only a site that
 * knows its address can be listed; the copy, which may stand anywhere, is not.
 */
export function published(site: SiteFiles, date: Date, workers: WorkerScripts, address?: URL): SiteFiles {
  const whole = withTwins(site, address);
  const copy = complete(withPages(whole, pageInCopy), workers);
  const archive = zipped(copy, copyName, date);
  const pages = withPages(whole, (html) => pageOnSite(html, archive.length));
  const listed = address ? withSitemap(pages, address, date) : pages;
  return complete(new Map([...listed, [archiveName, archive]]), workers);
}

/**
 * What depends on the last byte of the pages, which are not the same in the copy: that has a worker of its own, and is
 * a site like any other if someone serves it.
 */
function complete(site: SiteFiles, workers: WorkerScripts): SiteFiles {
  return withHeaders(withWorker(site, workers));
}
