import { parameters } from '../parameters.ts';
import type { ChoiceExercise, Direction, Exercise, Kind, NumberExercise, Sentence } from './exercise.ts';
import { exerciseAt, kindAt, kinds } from './generate.ts';
import { nextIndex } from './mix.ts';
import { readGiven } from './read-given.ts';
import type { Done } from './summary.ts';

/** What a reader did in an exercise: an answer that could be read, a choice, or a wish for more help. */
export type Deed =
  | { what: 'answer'; text: string }
  | { what: 'choice'; index: 0 | 1 }
  | { what: 'help' }
  | { what: 'direction'; direction: Direction };

/** A reader's way through the exercises of a seed. Everything else follows from it. */
export interface Round {
  seed: number;
  /** The kinds chosen, in the order of the list. */
  chosen: readonly Kind[];
  /** The exercise shown, counted from 0. */
  index: number;
  /** What was done in it so far. */
  deeds: readonly Deed[];
  /** The exercises before it that were answered or given up. */
  done: readonly Done[];
}

/** What an exercise says in the course of it, in order. */
export interface Line {
  tone: 'right' | 'wrong' | 'hint' | 'solution';
  /** What the reader had typed. */
  given?: string;
  sentences: readonly Sentence[];
}

/** How an exercise goes. */
export interface Course {
  lines: readonly Line[];
  /** Hints given so far, 0 to 2. */
  hints: number;
  outcome: 'open' | 'right' | 'shown';
  /** Right at the first try, without a hint. */
  atOnce: boolean;
  /** The slips that the wrong answers showed. */
  slips: readonly string[];
  /** Whether the question that comes after the answer is still open. */
  asksDirection: boolean;
}

/** A new way through a seed, at an exercise that a link may name; from the first one of a chosen kind. */
export function newRound(seed: number, chosen: readonly Kind[] = kinds, index?: number): Round {
  return { seed, chosen, index: index ?? nextIndex(seed, chosen, [], 0), deeds: [], done: [] };
}

/** What the reader's deeds have led to. */
export function courseOf(exercise: Exercise, deeds: readonly Deed[]): Course {
  const start: Course = {
    lines: [],
    hints: 0,
    outcome: 'open',
    atOnce: true,
    slips: [],
    asksDirection: false,
  };
  return deeds.reduce<Course>((course, deed) => after(exercise, course, deed), start);
}

function after(exercise: Exercise, course: Course, deed: Deed): Course {
  if (deed.what === 'direction') return afterDirection(exercise, course, deed.direction);
  if (course.outcome !== 'open') return course;
  if (deed.what === 'help') return helped(exercise, course);
  if (exercise.kind === 'larger')
    return deed.what === 'choice' ? afterChoice(exercise, course, deed.index) : course;
  return deed.what === 'answer' ? afterAnswer(exercise, course, deed.text) : course;
}

function afterAnswer(exercise: NumberExercise, course: Course, text: string): Course {
  const { verdict } = readGiven(exercise, text);
  if (verdict === 'none') return course;
  if (verdict === 'right') return solved(exercise, course, text);
  const told = (...sentences: Sentence[]): Course =>
    missed(course, { tone: 'wrong', given: text, sentences });
  if (verdict === 'wrong') return helped(exercise, told(['Not quite.']));
  if (verdict === 'close') {
    const decimals = `${String(exercise.decimals)}\u00a0decimals`;
    return told(['Close. Keep all digits until the end, and round to ', decimals, ' only then.']);
  }
  const words = verdict.map((slip) => slip.words);
  const [slip, ...others] = words;
  // Of two slips nobody knows which it was, so neither becomes the reader's typical one.
  if (slip === undefined || others.length > 0)
    return told(['Not quite. More than one slip leads to that number:'], ...words.map((one) => [one]));
  return { ...told(['Not quite. ', slip]), slips: [...course.slips, slip] };
}

function afterChoice(exercise: ChoiceExercise, course: Course, index: 0 | 1): Course {
  if (index === exercise.correct) return solved(exercise, course);
  const line: Line = { tone: 'wrong', sentences: [['Not quite. ', exercise.reason]] };
  return { ...missed(course, line), slips: [...course.slips, exercise.reason] };
}

function missed(course: Course, line: Line): Course {
  return { ...course, lines: [...course.lines, line], atOnce: false };
}

function solved(exercise: Exercise, course: Course, given?: string): Course {
  const asksDirection = exercise.kind !== 'larger' && exercise.followUp !== undefined;
  const line: Line = {
    tone: 'right',
    ...(given === undefined ? {} : { given }),
    sentences: [
      ['Right.'],
      ...exercise.solution,
      ...(asksDirection ? [['Which way will a step of training move $\\z$, up or down?']] : []),
    ],
  };
  return { ...course, lines: [...course.lines, line], outcome: 'right', asksDirection };
}

/** The next hint, and after both the worked solution. */
function helped(exercise: Exercise, course: Course): Course {
  const hint = exercise.hints[course.hints];
  if (hint === undefined) {
    const [first = [], ...rest] = exercise.solution;
    const line: Line = { tone: 'solution', sentences: [['Solution: ', ...first], ...rest] };
    return { ...missed(course, line), outcome: 'shown' };
  }
  return { ...missed(course, { tone: 'hint', sentences: [['Hint: ', hint]] }), hints: course.hints + 1 };
}

function afterDirection(exercise: Exercise, course: Course, direction: Direction): Course {
  if (!course.asksDirection || exercise.kind === 'larger') return course;
  const right = direction === exercise.followUp;
  const why = `The slope is ${exercise.answer < 0 ? 'negative' : 'positive'} and a step goes against it, so $\\z$ goes ${exercise.answer < 0 ? 'up' : 'down'}, towards the truth.`;
  const line: Line = {
    tone: right ? 'right' : 'wrong',
    sentences: [[right ? 'Right. ' : 'The other way. ', why]],
  };
  return { ...course, lines: [...course.lines, line], asksDirection: false };
}

/** The exercise shown, taken down among those done. */
function taken({ seed, index, deeds, done }: Round): readonly Done[] {
  const { atOnce, slips } = courseOf(exerciseAt(seed, index), deeds);
  return [...done, { kind: kindAt(seed, index), atOnce, slips }];
}

/** Every exercise of the round that is answered or given up, the one shown among them. */
export function doneOf(round: Round): readonly Done[] {
  const { outcome } = courseOf(exerciseAt(round.seed, round.index), round.deeds);
  return outcome === 'open' ? round.done : taken(round);
}

/** The next exercise from an index on; behind the last one that a link can name, the list begins anew. */
function following({ seed, chosen, done }: Round, from: number): number {
  const next = nextIndex(seed, chosen, done, from);
  return next < parameters.ex.max ? next : nextIndex(seed, chosen, done, 0);
}

/** On to the next exercise. */
export function goneOn(round: Round): Round {
  const next = { ...round, deeds: [], done: doneOf(round) };
  return { ...next, index: following(next, round.index + 1) };
}

/** The round with other kinds: an exercise of a kind that is out gives way, unless something was done in it. */
export function withKinds(round: Round, chosen: readonly Kind[]): Round {
  const next = { ...round, chosen };
  const stays = round.deeds.length > 0 || chosen.includes(kindAt(round.seed, round.index));
  return stays ? next : { ...next, index: following(next, round.index) };
}
