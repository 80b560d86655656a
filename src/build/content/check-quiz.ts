import type { z } from 'astro/zod';
import { seenAt, seenPlaces } from '../../islands/seen-places.ts';
import { problemsAt, repeatedIds, waysAt, type DataFile, type Way } from './data-file.ts';
import type { Problem } from './problem.ts';
import type { questionSchema } from './schema.ts';
import { richTextFindings } from './text.ts';

/** What a “see” may be. */
export const seeable = `a link such as ?p=0.02&y=1#loss-slider, to ${Object.entries(seenPlaces)
  .map(([id, { names }]) => `#${id} (${names.join(', ')})`)
  .join(', ')}, with values that its figure allows`;

/** The ways from its wrong choices to figures. */
export function waysOfQuiz(quiz: DataFile<z.infer<typeof questionSchema>[]>): Way[] {
  return (quiz.value ?? []).flatMap(({ choices }, index) =>
    choices.flatMap(({ see }, at) => waysAt(quiz, [index, 'choices', at, 'see'], see)),
  );
}

/** What the shape of a quiz does not say: one right choice for each question, and its texts. */
export function checkQuiz(quiz: DataFile<z.infer<typeof questionSchema>[]>): Problem[] {
  return (quiz.value ?? []).flatMap(({ question, hint, choices }, index) => {
    const right = choices.filter(({ correct }) => correct).length;
    const path = [index, 'choices'];
    const found = `${String(right)} choices with correct: true`;
    return [
      ...problemsAt(quiz, [index, 'question'], richTextFindings(question)),
      ...problemsAt(quiz, [index, 'hint'], richTextFindings(hint)),
      ...repeatedIds(quiz, choices, path),
      ...(right === 1 ? [] : problemsAt(quiz, path, [{ found, expected: 'exactly one' }])),
      ...choices.flatMap(({ text, reason, see }, at) => [
        ...(see === undefined || seenAt(see) !== undefined
          ? []
          : problemsAt(quiz, [...path, at, 'see'], [{ found: see, expected: seeable }])),
        ...problemsAt(quiz, [...path, at, 'text'], richTextFindings(text)),
        ...problemsAt(quiz, [...path, at, 'reason'], richTextFindings(reason)),
      ]),
    ];
  });
}
