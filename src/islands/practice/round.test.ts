import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, type Exercise, type Kind, type Sentence } from './exercise.ts';
import { exerciseAt, kindAt, kinds } from './generate.ts';
import { courseOf, doneOf, goneOn, newRound, withKinds, type Deed, type Line, type Round } from './round.ts';

const help: Deed = { what: 'help' };
const answer = (text: string): Deed => ({ what: 'answer', text });
const choose = (index: 0 | 1): Deed => ({ what: 'choice', index });

/** The first exercise of a kind in the list of a seed. */
function first(kind: Kind): { exercise: Exercise; index: number } {
  const index = Array.from({ length: 7 }, (_, at) => at).find((at) => kindAt(3, at) === kind)!;
  return { exercise: exerciseAt(3, index), index };
}
const textOf = (sentences: readonly Sentence[]): string =>
  sentences
    .flat()
    .map((part) => (typeof part === 'string' ? part : 'raised' in part ? '^' : part.text))
    .join('');
const told = ({ lines }: { lines: readonly Line[] }): string[] =>
  lines.map(({ tone, sentences }) => `${tone}: ${textOf(sentences)}`);

const loss = first('loss').exercise;
if (loss.kind !== 'loss') throw new Error('not drawn');
const rightAnswer = answer(String(loss.answer));
/** No slip and not the answer. */
const farOff = answer('77');

describe('courseOf', () => {
  it('is open and silent at first', () => {
    expect(courseOf(loss, [])).toEqual({
      lines: [],
      hints: 0,
      outcome: 'open',
      atOnce: true,
      slips: [],
      asksDirection: false,
    });
  });

  it('ends a right answer with the worked solution', () => {
    const course = courseOf(loss, [rightAnswer]);
    expect(course).toMatchObject({ outcome: 'right', atOnce: true, hints: 0, slips: [] });
    expect(told(course)).toEqual([`right: Right.${textOf(loss.solution)}`]);
    expect(course.lines[0]?.given).toBe(String(loss.answer));
  });

  it('tells a slip, which spends no hint', () => {
    const slip = loss.slips.find(({ value }) => judge(loss, value).length === 1);
    const course = courseOf(loss, [answer(String(slip!.value)), rightAnswer]);
    expect(course).toMatchObject({ outcome: 'right', atOnce: false, hints: 0, slips: [slip!.words] });
    expect(told(course)[0]).toBe(`wrong: Not quite. ${slip!.words}`);
  });

  it('tells all slips that lead to a number, and takes none of them down', () => {
    const slips = ['First.', 'Second.'].map((words) => ({ value: 50, words }));
    const course = courseOf({ ...loss, slips }, [answer('50'), rightAnswer]);
    expect(course).toMatchObject({ outcome: 'right', atOnce: false, hints: 0, slips: [] });
    expect(told(course)[0]).toBe('wrong: Not quite. More than one slip leads to that number:First.Second.');
  });

  it('tells what is close, which spends no hint', () => {
    const course = courseOf({ ...loss, slips: [] }, [answer(String(loss.answer * 1.02)), rightAnswer]);
    expect(course).toMatchObject({ outcome: 'right', atOnce: false, hints: 0, slips: [] });
    expect(told(course)[0]).toBe(
      'wrong: Close. Keep all digits until the end, and round to 2\u00a0decimals only then.',
    );
  });

  it('gives the next hint with any other wrong answer, and the solution after two', () => {
    const course = courseOf(loss, [farOff, farOff, farOff]);
    expect(course).toMatchObject({ outcome: 'shown', atOnce: false, hints: 2, slips: [] });
    expect(told(course)).toEqual([
      'wrong: Not quite.',
      `hint: Hint: ${loss.hints[0]}`,
      'wrong: Not quite.',
      `hint: Hint: ${loss.hints[1]}`,
      'wrong: Not quite.',
      `solution: Solution: ${textOf(loss.solution)}`,
    ]);
  });

  it('gives help in three steps when asked', () => {
    expect(courseOf(loss, [help])).toMatchObject({ outcome: 'open', hints: 1, atOnce: false });
    expect(courseOf(loss, [help, help])).toMatchObject({ outcome: 'open', hints: 2 });
    expect(courseOf(loss, [help, help, help])).toMatchObject({ outcome: 'shown', hints: 2 });
  });

  it('counts nothing that cannot be read, that comes afterwards, or that belongs to another kind', () => {
    expect(courseOf(loss, [answer('log 5'), answer('2 bits'), choose(1)])).toEqual(courseOf(loss, []));
    expect(courseOf(loss, [rightAnswer, farOff, help])).toEqual(courseOf(loss, [rightAnswer]));
    expect(courseOf(loss, [{ what: 'direction', direction: 'up' }])).toEqual(courseOf(loss, []));
  });

  it('asks after a slope where the logit goes, and counts nothing for the answer', () => {
    const { exercise } = first('gradient');
    if (exercise.kind !== 'gradient') throw new Error('not drawn');
    const solved = answer(String(exercise.answer));
    const asked = courseOf(exercise, [solved]);
    expect(asked).toMatchObject({ asksDirection: true, outcome: 'right', atOnce: true });
    const way = exercise.answer < 0 ? 'up' : 'down';
    expect(exercise.followUp).toBe(way);
    for (const direction of ['up', 'down'] as const) {
      const course = courseOf(exercise, [solved, { what: 'direction', direction }]);
      expect(course).toMatchObject({ asksDirection: false, outcome: 'right', atOnce: true });
      expect(course.lines.at(-1)?.tone).toBe(direction === way ? 'right' : 'wrong');
      expect(told(course).at(-1)).toContain(`so $\\z$ goes ${way}, towards the truth.`);
    }
  });

  it('says why a wrong choice is wrong, and takes another', () => {
    const { exercise } = first('larger');
    if (exercise.kind !== 'larger') throw new Error('not drawn');
    const other = exercise.correct === 0 ? 1 : 0;
    expect(courseOf(exercise, [choose(exercise.correct)])).toMatchObject({ outcome: 'right', atOnce: true });
    const course = courseOf(exercise, [choose(other), choose(exercise.correct)]);
    expect(course).toMatchObject({ outcome: 'right', atOnce: false, slips: [exercise.reason] });
  });
});

