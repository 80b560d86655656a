import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { workerScripts } from '../offline/worker-scripts.ts';
import { drawPictures } from '../pictures/draw-pictures.ts';
import { buildDate } from './build-date.ts';
import { addLicences } from './licences.ts';
import { publishSite } from './published.ts';
import { siteIn } from './site.ts';

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
        const site = await siteIn(folder);
        await addLicences(site, root);
        const date = buildDate(root);
        const pictures = drawPictures(folder);
        const publication = workerScripts().then((workers) =>
          publishSite(site, { date, workers, address, pictures }),
        );
        await Promise.all([pictures, publication]);
      },
    },
  };
}
