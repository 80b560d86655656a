import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { relative } from 'node:path';
import { z } from 'astro/zod';
import { checkGlossary } from './check-glossary.ts';
import { checkLesson, type Course, type Place } from './check-lesson.ts';
import { problemsAt, readDataFile, repeatedIds } from './data-file.ts';
import { contentDirectory } from './directory.ts';
import type { Problem } from './problem.ts';
import { glossaryEntrySchema, moduleSchema, siteSchema } from './schema.ts';
import { plainTextFindings } from './text.ts';

/**
 * Everything that is wrong with the words of the project at `root`: shapes, references, formulas, numbers, ids.
 * Files are named from there.
 */
export async function checkContent(root: string): Promise<Problem[]> {
  const directory = contentDirectory(root);
  const content = relative(root, directory).replaceAll('\\', '/');
  if (!existsSync(directory)) {
    return [{ file: content, found: 'no such folder', expected: 'the folder of the lessons and their data' }];
  }
  const read = <T extends z.ZodType>(name: string, schema: T) =>
    readDataFile(root, `${content}/${name}`, schema);
  const site = await read('site.yaml', siteSchema.describe('the settings of the site: its title'));
  const modules = await read('modules.yaml', z.array(moduleSchema).min(1).describe('a list of modules'));
  const glossary = await read('glossary.yaml', z.array(glossaryEntrySchema).describe('a list of terms'));
  const course: Course = {
    root,
    content,
    modules: modules.value?.map(({ id }) => id),
    terms: glossary.value?.map(({ id }) => id),
  };

  const lessons = await idsIn(`${directory}/lessons`, '.mdx');
  const quizzes = await idsIn(`${directory}/quiz`, '.yaml');
  const checked = await Promise.all(lessons.map((id) => checkLesson(id, course)));
  const narrations = await idsIn(`${directory}/video`, '.yaml');
  const orphans = (folder: string, ids: readonly string[], found: string): Problem[] =>
    ids
      .filter((id) => !lessons.includes(id))
      .map((id) => ({
        file: `${content}/${folder}/${id}.yaml`,
        found: `${found} without a lesson`,
        expected: `${content}/lessons/${id}.mdx`,
      }));
  return [
    ...[site, modules, glossary].flatMap(({ problems }) => problems),
    ...repeatedIds(modules, modules.value),
    ...(modules.value ?? []).flatMap(({ title, description }, index) => [
      ...problemsAt(modules, [index, 'title'], plainTextFindings(title)),
      ...problemsAt(modules, [index, 'description'], plainTextFindings(description)),
    ]),
    ...problemsAt(site, ['title'], plainTextFindings(site.value?.title ?? '')),
    ...checkGlossary(glossary),
    ...(lessons.length > 0
      ? []
      : [{ file: `${content}/lessons`, found: 'no lesson', expected: 'at least one file <id>.mdx' }]),
    ...orphans('quiz', quizzes, 'questions'),
    ...orphans('video', narrations, 'a narration'),
    ...checked.flatMap(({ problems }) => problems),
    ...samePlaces(checked.flatMap(({ place }) => place ?? [])),
  ];
}

/** Ids of the files with an ending; none where there is no such folder. */
async function idsIn(folder: string, ending: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending)).sort();
  return names.map((name) => name.slice(0, -ending.length));
}

/** Lessons that have the number of another one. */
function samePlaces(places: readonly Place[]): Problem[] {
  const first = new Map<string, string>();
  return places.flatMap(({ file, line, name }) => {
    const earlier = first.get(name);
    if (earlier === undefined) first.set(name, file);
    const expected = `a number of its own; ${earlier ?? ''} has it already`;
    return earlier === undefined ? [] : [{ file, line, found: name, expected }];
  });
}
