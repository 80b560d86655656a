import { courseDescription, modulesInOrder, siteSettings } from '../content/site.ts';
import { bytesOf, type SiteFiles } from '../site/site-files.ts';
import { drawIcon, icons } from './icons.ts';
import { lightInks } from './inks.ts';
import { manifestOf } from './manifest.ts';

/**
 * What a site needs to be installed: a manifest, which the script before the first paint links where there is a server,
 * and its icons, drawn from the favicon.
 */
export async function installable(favicon: string): Promise<SiteFiles> {
  const { paper } = await lightInks();
  const files = new Map<string, Uint8Array>();
  for (const icon of icons) files.set(icon.name, await drawIcon(favicon, icon, paper));
  const description = courseDescription(await modulesInOrder());
  const manifest = manifestOf({ ...(await siteSettings()), description, paper });
  return files.set('manifest.webmanifest', bytesOf(manifest));
}
