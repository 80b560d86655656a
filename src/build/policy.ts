import { createHash } from 'node:crypto';

/**
 * The page with `script-src` and `style-src` of its policy drawn up anew: they allow the scripts and styles that stand
 * in it, by their hashes, files of the site if it loads any, and no others. Astro's own list names every script of the
 * site, and leaves out scripts that it did not make.
 */
export function withExactPolicy(html: string): string {
  return html
    .replace(/ script-src [^;"]*/, ` script-src ${sourcesOf('script', html)}`)
    .replace(/ style-src [^;"]*/, ` style-src ${sourcesOf('style', html)}`);
}

function sourcesOf(element: 'script' | 'style', html: string): string {
  // Data in a script element never runs, and no policy is asked about it.
  const own = `<${element}\\b(?![^>]* type="application/ld\\+json")([^>]*)>([\\s\\S]*?)</${element}>`;
  const sources = [...html.matchAll(new RegExp(own, 'g'))].map(([, attributes = '', text = '']) =>
    // A hash would allow the file as well, but not where the page comes from a folder.
    attributes.includes(' src="./')
      ? "'self'"
      : `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  return sources.length > 0 ? [...new Set(sources)].join(' ') : "'none'";
}
