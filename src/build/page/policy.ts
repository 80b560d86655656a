import { createHash } from 'node:crypto';
import type { Page } from './page.ts';
import { rawElements } from './raw-elements.ts';

/**
 * The page with `script-src` and `style-src` of its policy drawn up anew: they allow the scripts and styles that stand
 * in it, by their hashes, files of the site if it loads any, and no others. Astro's own list names every script of the
 * site, and leaves out scripts that it did not make.
 */
export function withExactPolicy({ head, body }: Page): Page {
  const exact = head
    .replace(/ script-src [^;"]*/, ` script-src ${sourcesOf('script', { head, body })}`)
    .replace(/ style-src [^;"]*/, ` style-src ${sourcesOf('style', { head, body })}`);
  return { head: exact, body };
}

function sourcesOf(element: 'script' | 'style', { head, body }: Page): string {
  // Data in a script element never runs, and no policy is asked about it.
  const own = [head, body]
    .flatMap((part) => rawElements(part, element))
    .filter(({ attributes }) => !attributes.includes(' type="application/ld+json"'));
  const sources = own.map(({ attributes, text }) =>
    // A hash would allow the file as well, but not where the page comes from a folder.
    attributes.includes(' src="./')
      ? "'self'"
      : `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return sources.length > 0 ? [...new Set(sources)].join(' ') : "'none'";
}
