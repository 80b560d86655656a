// stub, being replaced
import { z } from 'astro/zod';
export const lessonSchema = z.strictObject({
  module: z.string(),
  lesson: z.number(),
  title: z.string(),
  minutes: z.number(),
  description: z.string(),
  lead: z.string(),
  order: z.number(),
  needs: z.array(z.string()),
  updated: z.date(),
});
export const moduleSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  description: z.string(),
  order: z.number(),
});
export const glossaryEntrySchema = z.strictObject({
  id: z.string(),
  term: z.string(),
  definition: z.string(),
  see: z.array(z.string()).optional(),
});
export const questionSchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  hint: z.string(),
  choices: z.array(
    z.strictObject({ id: z.string(), text: z.string(), correct: z.boolean().optional(), reason: z.string() }),
  ),
});
export const siteSchema = z.strictObject({ title: z.string(), reportErrors: z.string().optional() });
