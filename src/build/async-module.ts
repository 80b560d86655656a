import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * After the build: the script at the end of each page runs in a task of its own. Otherwise the browser would run it in
 * that in which it finishes the page and looks through its forms, and answer no finger before all three are done.
 * Astro does not bundle a script that says so itself.
 */
export function asyncModule(): AstroIntegration {
  return {
    name: 'async-module',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for (const name of (await readdir(root)).filter((file) => file.endsWith('.html'))) {
          const path = join(root, name);
          const html = await readFile(path, 'utf8');
          await writeFile(path, html.replace('<script type="module">', '<script type="module" async>'));
        }
      },
    },
  };
}
