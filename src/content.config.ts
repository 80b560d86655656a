import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { relative } from 'node:path';
import { contentDirectory } from './build/content/directory.ts';
import { glossaryEntrySchema, lessonSchema, moduleSchema } from './build/content/schema.ts';

// Loaders take paths from the project's root. The guard in src/build/content has already refused whatever is wrong,
// with better messages; the schemas here give the pages their types.
const base = relative(process.cwd(), contentDirectory());

export const collections = {
  lessons: defineCollection({
    loader: glob({ pattern: '*.mdx', base: `${base}/lessons` }),
    schema: lessonSchema,
  }),
  modules: defineCollection({ loader: file(`${base}/modules.yaml`), schema: moduleSchema }),
  glossary: defineCollection({ loader: file(`${base}/glossary.yaml`), schema: glossaryEntrySchema }),
};
