import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildDate } from './build-date.ts';
import { published } from './published.ts';
import { readSite, writeSite } from './site-files.ts';

/** After the build, and after everything that still changes a page: writes what goes out beside the pages. */
export function publish(): AstroIntegration {
  let root = '';
  let address: URL | undefined;
  return {
    name: 'publish',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        address = config.site ? new URL(config.site) : undefined;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const site = await readSite(folder);
        await writeSite(folder, published(site, buildDate(root), address), site);
      },
    },
  };
}