describe('a round', () => {
  const start = newRound(3);
  const answered: Round = { ...start, deeds: [help, help, help] };

  it('begins with the first exercise of a chosen kind, or where a link says', () => {
    expect(start).toEqual({ seed: 3, chosen: kinds, index: 0, deeds: [], done: [] });
    expect(kindAt(3, newRound(3, ['step']).index)).toBe('step');
    expect(newRound(3, ['step'], 16).index).toBe(16);
  });

  it('takes an exercise down once it is answered or given up, and goes on', () => {
    expect(doneOf(start)).toEqual([]);
    expect(doneOf(answered)).toEqual([{ kind: kindAt(3, 0), atOnce: false, slips: [] }]);
    const next = goneOn(answered);
    expect(next).toMatchObject({ deeds: [], done: doneOf(answered) });
    expect(next.index).toBeGreaterThan(0);
  });

  it('begins anew after the last exercise that a link can name', () => {
    const last: Round = { ...answered, index: 999_998 };
    const next = goneOn(last);
    expect(next.index).toBeLessThan(100);
    expect(next.done).toEqual(doneOf(last));
    for (const kind of kinds) {
      const ofOneKind = goneOn({ ...last, chosen: [kind] });
      expect(kindAt(3, ofOneKind.index)).toBe(kind);
      expect(ofOneKind.index).toBeLessThan(999_999);
      expect(withKinds({ ...last, deeds: [] }, [kind]).index).toBeLessThan(999_999);
    }
  });

  it('leaves an exercise of a kind that is out, unless something was done in it', () => {
    const others = kinds.filter((kind) => kind !== kindAt(3, 0));
    expect(kindAt(3, withKinds(start, others).index)).not.toBe(kindAt(3, 0));
    expect(withKinds(answered, others).index).toBe(0);
    expect(withKinds(start, [kindAt(3, 0)]).index).toBe(0);
  });

  it('counts the hints that it shows, and answers what can be read while it is open, whatever is done', () => {
    const deed = fc.oneof(
      fc.constantFrom<Deed>(help, choose(0), choose(1), { what: 'direction', direction: 'up' }),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => answer(String(value))),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 999_999 }),
        fc.nat(300),
        fc.array(deed, { maxLength: 8 }),
        (seed, index, deeds) => {
          const exercise = exerciseAt(seed, index);
          const course = courseOf(exercise, deeds);
          for (const more of [help, exercise.kind === 'larger' ? choose(0) : answer('77')])
            expect(courseOf(exercise, [...deeds, more]).lines.length > course.lines.length).toBe(
              course.outcome === 'open',
            );
          expect(course.hints).toBe(course.lines.filter(({ tone }) => tone === 'hint').length);
          expect(course.outcome === 'shown').toBe(course.lines.some(({ tone }) => tone === 'solution'));
          expect(course.atOnce).toBe(
            course.lines.every(
              ({ tone }, at) => tone === 'right' || (at > 0 && course.lines[0]?.tone === 'right'),
            ),
          );
        },
      ),
    );
  });
});
