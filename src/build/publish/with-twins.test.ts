import { expect, it } from 'vitest';
import { withTwins, type BuiltFile, type FileWithTwin } from './with-twins.ts';

const lesson = (title: string) =>
  `<head><link rel="alternate" type="text/markdown" href="./${title}.md"></head><main><h1>${title}</h1></main>`;
const names = Array.from({ length: 12 }, (_, index) => `lesson-${String(index)}`);

async function all(files: readonly BuiltFile[]): Promise<FileWithTwin[]> {
  const found: FileWithTwin[] = [];
  const given = async function* (): AsyncGenerator<BuiltFile> {
    await Promise.resolve();
    yield* files;
  };
  for await (const file of withTwins(given(), new URL('https://example.org/'))) found.push(file);
  return found;
}

it('hands on every file in its order, the pages that announce a twin with theirs', async () => {
  const files: BuiltFile[] = [
    { name: 'a.svg' },
    ...names.map((name) => ({ name: `${name}.html`, html: lesson(name) })),
    { name: 'index.html', html: '<head></head><main></main>' },
    { name: 'z.png' },
  ];
  const found = await all(files);
  expect(found.map(({ name, html }) => ({ name, ...(html === undefined ? {} : { html }) }))).toEqual(files);
  expect(found.map(({ twin }) => twin?.name)).toEqual([
    undefined,
    ...names.map((name) => `${name}.md`),
    undefined,
    undefined,
  ]);
  expect(found[1]!.twin!.line).toContain('(https://example.org/lesson-0.md)');
});

it('fails with what is wrong in a page', async () => {
  const file = { name: 'a.html', html: lesson('a').replaceAll('main>', 'div>') };
  await expect(all([file])).rejects.toThrow('a page without <main> has no text to write down');
});
