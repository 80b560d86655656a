import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workerScripts } from '../offline/worker-scripts.ts';
import { cardsOf } from '../pictures/cards.ts';
import { installable } from '../pictures/installable.ts';
import { buildDate } from './build-date.ts';
import { withLicences } from './licences.ts';
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
        const whole = new Map([...(await installable(site)), ...(await cardsOf(site))]);
        const workers = await workerScripts();
        const licensed = await withLicences(whole, root);
        await writeSite(folder, published(licensed, buildDate(root), workers, address), site);
      },
    },
  };
}
