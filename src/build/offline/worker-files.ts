import { sha256, type ListedFile } from '../site/listed-file.ts';
import { bytesOf, replacedIn, type SiteFiles } from '../site/site-files.ts';
import type { Deployed } from './deployed.ts';
import type { WorkerScripts } from './worker-scripts.ts';

/** Where a page says what edition it is; that follows from its content. */
const unpublished = 'data-edition="unpublished"';

/**
 * What no reader without a network asks for: what hosts and search engines read, and what is for those who link here; and
 * films, which are larger than all else and are asked for in ranges, while the page draws the same by itself.
 */
const notKept =
  /^(?:404\.html|_headers|robots\.txt|sitemap\.xml|llms\.txt|card-.*\.png|.*\.zip|video\/.*\.(?:mp4|webm))$/;

/**
 * A page with its edition, where it has a place for that. A page whose content is the same in two deployments is the
 * same to the byte, its edition included.
 */
export function withEdition(page: Uint8Array): { bytes: Uint8Array; edition?: string } {
  const edition = sha256(page).slice(0, 12);
  const bytes = replacedIn(page, unpublished, `data-edition="${edition}"`);
  return bytes ? { bytes, edition } : { bytes: page };
}

/**
 * `sw.js`, a service worker that keeps every file a reader may need, and `sw-off.js`, its kill switch.
 *
 * @throws Error where no page has a place for its edition.
 */
export function workerFiles(site: readonly ListedFile[], { worker, killSwitch }: WorkerScripts): SiteFiles {
  const editions = site.flatMap(({ edition }) => edition ?? []).sort();
  if (editions.length === 0)
    throw new Error('no page says what edition it is, so no reader could be told of a newer one');
  const kept = site.filter(({ name }) => !notKept.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = Object.fromEntries(kept.map((file) => [file.name, file.sha256]));
  const version = sha256(JSON.stringify(files)).slice(0, 12);
  const deployed: Deployed = { version, files, editions };
  return new Map([
    ['sw.js', bytesOf(`const deployed = ${JSON.stringify(deployed, null, 2)};\n${worker}`)],
    ['sw-off.js', bytesOf(killSwitch)],
  ]);
}
