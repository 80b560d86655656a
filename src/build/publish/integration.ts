import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FontSubsets } from '../page/fonts.ts';
import { workerScripts } from '../offline/worker-scripts.ts';
import { pageOf } from '../page/page.ts';
import { drawPictures } from '../pictures/draw-pictures.ts';
import { withoutIdleSpace } from '../page/idle-space.ts';
import { withExactPolicy } from '../page/policy.ts';
import { moduleOf, oneScript, withClassicScript, type ClassicScript } from '../script/script-file.ts';
import type { StoredFormulas } from '../formulas/stored-formulas.ts';
import { withStyleRules } from '../page/style-rules.ts';
import { buildDate } from './build-date.ts';
import { addLicences } from './licences.ts';
import { publishSite } from './published.ts';
import { withTwins, type BuiltFile } from './with-twins.ts';
import { textOf } from '../site/site-files.ts';
import { isPage, siteIn, type Site } from '../site/site.ts';

/**
 * After the build: finishes the pages, which everything else is made of, and writes what goes out beside them.
 *
 * Fonts and script need a first look at all pages, and only then can a page be finished. Pictures are drawn from the
 * start.
 */
export function publish({ formulas }: { formulas: StoredFormulas }): AstroIntegration {
  let root = '';
  let publicFolder = '';
  let address: URL | undefined;
  let pictures: ReturnType<typeof drawPictures>;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') formulas.open();
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        address = config.site ? new URL(config.site) : undefined;
        publicFolder = fileURLToPath(config.publicDir);
      },
      'astro:build:start': () => {
        pictures = drawPictures({ publicFolder });
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const site = await siteIn(folder);
        const pageAt = async (name: string): Promise<string> =>
          formulas.restore(textOf(await site.read(name)));
        const drawn = pictures(folder);
        const { fonts, script } = await lookedThrough(site, pageAt);
        await fonts.cut(site, script?.text);
        await addLicences(site, root);
        await publishSite(site, {
          date: buildDate(root),
          workers: await workerScripts(),
          address,
          pictures: drawn,
          files: withTwins(filesOf(site, pageAt), address),
          finish: (name, page) => {
            const body = withoutIdleSpace(page.body);
            const styled = withStyleRules(fonts.put(name, { ...page, body }));
            return withExactPolicy(script ? withClassicScript(styled, script.name) : styled);
          },
        });
      },
    },
  };
}

interface Overview {
  fonts: FontSubsets;
  /** The one that the pages share, as a file of the site. */
  script: ClassicScript | undefined;
}

async function lookedThrough(site: Site, pageAt: (name: string) => Promise<string>): Promise<Overview> {
  const fonts = new FontSubsets();
  const modules = new Set<string>();
  for (const name of site.names().filter(isPage)) {
    const html = await pageAt(name);
    fonts.read(name, html);
    modules.add(moduleOf(pageOf(html)) ?? '');
  }
  modules.delete('');
  return { fonts, script: await oneScript(site, modules) };
}

async function* filesOf(site: Site, pageAt: (name: string) => Promise<string>): AsyncGenerator<BuiltFile> {
  for (const name of site.names()) yield { name, html: isPage(name) ? await pageAt(name) : undefined };
}
