import { siteSettings } from '../content/site.ts';
import { bytesOf } from '../site/site-files.ts';
import { textIn, type Site } from '../site/site.ts';
import { drawIcon, icons } from './icons.ts';
import { lightInks } from './inks.ts';
import { manifestOf } from './manifest.ts';

/**
 * Adds what a site needs to be installed: a manifest, which the script before the first paint links where there is a
 * server, and its icons. The description is the course's.
 *
 * @throws Error where it has no favicon.
 */
export async function addInstallable(site: Site, description: string): Promise<void> {
  const favicon = await textIn(site, 'favicon.svg');
  const { paper } = await lightInks();
  for (const icon of icons) await site.write(icon.name, await drawIcon(favicon, icon, paper));
  const manifest = manifestOf({ ...(await siteSettings()), description, paper });
  await site.write('manifest.webmanifest', bytesOf(manifest));
}
