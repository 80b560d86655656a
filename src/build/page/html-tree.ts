import type { Nodes } from 'hast';
import { fromParse5 } from 'hast-util-from-parse5';
import { parse, parseFragment } from 'parse5';

/**
 * A page as a tree, without the place in the text that each element has: these take as long again to find, and to copy
 * with the tree.
 */
export function treeOf(html: string): Nodes {
  return fromParse5(parse(html, { scriptingEnabled: false }));
}

/** A piece of a page, likewise. */
export function pieceOf(html: string): Nodes {
  return fromParse5(parseFragment(html, { scriptingEnabled: false }));
}
