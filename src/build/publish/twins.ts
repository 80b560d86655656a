import { sourceAttribute } from '../formulas/tex.ts';
import { headOf, type Head } from '../page/head-of.ts';
import { markdownOf } from './markdown-of.ts';
import { alone } from '../site/site-files.ts';

export interface Twin {
  name: string;
  markdown: string;
  /** What `llms.txt` says of it. */
  line: string;
}

/**
 * The Markdown twin of a page that announces one. Links are absolute where the site knows its address.
 */
export function twinOf(page: string, html: string, address?: URL): Twin | undefined {
  const name = /<link rel="alternate" type="text\/markdown" href="\.\/([^"]+)"/.exec(html)?.[1];
  if (name === undefined) return undefined;
  const { heading, description } = headOf(html);
  return {
    name: alone(name),
    markdown: markdownOf(html, (link) => addressOf(link, page, address)),
    line: alone(`- [${heading}](${addressOf(name, 'llms.txt', address)}): ${description}`),
  };
}

/** `llms.txt` (llmstxt.org), which leads to the twins. */
export function twinsListing({ title, description }: Head, twins: readonly Twin[]): string {
  return `# ${title}\n\n> ${description}\n\n## Lessons\n\n${twins.map(({ line }) => line).join('\n')}\n`;
}

/** A page without the TeX that its twin was made from. */
export function withoutSources(html: string): string {
  return html.replaceAll(sources, '');
}

const sources = new RegExp(` ${sourceAttribute}="[^"]*"`, 'g');

/** A link as it stands in a file, good in any other file beside it or, with the site's address, anywhere. */
function addressOf(link: string, file: string, address?: URL): string {
  // The host is never asked.
  const base = address ?? new URL('https://site.invalid/');
  const { href } = new URL(link, new URL(file, base));
  return address ? href : href.replace(base.href, '');
}
