import type { z } from 'astro/zod';
import type { lessonSchema, moduleSchema } from './content/schema.ts';

interface LessonWords {
  lesson: z.infer<typeof lessonSchema>;
  module: z.infer<typeof moduleSchema>;
  /** The name of the site. */
  course: string;
  hasQuiz: boolean;
  /** Where the page and its picture are, if the site knows. */
  address?: { page: string; picture: string } | undefined;
}

const license = 'https://opensource.org/license/mit';

/**
 * A lesson as schema.org has it, for search engines: what it is about, how long it takes, under which licence, and
 * whether it has a quiz. Its terms and questions are in the page alone: the results that read questions here, Google's
 * practice problems, have been retired.
 */
export function lessonData({ lesson, module, course, hasQuiz, address }: LessonWords): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'LearningResource',
    name: lesson.title,
    description: lesson.description,
    ...(address ? { url: address.page, image: address.picture } : {}),
    inLanguage: 'en',
    learningResourceType: 'Lesson',
    ...(lesson.level === undefined ? {} : { educationalLevel: lesson.level }),
    timeRequired: `PT${lesson.minutes}M`,
    isAccessibleForFree: true,
    license,
    dateModified: lesson.updated.toISOString().slice(0, 10),
    isPartOf: { '@type': 'Course', name: course, description: module.description },
    ...(hasQuiz && { hasPart: { '@type': 'Quiz', name: `${lesson.title}: quiz` } }),
  };
}

/** JSON that may stand in a page: no text in it can end the element. */
export function jsonInPage(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
