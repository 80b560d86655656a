import { sourceAttribute } from '../tex.ts';
import { headOf } from './head-of.ts';
import { markdownOf } from './markdown-of.ts';
import { bytesOf, pagesOf, withPages, type SiteFiles } from './site-files.ts';

/**
 * The site with a Markdown twin of every page that announces one, and an `llms.txt` (llmstxt.org) that leads to them;
 * the TeX that the twins are made from is gone from the pages. Links are absolute where the site knows its address.
 */
export function withTwins(site: SiteFiles, address?: URL): SiteFiles {
  const twins = [...pagesOf(site)].flatMap(([page, html]) => {
    const name = /<link rel="alternate" type="text\/markdown" href="\.\/([^"]+)"/.exec(html)?.[1];
    return name === undefined ? [] : [{ page, html, name }];
  });
  const pages = withPages(site, withoutSources);
  if (twins.length === 0) return pages;
  const texts = twins.map(
    ({ page, html, name }) =>
      [name, bytesOf(markdownOf(html, (link) => addressOf(link, page, address)))] as const,
  );
  return new Map([...pages, ...texts, ['llms.txt', bytesOf(listing(site, twins, address))]]);
}

interface Twin {
  page: string;
  html: string;
  name: string;
}

function listing(site: SiteFiles, twins: Twin[], address?: URL): string {
  const { title, description } = headOf(pagesOf(site).get('index.html') ?? '');
  const lines = twins.map(({ html, name }) => {
    const { heading, description } = headOf(html);
    return `- [${heading}](${addressOf(name, 'llms.txt', address)}): ${description}`;
  });
  return `# ${title}\n\n> ${description}\n\n## Lessons\n\n${lines.join('\n')}\n`;
}

/** A link as it stands in a file, good in any other file beside it or, with the site's address, anywhere. */
function addressOf(link: string, file: string, address?: URL): string {
  // The host is never asked.
  const base = address ?? new URL('https://site.invalid/');
  const { href } = new URL(link, new URL(file, base));
  return address ? href : href.replace(base.href, '');
}

function withoutSources(html: string): string {
  return html.replaceAll(new RegExp(` ${sourceAttribute}="[^"]*"`, 'g'), '');
}
