import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What a file offers and asks for. */
export interface Ends {
  /** Addresses, as they are written. */
  links: string[];
  /** Ids that can be linked to, one for each time it stands there. */
  ids: string[];
  /** Ids that other elements of the page are named by, described by or opened with. */
  references: string[];
}

/** As hast names them, in small letters. */
const addresses = ['href', 'xlinkhref', 'src', 'poster', 'data', 'action', 'formaction'];
const references = [
  ...['htmlfor', 'headers', 'list', 'form', 'popovertarget', 'commandfor'],
  ...['arialabelledby', 'ariadescribedby', 'ariacontrols', 'ariadetails', 'ariaowns', 'ariaflowto'],
];

/** Reads a page, a style sheet, a drawing, a Markdown file, a sitemap or a manifest; of others, nothing. */
export function endsOf(name: string, text: string): Ends {
  if (name.endsWith('.html')) return endsOfPage(text);
  return { links: linksOfFile(name, text), ids: [], references: [] };
}

function linksOfFile(name: string, text: string): string[] {
  if (name.endsWith('.md') || name === 'llms.txt') return linksOfMarkdown(text);
  if (name === 'sitemap.xml') return all(text, /<loc>([^<]*)/g);
  if (name.endsWith('.css')) return all(text, inStyles);
  if (name.endsWith('.svg')) return all(text, /\bhref="([^"]*)"/g);
  if (/\.(?:webmanifest|json)$/.test(name)) return addressesIn(JSON.parse(text));
  return [];
}

/** With its formulas set apart, whose brackets may look like a link's. */
function linksOfMarkdown(text: string): string[] {
  const links: string[] = [];
  const tree = unified().use(remarkParse).use(remarkGfm).use(remarkMath).parse(text);
  visit(tree, ['link', 'image', 'definition'], (node) => {
    if ('url' in node) links.push(node.url);
  });
  return links;
}

const inStyles = /url\(["']?([^"')]+)/g;

function endsOfPage(html: string): Ends {
  const ends: Ends = { links: [], ids: [], references: [] };
  visit(fromHtml(html), 'element', (element) => {
    for (const [property, value] of Object.entries(element.properties)) {
      const key = property.toLowerCase();
      const words = [value].flat().map(String);
      if (key === 'id') ends.ids.push(...words);
      else if (addresses.includes(key)) ends.links.push(words.join(' '));
      else if (references.includes(key)) ends.references.push(...words.flatMap((word) => word.split(/\s+/)));
      else if (key === 'srcset') ends.links.push(...all(words.join(), /([^\s,]+)[^,]*/g));
      else if (key === 'style') ends.links.push(...all(words.join(), inStyles));
    }
    ends.links.push(...linksInside(element));
  });
  return ends;
}

/** A page's picture for previews stands in a `<meta>`, its fonts in its styles. */
function linksInside({ tagName, properties, children }: Element): string[] {
  if (tagName === 'meta' && properties['property'] === 'og:image') return [String(properties['content'])];
  if (tagName !== 'style') return [];
  return children.flatMap((child) => (child.type === 'text' ? all(child.value, inStyles) : []));
}

/** The members of a web app manifest that hold addresses, however deep they stand. */
function addressesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inside]) =>
    /^(?:src|url|start_url|scope)$/.test(key) && typeof inside === 'string' ? [inside] : addressesIn(inside),
  );
}

/** What the group caught, of every match. */
function all(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, group]) => group ?? []);
}
