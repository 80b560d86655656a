import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { contentDirectory } from './directory.ts';
import { frontMatterIn } from './lesson-source.ts';
import { lessonSchema, moduleSchema, questionSchema, siteSchema, videoChapterSchema } from './schema.ts';
import { readYaml as readSource } from './yaml-source.ts';

type Module = z.infer<typeof moduleSchema>;
type LessonHead = z.infer<typeof lessonSchema>;

/** The settings of the whole site, `content/site.yaml`. */
export async function siteSettings(): Promise<z.infer<typeof siteSchema>> {
  return siteSchema.parse(await readYaml('site.yaml'));
}

/** The modules in the order of the course page, `content/modules.yaml`. */
export async function modulesInOrder(): Promise<Module[]> {
  const modules = moduleSchema.array().parse(await readYaml('modules.yaml'));
  return modules.sort((a, b) => a.order - b.order);
}

/** What stands at the head of each lesson, by its id. */
export async function lessonHeads(): Promise<Map<string, LessonHead>> {
  const folder = join(contentDirectory(), 'lessons');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.mdx')).sort();
  const heads = names.map(async (name): Promise<[string, LessonHead]> => {
    const { yaml = '' } = frontMatterIn(await readFile(join(folder, name), 'utf8'));
    return [name.replace('.mdx', ''), lessonSchema.parse(readSource(yaml, name).value)];
  });
  return new Map(await Promise.all(heads));
}

/** What the course says of itself. */
export function courseDescription(modules: readonly Pick<Module, 'description'>[]): string {
  return modules.map(({ description }) => description).join(' ');
}

/** The line above a lesson's title. */
export function kickerOf({ lesson, minutes }: LessonHead, module: Module): string {
  return `${module.title} · lesson ${lesson} · ${minutes} min`;
}

/** The questions of a lesson, in the order of its file, `content/quiz/<lesson>.yaml`. */
export async function quizOf(lesson: string): Promise<z.infer<typeof questionSchema>[]> {
  return questionSchema.array().parse(await readYaml('quiz', `${lesson}.yaml`));
}

/** The narration of a lesson's video, as it is written, `content/video/<lesson>.yaml`. */
export async function narrationOf(lesson: string): Promise<z.infer<typeof videoChapterSchema>[]> {
  return videoChapterSchema.array().parse(await readYaml('video', `${lesson}.yaml`));
}

async function readYaml(...path: string[]): Promise<unknown> {
  return parse(await readFile(join(contentDirectory(), ...path), 'utf8'));
}
