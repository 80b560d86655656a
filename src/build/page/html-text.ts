import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';

const tag = /<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"'])*>|<!--[\s\S]*?-->|<![^>]*>/gi;
const reference = /&(?:#?\w+);/g;
const known = new Map<string, string>();

/** The text of HTML that a build wrote, without its elements: a hundred times as fast as a tree of it. */
export function textOfHtml(html: string): string {
  return html.replaceAll(tag, '').replaceAll(reference, character);
}

function character(written: string): string {
  const found = known.get(written) ?? toString(fromHtml(written, { fragment: true }));
  known.set(written, found);
  return found;
}
