import type { Nodes, Root } from 'mdast';
import { isComponent, textOf } from './lesson-source.ts';

/** A section as the contents of a page list it. */
export interface ContentsEntry {
  id: string;
  title: string;
  subsections: { id: string; title: string }[];
}

/** What a page tells of its lesson beside the words. */
export interface Outline {
  contents: ContentsEntry[];
  /** Whether it has a quiz. */
  quiz: boolean;
  /** The ids of its terms, in order and once each. */
  terms: string[];
}

/** The outline of a lesson, from its body. */
export function outlineOf(body: Root): Outline {
  const terms = componentsIn(body, 'Term').flatMap((term) =>
    isComponent(term) ? (textOf(term, 'id') ?? []) : [],
  );
  return {
    contents: componentsIn(body, 'Section').map((section) => ({
      ...entryOf(section),
      subsections: componentsIn(section, 'Subsection').map(entryOf),
    })),
    quiz: componentsIn(body, 'Quiz').length > 0,
    terms: [...new Set(terms)],
  };
}

function componentsIn(node: Nodes, name: string): Nodes[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Nodes[] =>
    isComponent(child) && child.name === name ? [child] : componentsIn(child, name),
  );
}

function entryOf(node: Nodes): { id: string; title: string } {
  if (!isComponent(node)) throw new TypeError(`${node.type} is no section`);
  return { id: textOf(node, 'id') ?? '', title: textOf(node, 'short') ?? textOf(node, 'title') ?? '' };
}
