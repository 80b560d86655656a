import type { z } from 'astro/zod';
import type { lessonSchema, moduleSchema, questionSchema } from './content/schema.ts';

interface LessonWords {
  lesson: z.infer<typeof lessonSchema>;
  module: z.infer<typeof moduleSchema>;
  /** The name of the site. */
  course: string;
  /** The terms that it explains. */
  terms: readonly string[];
  questions: readonly z.infer<typeof questionSchema>[];
  /** Where the page and its picture are, if the site knows. */
  address?: { page: string; picture: string } | undefined;
  /** A text of the quiz as characters alone. */
  plain: (text: string) => string;
}

const license = 'https://opensource.org/license/mit';

/**
 * A lesson as schema.org has it, for search engines: what it teaches, how long it takes, under which licence, and its
 * quiz with the right answer and the others. Hints and reasons are in the page alone, since every reader loads this.
 */
export function lessonData({
  lesson,
  module,
  course,
  terms,
  questions,
  address,
  plain,
}: LessonWords): object {
  const about = { '@type': 'Thing', name: lesson.title };
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
    teaches: terms,
    isAccessibleForFree: true,
    license,
    dateModified: lesson.updated.toISOString().slice(0, 10),
    isPartOf: { '@type': 'Course', name: course, description: module.description },
    ...(questions.length === 0
      ? {}
      : {
          hasPart: {
            '@type': 'Quiz',
            name: `${lesson.title}: quiz`,
            about,
            hasPart: questions.map(questionData),
          },
        }),
  };

  function questionData({ question, choices }: LessonWords['questions'][number]): object {
    const answers = choices.map(({ text }, position) => ({ '@type': 'Answer', position, text: plain(text) }));
    const right = choices.findIndex(({ correct }) => correct === true);
    return {
      '@type': 'Question',
      eduQuestionType: 'Multiple choice',
      learningResourceType: 'Practice problem',
      text: plain(question),
      acceptedAnswer: answers[right],
      suggestedAnswer: answers.filter((_, position) => position !== right),
    };
  }
}

/** JSON that may stand in a page: no text in it can end the element. */
export function jsonInPage(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
