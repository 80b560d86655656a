import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('.', import.meta.url);
const SOURCES = readdirSync(FOLDER).filter((file) => /^(?!testing|index).*(?<!\.test)\.ts$/.test(file));

/** Reads the literals of an example: JSON, with unquoted keys and single quotes allowed. */
function readLiterals(text: string): unknown[] {
  const json = text.replace(/'([^']*)'/g, '"$1"').replace(/([{,]\s*)(\w+):/g, '$1"$2":');
  return JSON.parse(`[${json}]`) as unknown[];
}

const EXAMPLES = SOURCES.flatMap((file) => {
  const source = readFileSync(new URL(file, FOLDER), 'utf8');
  const examples = source.matchAll(/@example (\w+)\((.*)\) → (.*)$/gm);
  return Array.from(examples, ([, name = '', args = '', result = '']) => ({ file, name, args, result }));
});

describe('every docstring example is true:', () => {
  it.each(EXAMPLES)('$name($args) is $result', async ({ file, name, args, result }) => {
    const module = (await import(new URL(file, FOLDER).href)) as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    const value = module[name]!(...readLiterals(args));
    const isPath = typeof value === 'object' && value !== null && Symbol.iterator in value;
    expect(isPath ? Array.from(value as Iterable<unknown>) : value).toEqual(readLiterals(result)[0]);
  });
});

it.each(SOURCES)('every function that %s exports has an example of its own', (file) => {
  const source = readFileSync(new URL(file, FOLDER), 'utf8');
  const documented = EXAMPLES.filter((example) => example.file === file).map(({ name }) => name);
  const exported = Array.from(source.matchAll(/^export function (\w+)/gm), ([, name]) => name);
  // The checkers return nothing; every test of a refusal is a test of theirs.
  const undocumented = exported.filter((name) => !name?.startsWith('require') && !documented.includes(name!));
  expect(undocumented).toEqual([]);
});
