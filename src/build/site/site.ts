import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { textOf } from './site-files.ts';

/** A built site, whose files are read one at a time: the pages of a thousand lessons would not fit into the memory. */
export interface Site {
  /** Of every file, relative to the root and with `/` between folders; new ones come last. */
  names: () => readonly string[];
  has: (name: string) => boolean;
  read: (name: string) => Promise<Uint8Array>;
  write: (name: string, bytes: Uint8Array) => Promise<void>;
  remove: (name: string) => Promise<void>;
}

export async function siteIn(root: string): Promise<Site> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  // In an order that no file system decides.
  const names = new Set(paths.map((path) => relative(root, path).split(sep).join('/')).sort());
  return {
    names: () => [...names],
    has: (name) => names.has(name),
    read: (name) => readFile(join(root, name)),
    write: async (name, bytes) => {
      names.add(name);
      await mkdir(dirname(join(root, name)), { recursive: true });
      await writeFile(join(root, name), bytes);
    },
    remove: async (name) => {
      names.delete(name);
      await rm(join(root, name));
    },
  };
}

export function isPage(name: string): boolean {
  return name.endsWith('.html');
}

/** The text of a file that a site must have. */
export async function textIn(site: Site, name: string): Promise<string> {
  if (!site.has(name)) throw new Error(`the built site has no ${name}`);
  return textOf(await site.read(name));
}
