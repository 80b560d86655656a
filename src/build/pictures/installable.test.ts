import { expect, it } from 'vitest';
import { bytesOf, textOf } from '../site/site-files.ts';
import { siteOf } from '../site/testing.ts';
import { addInstallable } from './installable.ts';

const favicon = bytesOf('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>');

it('adds a manifest, whose files are there and whose addresses are relative, and icons', async () => {
  const { site, files } = siteOf(new Map([['favicon.svg', favicon]]));
  await addInstallable(site, 'About & about');
  const manifest = JSON.parse(textOf(files.get('manifest.webmanifest')!)) as {
    icons: { src: string }[];
  };
  // The colour of the page behind the text, from the style sheets; the names, from content/site.yaml.
  expect(manifest).toMatchObject({
    name: 'Machine learning, one idea at a time',
    short_name: 'ML ideas',
    description: 'About & about',
    start_url: './index.html',
    scope: './',
    theme_color: '#fbfaf6',
    background_color: '#fbfaf6',
  });
  expect(manifest.icons).toHaveLength(3);
  for (const { src } of manifest.icons) expect(files.has(src.replace('./', '')), src).toBe(true);
  expect(files.has('apple-touch-icon.png')).toBe(true);
});

it('a site without its favicon is refused by name', async () => {
  await expect(addInstallable(siteOf(new Map()).site, '')).rejects.toThrow(
    new Error('the built site has no favicon.svg'),
  );
});
