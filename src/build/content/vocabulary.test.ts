import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectRoot } from '../testing.ts';
import { vocabulary } from './vocabulary.ts';

it('the vocabulary names every component that lessons are given, and no other', async () => {
  const index = await readFile(join(projectRoot, 'src/components/index.ts'), 'utf8');
  const given = /lessonComponents = \{([^}]*)\}/.exec(index)?.[1] ?? '';
  const names = [...given.matchAll(/^\s*(\w+)/gm)].map(([, name]) => name);
  expect(Object.keys(vocabulary).sort()).toEqual(names.filter((name) => name !== 'pre').sort());
});

it.each(Object.entries(vocabulary))(
  '<%s> takes the attributes of its component',
  async (name, attributes) => {
    const source = await readFile(join(projectRoot, `src/components/${name}.astro`), 'utf8');
    const props = /interface Props \{([\s\S]*?)\n\}/.exec(source)?.[1] ?? '';
    const fields = [...props.matchAll(/^ {2}(\w+)(\??):/gm)].map(
      ([, field = '', mark]) => field + (mark ?? ''),
    );
    const expected = Object.entries(attributes).map(([key, { optional }]) => key + (optional ? '?' : ''));
    // The length of a text is counted by the build; no author writes it.
    expect(expected.sort()).toEqual(fields.filter((field) => field !== 'length?').sort());
  },
);
