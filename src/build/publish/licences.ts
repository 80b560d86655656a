import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOf } from '../site/site-files.ts';
import type { Site } from '../site/site.ts';

export const licencesName = 'licences.txt';

/** What the site passes on of others, and the file of each that says on what terms. */
const passedOn = [
  { of: 'Source Serif 4, of which the site holds a part', file: 'source-serif/LICENSE.md' },
  { of: 'Inter, of which the site holds a part', file: 'inter-ui/LICENSE.txt' },
  { of: 'KaTeX, of whose fonts and styles the site holds a part', file: 'katex/LICENSE' },
  { of: 'Preact, in the script of the pages', file: 'preact/LICENSE' },
  { of: 'd3-array, in the script of the pages', file: 'd3-array/LICENSE' },
  { of: 'd3-contour, in the script of the pages', file: 'd3-contour/LICENSE' },
] as const;

/**
 * Adds the terms under which the site passes on fonts and programs of others: their makers ask for that, and the
 * fonts hold no names any more.
 */
export async function addLicences(site: Site, root: string): Promise<void> {
  const own = ['This lesson', await readFile(join(root, 'LICENSE'), 'utf8')] as const;
  const others = await Promise.all(
    passedOn.map(
      async ({ of, file }) => [of, await readFile(join(root, 'node_modules', file), 'utf8')] as const,
    ),
  );
  const text = [own, ...others].map(([of, terms]) => `${of}\n${'='.repeat(of.length)}\n\n${terms.trim()}\n`);
  await site.write(licencesName, bytesOf(text.join('\n\n')));
}
