import { isMap, LineCounter, parseDocument, type Document, type ParsedNode } from 'yaml';
import type { Problem } from './problem.ts';

/** A piece of YAML that remembers where its parts stand. */
export interface YamlSource {
  value: unknown;
  /** The line of a part, or of what holds it where the part is missing. */
  lineOf: (path: readonly PropertyKey[]) => number;
  /** What YAML itself objects to, duplicate keys included. */
  problems: Problem[];
}

/** Reads YAML. `firstLine` is the line of the file on which `text` begins. */
export function readYaml(text: string, file: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: 'core', customTags: ['timestamp'] });
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  const problems = document.errors.map(({ code, message, pos }): Problem => {
    const [found = ''] = message.split('\n');
    return {
      file,
      line: lineAt(pos[0]),
      found:
        code === 'DUPLICATE_KEY'
          ? `the key ${keyAt(text, pos[0])} a second time`
          : found.replace(/ at line.*/, ''),
      expected: code === 'DUPLICATE_KEY' ? 'each key once' : 'YAML',
    };
  });
  return {
    value: problems.length === 0 ? (document.toJS() as unknown) : undefined,
    lineOf: (path) => lineAt(offsetOf(document, path)),
    problems,
  };
}

function keyAt(text: string, offset: number): string {
  return /^[^:\n]*/.exec(text.slice(offset))?.[0] ?? '';
}

function offsetOf(document: Document<ParsedNode>, path: readonly PropertyKey[]): number {
  let offset = document.contents?.range[0] ?? 0;
  let node: unknown = document.contents;
  for (const step of path) {
    if (isMap<ParsedNode, ParsedNode>(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (pair === undefined) return offset;
      offset = pair.key.range[0];
      node = pair.value;
    } else {
      const item = (node as { items?: ParsedNode[] } | null)?.items?.[Number(step)];
      if (item === undefined) return offset;
      offset = item.range[0];
      node = item;
    }
  }
  return offset;
}
