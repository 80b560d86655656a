import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Rewrites every page of a built site, one at a time: a thousand of them would not fit into the memory. */
export async function changePages(
  dir: URL,
  change: (html: string, root: string) => string | Promise<string>,
): Promise<void> {
  const root = fileURLToPath(dir);
  for (const name of (await readdir(root)).filter((file) => file.endsWith('.html'))) {
    const path = join(root, name);
    await writeFile(path, await change(await readFile(path, 'utf8'), root));
  }
}
