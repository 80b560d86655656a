import { withEdition, workerFiles } from '../offline/worker-files.ts';
import type { WorkerScripts } from '../offline/worker-scripts.ts';
import { pageOf, type Page } from '../page/page.ts';
import { archiveName, copyName } from './archive-name.ts';
import { bodyInCopy, bodyOnSite, withArchiveSize } from './copy-to-keep.ts';
import { headOf } from '../page/head-of.ts';
import { headersFile, policyOf } from './headers.ts';
import { listed, type ListedFile } from '../site/listed-file.ts';
import { bytesOf } from '../site/site-files.ts';
import { textIn, type Site } from '../site/site.ts';
import { listedAddress, sitemapFiles } from './sitemap.ts';
import { twinsListing, withoutSources, type Twin } from './twins.ts';
import type { FileWithTwin } from './with-twins.ts';
import { packed, zipped, type PackedFile } from './zip.ts';

/** A finished page, as it stands on the site or in the copy. */
interface Finished {
  bytes: Uint8Array;
  file: ListedFile;
}

interface Publication {
  date: Date;
  workers: WorkerScripts;
  address?: URL | undefined;
  /** The names of what is drawn meanwhile, once the site has it. */
  pictures: Promise<readonly string[]>;
  /** Every file of the site, its pages as Astro has made them. */
  files: AsyncIterable<FileWithTwin>;
  /** What is still changed in every page. */
  finish: (name: string, page: Page) => Page;
}

/**
 * Publishes a built site: with its lessons as Markdown, with an archive of itself for readers to keep, with
 * a worker that keeps it in their browsers, and with what hosts and search engines read. Only a site that knows its
 * address can be listed; the copy, which may stand anywhere, is not.
 *
 * Pages are read twice, one at a time: those of the site tell the size of the archive, which holds those of the copy.
 * Worker and headers depend on the last byte of the pages, so the copy has its own: it is a site like any other if
 * someone serves it.
 */
export async function publishSite(
  site: Site,
  { date, workers, address, pictures, files, finish }: Publication,
): Promise<void> {
  const archive = new Map<string, PackedFile>();
  const copy: ListedFile[] = [];
  const keep = ({ bytes, file }: Finished): void => {
    archive.set(file.name, packed(file.name, bytes));
    copy.push(file);
  };
  const twins: Twin[] = [];
  const addresses: string[] = [];
  for await (const { name, html, twin } of files) {
    if (html === undefined) keep(plain(name, await site.read(name)));
    else {
      if (twin) twins.push(twin);
      const page = pageOf(html);
      const { head, body } = finish(name, { ...page, body: withoutSources(page.body) });
      const own = address && listedAddress(head);
      if (own !== undefined) addresses.push(own);
      const start = bytesOf(head);
      const whole = (rest: string): Uint8Array => Buffer.concat([start, bytesOf(rest)]);
      keep(complete(name, whole(bodyInCopy(body)), policyOf(name, head)));
      await site.write(name, whole(bodyOnSite(body)));
    }
  }
  for (const name of await pictures) keep(plain(name, await site.read(name)));
  const texts = twins.map(({ name, markdown }) => plain(name, bytesOf(markdown)));
  if (twins.length > 0)
    texts.push(plain('llms.txt', bytesOf(twinsListing(headOf(await textIn(site, 'index.html')), twins))));
  texts.forEach(keep);
  const shared = [...copy];
  lastFiles(copy, workers).forEach(keep);
  const zip = zipped(archive, copyName, date);
  archive.clear();

  const ofSite: ListedFile[] = [];
  const put = async ({ bytes, file }: Finished): Promise<void> => {
    await site.write(file.name, bytes);
    ofSite.push(file);
  };
  for (const file of shared) {
    const { name, policy } = file;
    if (policy === undefined) ofSite.push(file);
    else await put(complete(name, withArchiveSize(await site.read(name), zip.length), policy));
  }
  for (const { bytes, file } of texts) await site.write(file.name, bytes);
  if (address)
    for (const [name, bytes] of sitemapFiles(addresses, address, date)) await put(plain(name, bytes));
  await put(plain(archiveName, zip));
  for (const file of lastFiles(ofSite, workers)) await put(file);
}

function plain(name: string, bytes: Uint8Array): Finished {
  return { bytes, file: listed(name, bytes) };
}

/** With the edition of a page, which follows from everything else in it. */
function complete(name: string, page: Uint8Array, policy: string): Finished {
  const { bytes, edition } = withEdition(page);
  return { bytes, file: { ...listed(name, bytes), edition, policy } };
}

/** What depends on every other file: the worker, and the headers, which the worker's files have, too. */
function lastFiles(files: readonly ListedFile[], workers: WorkerScripts): Finished[] {
  const worker = [...workerFiles(files, workers)].map(([name, bytes]) => plain(name, bytes));
  const headers = headersFile([...files, ...worker.map(({ file }) => file)]);
  return [...worker, plain('_headers', headers)];
}
