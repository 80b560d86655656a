import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { frameHeight, frameWidth } from '../../video/picture.ts';
import type { Theme } from './options.ts';

/**
 * The styles of a built page with its fonts in them, so that the pictures look as on that page and whoever has this
 * text has all that they look like. Fonts of the reader's machine are only named there, and stay named.
 */
export async function pageStyles(pagePath: string): Promise<string> {
  const html = await readFile(pagePath, 'utf8');
  const css = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text).join('\n');
  const paths = new Set([...css.matchAll(fontAddress)].map(([, path]) => path!));
  const fonts = new Map(
    await Promise.all(
      [...paths].map(async (path) => {
        const font = await readFile(join(dirname(pagePath), path), 'base64');
        return [path, `url(data:font/woff2;base64,${font})`] as const;
      }),
    ),
  );
  return css.replaceAll(fontAddress, (_, path: string) => fonts.get(path)!);
}

const fontAddress = /url\(["']?(\.\/[^)"']+\.woff2)["']?\)/g;

/** A page that holds one picture, or several, in those styles. Nothing on it moves by itself. */
export function pageFor(styles: string, theme: Theme, { more = '', body = '' } = {}): string {
  return `<!doctype html>
<html lang="en" data-theme="${theme}">
<meta charset="utf-8">
<title>The video</title>
<style>${styles}</style>
<style>
html, body { margin: 0; background: var(--panel); }
.frame { width: ${frameWidth}px; height: ${frameHeight}px; }
*, ::before, ::after { animation: none !important; transition: none !important; }
${more}
</style>
<body>${body}</body>
</html>`;
}
