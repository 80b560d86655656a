import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { parse } from 'yaml';
import { contentDirectory } from './directory.ts';
import { questionSchema, siteSchema, videoChapterSchema } from './schema.ts';

/** The settings of the whole site, `content/site.yaml`. */
export async function siteSettings(): Promise<z.infer<typeof siteSchema>> {
  return siteSchema.parse(await readYaml('site.yaml'));
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
