import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** A built site: its bytes by file name, relative to its root and with `/` between folders. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** Every file below a folder, in the order of their names, which no file system decides. */
export async function readSite(root: string): Promise<SiteFiles> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => [relative(root, path).split(sep).join('/'), await readFile(path)] as const),
  );
  return new Map(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Writes the files of `site` that are new or other than those of `present`. */
export async function writeSite(root: string, site: SiteFiles, present: SiteFiles): Promise<void> {
  for (const [name, bytes] of site) {
    const known = present.get(name);
    if (known !== undefined && Buffer.compare(known, bytes) === 0) continue;
    await mkdir(dirname(join(root, name)), { recursive: true });
    await writeFile(join(root, name), bytes);
  }
}

/** The text of a file. */
export function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** The bytes of a text, in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The pages of a site, by name. */
export function pagesOf(site: SiteFiles): Map<string, string> {
  const pages = [...site].filter(([name]) => name.endsWith('.html'));
  return new Map(pages.map(([name, bytes]) => [name, textOf(bytes)]));
}

/** The site with each of its pages changed. */
export function withPages(site: SiteFiles, change: (html: string, name: string) => string): SiteFiles {
  const changed = [...pagesOf(site)].map(([name, html]) => [name, bytesOf(change(html, name))] as const);
  return new Map([...site, ...changed]);
}
