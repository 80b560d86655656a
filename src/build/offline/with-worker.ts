import { createHash } from 'node:crypto';
import { bytesOf, withPages, type SiteFiles } from '../publish/site-files.ts';
import type { Deployed } from './deployed.ts';
import type { WorkerScripts } from './worker-scripts.ts';

/** Where a page says what edition it is; that follows from its content. */
const unpublished = 'data-edition="unpublished"';

/** What no reader without a network asks for: what hosts and search engines read, and what is for those who link here. */
const notKept = /^(?:404\.html|_headers|robots\.txt|sitemap\.xml|llms\.txt|card-.*\.png|.*\.zip)$/;

/**
 * The site with `sw.js`, a service worker that keeps every file a reader may need, and `sw-off.js`, its kill switch. A
 * page whose content is the same in two deployments is the same to the byte, its edition included.
 *
 * @throws Error where no page has a place for its edition.
 */
export function withWorker(site: SiteFiles, { worker, killSwitch }: WorkerScripts): SiteFiles {
  const editions: string[] = [];
  const pages = withPages(site, (html) => {
    if (!html.includes(unpublished)) return html;
    const edition = sha256(bytesOf(html)).slice(0, 12);
    editions.push(edition);
    return html.replace(unpublished, `data-edition="${edition}"`);
  });
  if (editions.length === 0)
    throw new Error('no page says what edition it is, so no reader could be told of a newer one');
  const kept = [...pages].filter(([name]) => !notKept.test(name)).sort(([a], [b]) => (a < b ? -1 : 1));
  const files = Object.fromEntries(kept.map(([name, bytes]) => [name, sha256(bytes)]));
  const version = sha256(bytesOf(JSON.stringify(files))).slice(0, 12);
  const deployed: Deployed = { version, files, editions: editions.sort() };
  return new Map([
    ...pages,
    ['sw.js', bytesOf(`const deployed = ${JSON.stringify(deployed, null, 2)};\n${worker}`)],
    ['sw-off.js', bytesOf(killSwitch)],
  ]);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
