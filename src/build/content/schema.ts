import { z } from 'astro/zod';

/** An id as it stands in links: small letters, digits and hyphens. */
const idPattern = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

// The description of a field is what a message says was expected.
const id = z
  .string()
  .regex(idPattern)
  .describe('an id: small letters and digits, with hyphens between words');
const words = (what: string, longest: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .describe(`${what}, at most ${String(longest)} characters`);
const count = (what: string, most: number): z.ZodInt =>
  z
    .int()
    .min(1)
    .max(most)
    .describe(`${what}: a whole number from 1 to ${String(most)}`);

/** The front matter of a lesson, `content/lessons/<id>.mdx`. */
export const lessonSchema = z.strictObject({
  /** The module that it belongs to, an id in `modules.yaml`. */
  module: id,
  /** Its number in the module, as readers see it. */
  lesson: count('the number of the lesson', 99),
  title: words('the title', 80),
  /** How long the main line takes to read, without what is folded. */
  minutes: count('the reading time in minutes', 90),
  /** For whom it is, in a word, for search engines: `beginner`. */
  level: words('for whom it is, in a word', 30).optional(),
  /** For the course page and for search engines. */
  description: words('one or two sentences for the course page', 300),
  /** The sentence under the title. */
  lead: words('the sentence under the title', 200),
  /** Its place among all lessons of the course page. */
  order: count('the place on the course page', 999),
  /** What a reader should know before, each after "You need to know". */
  needs: z
    .array(words('something to know before', 120))
    .describe('a list of what a reader should know before'),
  /** The lesson's main formula in TeX, for the course page. */
  formula: words('a formula in TeX', 120).optional(),
  /** When it last changed. */
  updated: z.date().describe('a date such as 2026-11-24'),
});

/** An entry of `content/modules.yaml`. */
export const moduleSchema = z.strictObject({
  id,
  title: words('the title of the module', 60),
  description: words('a sentence for the course page', 300),
  /** Its place on the course page. */
  order: count('the place on the course page', 99),
});

/** An entry of `content/glossary.yaml`. Its id is public, as `term-<id>`. */
export const glossaryEntrySchema = z.strictObject({
  id,
  term: words('the term', 60),
  /** Text with `$TeX$`, `*emphasis*` and `<Value>`s. */
  definition: words('the definition', 600),
  /** Ids of related entries. */
  see: z.array(id).optional().describe('a list of ids of the glossary'),
});

const choiceSchema = z.strictObject({
  id,
  text: words('the text of the choice', 300),
  /** Exactly one choice of a question has it. */
  correct: z.literal(true).optional().describe('true for the one right choice, and nothing for the others'),
  /** What a reader who chose this needs to hear. */
  reason: words('the reason for this choice', 600),
  /** A place of the lesson in a state that shows it, for a wrong choice: `?p=0.02&y=1#loss-slider`. */
  see: z.string().optional().describe('a link to a figure in a state, such as ?p=0.02&y=1#loss-slider'),
});

/** An entry of `content/quiz/<lesson>.yaml`. Its id is public. */
export const questionSchema = z.strictObject({
  id,
  question: words('the question', 500),
  hint: words('the hint', 300),
  choices: z.array(choiceSchema).min(2).max(6).describe('a list of 2 to 6 choices'),
});

const cueSchema = z.strictObject({
  id,
  /** The name of its scene in `src/video/scenes`. */
  scene: id,
  shows: words('what happens in the picture', 300),
  /** What is said: text with `<Value>`s. */
  say: words('what is said', 600),
  /** Seconds of silence after it. */
  pause: z.number().min(0.5).max(5).describe('the pause after it in seconds, from 0.5 to 5'),
  /** A figure in the state shown, where a reader may try it. */
  see: z.string().optional().describe('a link to a figure in a state, such as ?p=0.02&y=1#loss-slider'),
});

/** A chapter of `content/video/<lesson>.yaml`. */
export const videoChapterSchema = z.strictObject({
  id,
  title: words('the title of the chapter', 60),
  cues: z.array(cueSchema).min(1).describe('a list of cues'),
});

/** `content/site.yaml`. */
export const siteSchema = z.strictObject({
  /** The name of the course. */
  title: words('the title of the site', 80),
  /** The same, short enough for a line below an icon. */
  shortTitle: words('the title below an icon', 12).optional(),
  /** Where readers report errors. */
  reportErrors: z
    .string()
    .regex(/^(https:\/\/|mailto:)\S+$/)
    .optional()
    .describe('an address that begins with https:// or mailto:'),
});
