import type { Root } from 'mdast';
import { outlineOf, type Outline } from './content/sections.ts';

/** A file that Astro has compiled, as far as it is looked at here. */
interface Compiled {
  data: { astro?: { frontmatter?: object } };
}

/**
 * Hands the outline of a lesson to its page, where Astro has it from: with the front matter that plugins may add to. So
 * it is made from the tree that is there already.
 */
export function remarkOutline() {
  return (tree: Root, file: Compiled): void => {
    Object.assign(file.data.astro?.frontmatter ?? {}, { outline: outlineOf(tree) });
  };
}

/** What was handed over. */
export function outlineIn(frontmatter: Record<string, unknown>): Outline {
  return frontmatter['outline'] as Outline;
}
