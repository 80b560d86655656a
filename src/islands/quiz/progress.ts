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

const version = 1;

const keyOf = (lesson: string): string => `${lesson}/quiz`;

/** What was kept for the questions of a lesson; undefined where nothing was, where it is damaged, or where no store is. */
export function loadProgress(lesson: string, questions: readonly QuizQuestion[]): Progress | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(lesson)) ?? 'null');
    return isProgress(kept, questions)
      ? { seed: kept.seed, checked: kept.checked, current: kept.current }
      : undefined;
  } catch {
    // Reading the store may itself throw, and so may what it holds.
    return undefined;
  }
}

/** Keeps the progress if the browser lets us; the quiz goes on without. */
export function saveProgress(lesson: string, progress: Progress): void {
  try {
    localStorage.setItem(keyOf(lesson), JSON.stringify({ version, ...progress }));
  } catch {
    // A full or forbidden store costs nothing but the memory of this round.
  }
}

function isProgress(kept: unknown, questions: readonly QuizQuestion[]): kept is Progress {
  if (typeof kept !== 'object' || kept === null) return false;
  const { version: found, seed, checked, current } = kept as Record<string, unknown>;
  return (
    found === version &&
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
