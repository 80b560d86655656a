import { keep, readKept } from '../kept.ts';
import type { QuizQuestion } from './quiz.tsx';

/** What is kept of a reader's way through the quiz. */
export interface Progress {
  /** Decides the order of the choices. */
  seed: number;
  /** The choices checked so far, in order, by question. */
  checked: Readonly<Record<string, readonly string[]>>;
  /** Index of the question shown; the number of questions once the score is. */
  current: number;
}

/** Where it is kept. */
export const progressKey = (lesson: string): string => `${lesson}/quiz`;

/** What was kept for the questions of a lesson; undefined where nothing was, where it is damaged, or where no store is. */
export function loadProgress(lesson: string, questions: readonly QuizQuestion[]): Progress | undefined {
  const kept = readKept(progressKey(lesson));
  return isProgress(kept, questions)
    ? { seed: kept.seed, checked: kept.checked, current: kept.current }
    : undefined;
}

export function saveProgress(lesson: string, progress: Progress): void {
  keep(progressKey(lesson), progress);
}

function isProgress(kept: unknown, questions: readonly QuizQuestion[]): kept is Progress {
  if (typeof kept !== 'object' || kept === null) return false;
  const { seed, checked, current } = kept as Record<string, unknown>;
  return (
    isIndex(seed, 1_000_000) &&
    isIndex(current, questions.length) &&
    typeof checked === 'object' &&
    checked !== null &&
    !Array.isArray(checked) &&
    Object.entries(checked).every(([id, choices]) => areChoices(choices, questions, id))
  );
}

function areChoices(choices: unknown, questions: readonly QuizQuestion[], id: string): boolean {
  const question = questions.find((one) => one.id === id);
  return (
    question !== undefined &&
    Array.isArray(choices) &&
    choices.length <= 100 &&
    choices.every((choice) => question.choices.includes(choice as string))
  );
}

function isIndex(value: unknown, last: number): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= last;
}
