import type { SiteFiles } from './site-files.ts';
import type { Site } from './site.ts';

/** A site in memory, and its files, to which it adds what is written. */
export function siteOf(given: SiteFiles): { site: Site; files: SiteFiles } {
  const files = new Map(given);
  const site: Site = {
    names: () => [...files.keys()],
    has: (name) => files.has(name),
    read: (name) => Promise.resolve(files.get(name)!),
    write: (name, bytes) => {
      files.set(name, bytes);
      return Promise.resolve();
    },
    remove: (name) => {
      files.delete(name);
      return Promise.resolve();
    },
  };
  return { site, files };
}
