import type { z } from 'astro/zod';
import { problemsAt, repeatedIds, waysAt, type DataFile, type Way } from './data-file.ts';
import type { Problem } from './problem.ts';
import type { questionSchema } from './schema.ts';
import { seeFindings } from './see.ts';
import { richTextFindings } from './text.ts';

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
        ...problemsAt(quiz, [...path, at, 'see'], seeFindings(see)),
        ...problemsAt(quiz, [...path, at, 'text'], richTextFindings(text)),
        ...problemsAt(quiz, [...path, at, 'reason'], richTextFindings(reason)),
      ]),
    ];
  });
}
