import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';
import { nameOf, shapeOf } from './shape.ts';
import type { Finding } from './text.ts';
import { readYaml } from './yaml-source.ts';

/** A YAML file of the content, read into its shape. */
export interface DataFile<T> {
  /** Path from the project's root. */
  file: string;
  /** Nothing where the file is missing or out of shape. */
  value: T | undefined;
  lineOf: (path: readonly PropertyKey[]) => number;
  problems: Problem[];
}

/** Reads a file that has to be there. */
export async function readDataFile<T extends z.ZodType>(
  root: string,
  file: string,
  schema: T,
): Promise<DataFile<z.infer<T>>> {
  const text = await textOf(root, file);
  if (text === undefined) {
    const expected = schema.description ?? 'a file';
    return { file, value: undefined, lineOf: () => 1, problems: [{ file, found: 'no such file', expected }] };
  }
  const source = readYaml(text, file);
  const { value, problems } = shapeOf(schema, source, file);
  return { file, value, lineOf: source.lineOf, problems };
}

/** A file's text; nothing where there is no such file. */
export async function textOf(root: string, file: string): Promise<string | undefined> {
  try {
    return await readFile(join(root, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Findings at a place of a file, as problems. */
export function problemsAt(
  { file, lineOf }: Pick<DataFile<unknown>, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  findings: readonly Finding[],
): Problem[] {
  return findings.map(({ found, expected }) => ({
    file,
    line: lineOf(path),
    found: `${nameOf(path)}: ${found}`,
    expected,
  }));
}

/** A way from the data of a lesson to a figure in a state: a “see”. */
export interface Way {
  file: string;
  line: number;
  to: string;
}

/** The way at a place of a file, if there is one. */
export function waysAt(
  { file, lineOf }: Pick<DataFile<unknown>, 'file' | 'lineOf'>,
  path: readonly PropertyKey[],
  to: string | undefined,
): Way[] {
  return to === undefined ? [] : [{ file, line: lineOf(path), to }];
}

/** Ids that stand twice in a list of entries, which is at `path` in the file. */
export function repeatedIds(
  data: Pick<DataFile<unknown>, 'file' | 'lineOf'>,
  entries: readonly { id: string }[] | undefined,
  path: readonly PropertyKey[] = [],
): Problem[] {
  const first = new Map<string, number>();
  return (entries ?? []).flatMap(({ id }, index) => {
    const place = [...path, index, 'id'];
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, data.lineOf(place));
      return [];
    }
    const expected = `an id of its own; the first is in ${data.file}:${String(earlier)}`;
    return problemsAt(data, place, [{ found: `${id} a second time`, expected }]);
  });
}
