import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { FontSubsets } from '../page/fonts.ts';
import { workerScripts } from '../offline/worker-scripts.ts';
import { pageOf } from '../page/page.ts';
import type { CardWords } from '../pictures/card-words.ts';
import { cardsOf, type Cards } from '../pictures/cards.ts';
import { drawPictures } from '../pictures/draw-pictures.ts';
import { withoutIdleSpace } from '../page/idle-space.ts';
import { withExactPolicy } from '../page/policy.ts';
import { moduleOf, oneScript, withClassicScript, type ClassicScript } from '../script/script-file.ts';
import type { StoredFormulas } from '../formulas/stored-formulas.ts';
import { withStyleRules } from '../page/style-rules.ts';
import { buildDate } from './build-date.ts';
import { headOf } from '../page/head-of.ts';
import { addLicences } from './licences.ts';
import { publishSite } from './published.ts';
import { withTwins, type BuiltFile } from './with-twins.ts';
import { textOf } from '../site/site-files.ts';
import { isPage, siteIn, textIn, type Site } from '../site/site.ts';

/**
 * After the build: finishes the pages, which everything else is made of, and writes what goes out beside them.
 *
 * Fonts, script and pictures need a first look at all pages, and only then can a page be finished.
 */
export function publish({ formulas }: { formulas: StoredFormulas }): AstroIntegration {
  let root = '';
  let address: URL | undefined;
  return {
    name: 'publish',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'build') formulas.open();
      },
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        address = config.site ? new URL(config.site) : undefined;
      },
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const site = await siteIn(folder);
        const pageAt = async (name: string): Promise<string> =>
          formulas.restore(textOf(await site.read(name)));
        const { fonts, cards, script } = await lookedThrough(site, pageAt);
        const { description } = headOf(await textIn(site, 'index.html'));
        const pictures = drawPictures({ folder, description, cards });
        const publication = async (): Promise<void> => {
          await fonts.cut(site, script?.text);
          await addLicences(site, root);
          await publishSite(site, {
            date: buildDate(root),
            workers: await workerScripts(),
            address,
            pictures,
            files: withTwins(filesOf(site, pageAt), address),
            finish: (name, page) => {
              const body = withoutIdleSpace(page.body);
              const styled = withStyleRules(fonts.put(name, { ...page, body }));
              return withExactPolicy(script ? withClassicScript(styled, script.name) : styled);
            },
          });
        };
        await Promise.all([pictures, publication()]);
      },
    },
  };
}

interface Overview {
  fonts: FontSubsets;
  cards: Cards;
  /** The one that the pages share, as a file of the site. */
  script: ClassicScript | undefined;
}

async function lookedThrough(site: Site, pageAt: (name: string) => Promise<string>): Promise<Overview> {
  const fonts = new FontSubsets();
  const cards: [name: string, words: CardWords][] = [];
  const modules = new Set<string>();
  for (const name of site.names().filter(isPage)) {
    const html = await pageAt(name);
    fonts.read(name, html);
    cards.push(...cardsOf(name, html));
    modules.add(moduleOf(pageOf(html)) ?? '');
  }
  modules.delete('');
  return { fonts, cards: new Map(cards), script: await oneScript(site, modules) };
}

async function* filesOf(site: Site, pageAt: (name: string) => Promise<string>): AsyncGenerator<BuiltFile> {
  for (const name of site.names()) yield { name, html: isPage(name) ? await pageAt(name) : undefined };
}
