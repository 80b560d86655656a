import { siteSettings } from '../content/site.ts';
import { headOf } from '../publish/head-of.ts';
import { bytesOf, textOf, type SiteFiles } from '../publish/site-files.ts';
import { drawIcon, icons } from './icons.ts';
import { lightInks } from './inks.ts';
import { manifestOf } from './manifest.ts';

/**
 * The site with what it needs to be installed: a manifest, which the script before the first paint links where there
 * is a server, and its icons.
 */
export async function installable(site: SiteFiles): Promise<SiteFiles> {
  const favicon = textOf(required(site, 'favicon.svg'));
  const { description } = headOf(textOf(required(site, 'index.html')));
  const { paper } = await lightInks();
  const drawn = await Promise.all(
    icons.map(async (icon) => [icon.name, await drawIcon(favicon, icon, paper)] as const),
  );
  const manifest = manifestOf({ ...(await siteSettings()), description, paper });
  return new Map([...site, ...drawn, ['manifest.webmanifest', bytesOf(manifest)]]);
}

function required(site: SiteFiles, name: string): Uint8Array {
  const bytes = site.get(name);
  if (bytes === undefined) throw new Error(`the built site has no ${name}`);
  return bytes;
}
