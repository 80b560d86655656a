import { expect, it } from 'vitest';
import { textOf } from '../site/site-files.ts';
import { installable } from './installable.ts';

const favicon = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>';

it('is a manifest, whose files are there and whose addresses are relative, and icons', async () => {
  const files = await installable(favicon);
  const manifest = JSON.parse(textOf(files.get('manifest.webmanifest')!)) as {
    description: string;
    icons: { src: string }[];
  };
  expect(manifest.description).toMatch(/^How a model turns numbers into a decision,/);
  // The colour of the page behind the text, from the style sheets; the names, from content/site.yaml.
  expect(manifest).toMatchObject({
    name: 'Machine learning, one idea at a time',
    short_name: 'ML ideas',
    start_url: './index.html',
    scope: './',
    theme_color: '#fbfaf6',
    background_color: '#fbfaf6',
  });
  expect(manifest.icons).toHaveLength(3);
  for (const { src } of manifest.icons) expect(files.has(src.replace('./', '')), src).toBe(true);
  expect(files.has('apple-touch-icon.png')).toBe(true);
});
