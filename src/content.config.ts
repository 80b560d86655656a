import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { lenientLoader, lenientSchema } from './build/content/lenient.ts';
import { glossaryEntrySchema, lessonSchema, moduleSchema } from './build/content/schema.ts';

const lessons = glob({ pattern: '*.mdx', base: './content/lessons' });

// The guard in src/build/content refuses whatever is out of shape, with a better message, before a build comes here.
export const collections = {
  lessons: defineCollection({
    loader: import.meta.env.DEV ? lenientLoader(lessons) : lessons,
    schema: import.meta.env.DEV ? lenientSchema(lessonSchema) : lessonSchema,
  }),
  modules: defineCollection({
    loader: file('content/modules.yaml'),
    schema: import.meta.env.DEV ? lenientSchema(moduleSchema) : moduleSchema,
  }),
  glossary: defineCollection({
    loader: file('content/glossary.yaml'),
    schema: import.meta.env.DEV ? lenientSchema(glossaryEntrySchema) : glossaryEntrySchema,
  }),
};
