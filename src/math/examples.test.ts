import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const FOLDER = new URL('.', import.meta.url);
const SOURCES = readdirSync(FOLDER).filter((file) => /^(?!testing|index).*(?<!\.test)\.ts$/.test(file));

/** Reads the values of an example. They are JavaScript, because some functions take or return more than JSON can say. */
async function readValues(text: string): Promise<unknown[]> {
  const module = `data:text/javascript,export default [${encodeURIComponent(text)}]`;
  return ((await import(module)) as { readonly default: unknown[] }).default;
}

const EXAMPLES = SOURCES.flatMap((file) => {
  // A long example goes on in lines that are indented by three spaces.
  const source = readFileSync(new URL(file, FOLDER), 'utf8').replace(/\n \* {3}/g, ' ');
  const examples = source.matchAll(/@example (\w+)\((.*)\) → (.*)$/gm);
  return Array.from(examples, ([, name = '', args = '', result = '']) => ({ file, name, args, result }));
});

describe('every docstring example is true:', () => {
  it.each(EXAMPLES)('$name($args) is $result', async ({ file, name, args, result }) => {
    const module = (await import(new URL(file, FOLDER).href)) as Record<
      string,
      (...args: unknown[]) => unknown
    >;
    const value = module[name]!(...(await readValues(args)));
    const isPath = typeof value === 'object' && value !== null && Symbol.iterator in value;
    const [expected] = await readValues(result);
    expect(isPath ? Array.from(value as Iterable<unknown>) : value).toEqual(expected);
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
