import { closest, distance } from 'fastest-levenshtein';

/** Something in the content that is not as it must be. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  /** Counted from 1; absent where the file as a whole is meant. */
  line?: number;
  found: string;
  expected: string;
}

/** Puts problems into one report, sorted by file and line. */
export function formatProblems(problems: readonly Problem[]): string {
  const sorted = [...problems].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0),
  );
  const count = problems.length === 1 ? '1 problem' : `${String(problems.length)} problems`;
  return [`The content has ${count}.`, ...sorted.map(formatProblem)].join('\n\n');
}

function formatProblem({ file, line, found, expected }: Problem): string {
  const place = line === undefined ? file : `${file}:${String(line)}`;
  return `${place}\n  found     ${found}\n  expected  ${expected}`;
}

/** What is allowed, and which of it was probably meant. */
export function oneOf(allowed: readonly string[], found: string): string {
  const nearest = nearestTo(found, allowed);
  const list = allowed.length === 1 ? (allowed[0] ?? '') : `one of ${allowed.join(', ')}`;
  return nearest === undefined ? list : `${list} (did you mean ${nearest}?)`;
}

/** The nearest candidate, unless it takes more changed letters than a slip would. */
export function nearestTo(found: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const nearest = closest(found, candidates);
  return distance(found, nearest) <= Math.max(2, found.length / 4) ? nearest : undefined;
}
