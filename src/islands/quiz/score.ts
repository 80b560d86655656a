/** What makes an answer right. */
export interface Rubric {
  /** The question's id. */
  question: string;
  /** The id of its right choice. */
  correct: string;
}

/** The choices that a reader has checked, in order, by question. */
export type UserInput = Readonly<Record<string, readonly string[]>>;

export type Outcome = 'unanswered' | 'wrong' | 'right later' | 'right at first';

export interface Score {
  outcomes: { question: string; outcome: Outcome }[];
  rightAtFirst: number;
  right: number;
  total: number;
}

/**
 * How a reader did: a question counts as right at first when the first choice checked was the right one.
 * @example scoreQuiz({ q1: ['b', 'a'] }, [{ question: 'q1', correct: 'a' }]).right // 1
 */
export function scoreQuiz(userInput: UserInput, rubrics: readonly Rubric[]): Score {
  const outcomes = rubrics.map((rubric) => ({
    question: rubric.question,
    outcome: outcomeOf(userInput[rubric.question] ?? [], rubric),
  }));
  const count = (...wanted: Outcome[]): number =>
    outcomes.filter(({ outcome }) => wanted.includes(outcome)).length;
  return {
    outcomes,
    rightAtFirst: count('right at first'),
    right: count('right at first', 'right later'),
    total: rubrics.length,
  };
}

function outcomeOf(checked: readonly string[], { correct }: Rubric): Outcome {
  if (checked.length === 0) return 'unanswered';
  if (checked[0] === correct) return 'right at first';
  return checked.includes(correct) ? 'right later' : 'wrong';
}
