import type { Nodes } from 'mdast';
import { isComponent, parseBody, textOf } from './lesson-source.ts';

/** A section as the contents of a page list it. */
export interface ContentsEntry {
  id: string;
  title: string;
  subsections: { id: string; title: string }[];
}

/** The sections of a lesson, from its source without the front matter. */
export function contentsOf(source: string): ContentsEntry[] {
  return componentsIn(parseBody(source), 'Section').map((section) => ({
    ...entryOf(section),
    subsections: componentsIn(section, 'Subsection').map(entryOf),
  }));
}

/** What a lesson brings beside its words: whether it has a quiz, and the ids of its terms, in order and once each. */
export function partsOf(source: string): { quiz: boolean; terms: string[] } {
  const body = parseBody(source);
  const terms = componentsIn(body, 'Term').flatMap((term) =>
    isComponent(term) ? (textOf(term, 'id') ?? []) : [],
  );
  return { quiz: componentsIn(body, 'Quiz').length > 0, terms: [...new Set(terms)] };
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
