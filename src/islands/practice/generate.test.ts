import { describe, expect, it } from 'vitest';
import {
  judge,
  slipBand,
  type Diagnosis,
  type Exercise,
  type NumberExercise,
  type Sentence,
} from './exercise.ts';
import { formulas, wordParts } from './formulas.ts';
import { exerciseAt, generate, kindAt, kinds } from './generate.ts';

const many = 10_000;
const seed = 20_26;

/* eslint-disable no-restricted-syntax -- formulas of the test's own are what the module is held against */
/** The answer by formulas of the test's own, from the numbers of the question alone. */
const answers: Record<NumberExercise['kind'], (numbers: number[]) => number> = {
  loss: ([p = 0, y]) => -Math.log(y === 1 ? p : 1 - p),
  gradient: ([p = 0, y = 0]) => p - y,
  mean: (numbers) =>
    [0, 2, 4].reduce(
      (sum, at) => sum - Math.log(numbers[at + 1] === 1 ? numbers[at]! : 1 - numbers[at]!),
      0,
    ) / 3,
  logit: ([z = 0, y]) => Math.log(1 + Math.exp(y === 1 ? -z : z)),
  backwards: ([loss = 0]) => Math.exp(-loss),
  step: ([w = 0, b = 0, x = 0, y = 0, rate = 0]) => w - rate * (1 / (1 + Math.exp(-(w * x + b))) - y) * x,
};

/* eslint-enable no-restricted-syntax */

const valuesOf = (sentence: Sentence): number[] =>
  sentence.flatMap((part) => (typeof part === 'string' || 'raised' in part ? [] : [part.value]));
const valuesAsPrinted = (sentence: Sentence): number[] =>
  sentence.flatMap((part) =>
    typeof part === 'string' || 'raised' in part ? [] : [Number(part.text.replace('−', '-'))],
  );
const numbersOf = ({ question }: Exercise): number[] => valuesOf(question);

const lastNumber = ({ solution }: Exercise): number => valuesOf(solution.flat()).at(-1)!;

it('gives the same exercise for the same seed and index, and others for others', () => {
  for (const kind of kinds) {
    expect(generate(kind, 7, 3)).toEqual(generate(kind, 7, 3));
    const questions = new Set(
      Array.from({ length: 40 }, (_, index) => JSON.stringify(generate(kind, 7, index))),
    );
    expect(questions.size, kind).toBeGreaterThan(6);
    const seeds = new Set(Array.from({ length: 40 }, (_, one) => JSON.stringify(generate(kind, one + 1, 1))));
    expect(seeds.size, kind).toBeGreaterThan(6);
  }
});

describe.each(kinds)(`${String(many)} exercises of the kind %s`, (kind) => {
  const exercises = Array.from({ length: many }, (_, index) => generate(kind, seed, index + 1));
  const none = (bad: (one: Exercise) => boolean): void => {
    expect(exercises.filter(bad).slice(0, 3)).toEqual([]);
  };
  const noNumeric = (bad: (one: NumberExercise) => boolean): void => {
    none((one) => one.kind !== 'larger' && bad(one));
  };

  it('have the answer that the question’s numbers give, and a solution that ends in it', () => {
    noNumeric((one) => {
      const expected = answers[one.kind](numbersOf(one));
      return !(Math.abs(one.answer - expected) < 1e-12) || lastNumber(one) !== one.answer;
    });
    none((one) => {
      if (one.kind !== 'larger') return false;
      const [first = 0, second = 0] = one.choices.map((choice) => answers.loss(valuesOf(choice)));
      return (
        one.correct !== (first > second ? 0 : 1) ||
        Math.abs(first - second) < 0.05 ||
        Math.abs(lastNumber(one) - Math.max(first, second)) > 1e-12
      );
    });
  });

  it('show the truths and losses of two predictions in the order in which they stand', () => {
    none((one) => {
      if (one.kind !== 'larger') return false;
      const losses = one.choices.map((choice) => answers.loss(valuesOf(choice)));
      const [truths = [], shown = []] = one.solution.map(valuesOf);
      return losses.some(
        (loss, index) =>
          Math.abs(shown[index]! - loss) > 1e-12 ||
          Math.abs(answers.loss([truths[index]!, 1]) - loss) > 1e-12,
      );
    });
  });

  it('have a mean whose solution comes to it from the numbers as they are printed', () => {
    none((one) => {
      if (one.kind !== 'mean') return false;
      const [first = NaN, second = NaN, third = NaN, mean = NaN, ...more] = valuesAsPrinted(
        one.solution.flat(),
      );
      const losses = [first, second, third].map((truth) => answers.loss([truth, 1]));
      return more.length > 0 || !(Math.abs(losses.reduce((sum, loss) => sum + loss) / 3 - mean) <= 0.005);
    });
  });

  it('print no number with digits that only a double has', () => {
    const texts = (one: Exercise): string[] =>
      [one.question, ...one.solution, ...(one.kind === 'larger' ? one.choices : [])]
        .flat()
        .flatMap((part) => (typeof part === 'string' ? [] : 'raised' in part ? part.raised : [part]))
        .map((part) => (typeof part === 'string' ? part : part.text));
    none((one) => texts(one).some((text) => /\d[.]\d{5}/.test(text)));
  });

  it('have a step that comes to its end from the numbers as they are printed', () => {
    none((one) => {
      if (one.kind !== 'step') return false;
      const printed = valuesAsPrinted(one.solution[1]!);
      const [w = NaN, rate = NaN, p = NaN, y = NaN, x = NaN, end = NaN] = printed;
      return printed.length !== 6 || !(Math.abs(w - rate * (p - y) * x - end) <= 0.0005 + 1e-12);
    });
  });

  it('tell every slip by the number it leads to, but none beside the right answer or 0', () => {
    noNumeric((one) => judge(one, one.answer) !== 'right');
    noNumeric((one) => {
      const isUnclear = ({ value }: Diagnosis): boolean =>
        Math.abs(value - one.answer) <= one.tolerance + slipBand || Math.abs(value) <= slipBand;
      return one.slips.some((slip) => {
        const near = one.slips.filter(
          ({ value }) =>
            Math.abs(slip.value - value) <= slipBand || slip.value === Math.trunc(100 * value) / 100,
        );
        const verdict = judge(one, slip.value);
        if (near.some(isUnclear)) return verdict !== 'right' && verdict !== 'wrong';
        return typeof verdict === 'string' || verdict.length !== near.length || !verdict.includes(slip);
      });
    });
    // It may be the answer of a step, but it is no slip of anyone's.
    noNumeric((one) => typeof judge(one, 0) !== 'string');
  });

  it('call close only what is wrong and within what numbers rounded on the way explain', () => {
    noNumeric((one) =>
      [0.9, 0.97, 0.985, 1.015, 1.03, 1.1].some((factor) => {
        const given = one.answer * factor;
        const share =
          Math.max(0, Math.abs(given - one.answer) - one.tolerance) / Math.abs(one.answer - one.from);
        return judge(one, given) === 'close' && (share <= 0 || share > 0.0201 || one.kind === 'gradient');
      }),
    );
  });

  it('accept the answer rounded as the question asks, and losses cut off', () => {
    noNumeric((one) => {
      const unit = 10 ** (one.decimals ?? 9);
      const cuts = one.kind === 'backwards' ? [Math.round] : [Math.round, Math.trunc];
      return cuts.some((cut) => judge(one, cut(one.answer * unit) / unit) !== 'right');
    });
  });

  it('ask with finite numbers, and have two hints and somewhere to look', () => {
    none(
      (one) =>
        ![...numbersOf(one), ...Object.values(one.seeIt.values)].every(Number.isFinite) ||
        one.hints[0] === one.hints[1] ||
        !['loss-slider', 'fig-gradients'].includes(one.seeIt.section),
    );
  });

  it('say nothing with a formula that the build does not typeset', () => {
    const words = (one: Exercise): string[] => [
      ...one.hints,
      ...(one.kind === 'larger' ? [one.reason] : one.slips.map((slip) => slip.words)),
      ...[one.question, ...one.solution, ...(one.kind === 'larger' ? one.choices : [])]
        .flat()
        .filter((part) => typeof part === 'string'),
    ];
    const used = new Set(
      exercises
        .flatMap(words)
        .flatMap(wordParts)
        .flatMap((part) => (part.kind === 'formula' ? [part.tex] : [])),
    );
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((tex) => !formulas.includes(tex))).toEqual([]);
  });
});

it('has one list of exercises for every seed, in which every seven hold each kind once', () => {
  for (const seedOfList of [1, 2, 4711, 999_999]) {
    const list = Array.from({ length: 70 }, (_, index) => kindAt(seedOfList, index));
    for (let start = 0; start < list.length; start += kinds.length)
      expect(new Set(list.slice(start, start + kinds.length)).size).toBe(kinds.length);
    expect(list.map((kind, index) => generate(kind, seedOfList, index))).toEqual(
      list.map((_, index) => exerciseAt(seedOfList, index)),
    );
  }
  const firsts = new Set(Array.from({ length: 60 }, (_, one) => kindAt(one + 1, 0)));
  expect(firsts.size).toBe(kinds.length);
});

it('offers what the facts ask for, and drops what cannot be told', () => {
  const find = (kind: NumberExercise['kind'], numbers: number[]): NumberExercise => {
    for (let index = 1; index < many; index += 1) {
      const one = generate(kind, seed, index);
      if (one.kind === kind && JSON.stringify(numbersOf(one)) === JSON.stringify(numbers)) return one;
    }
    throw new Error('not drawn');
  };
  const slips = (...words: string[]) => words.map((one) => ({ words: one }));
  const plainLoss = find('loss', [0.2, 1]);
  expect(plainLoss.answer).toBeCloseTo(1.6094379124341003, 12);
  expect(judge(plainLoss, 2.32)).toMatchObject(slips('That is in bits; the question asks for nats.'));
  expect(judge(plainLoss, 0.22)).toMatchObject(slips('You used the probability of the other class.'));
  expect(judge(plainLoss, 7)).toBe('wrong');
  // The base-10 slip is 0.69897: rounded, and cut.
  expect(judge(plainLoss, 0.7)).toEqual(judge(plainLoss, 0.69));
  expect(judge(plainLoss, 0.69)).toMatchObject(
    slips('That is the logarithm to the base 10; use the natural one.'),
  );
  expect(judge(plainLoss, 0.68)).toBe('wrong');
  // The error is 0.99, and squared error 0.9801.
  expect(judge(find('loss', [0.01, 1]), 0.99)).toMatchObject(slips('That is the error, not the loss.'));
  expect(judge(find('loss', [0.01, 1]), 0.985)).toHaveLength(2);
  expect(judge(find('backwards', [0.1]), 0.9)).toBe('right');
  expect(judge(find('logit', [2, 0]), 0.88)).toMatchObject(
    slips('That is the prediction $\\yhat=\\sg(\\z)$, not the loss.'),
  );
  expect(judge(find('gradient', [0.02, 0]), 0)).toBe('wrong');
  expect(judge(find('gradient', [0.15, 1]), 0.15)).toMatchObject(
    slips('That is the slope for the other label.'),
  );
  // On the right side the error, 0.119 and 0.047, is near the loss, 0.127 and 0.049, and is not taken for it.
  expect(judge(find('logit', [2, 1]), 0.119)).toMatchObject(slips('That is the error, not the loss.'));
  expect(judge(find('logit', [2, 1]), 0.12)).toMatchObject(slips('That is the error, not the loss.'));
  expect(judge(find('logit', [3, 1]), 0.047)).toBe('wrong');
  // 0.0486 and 0.0181 with fewer digits than were asked for.
  expect(judge(find('logit', [3, 1]), 0.05)).toBe('close');
  // A quarter of the steps have the input 1 or −1, where two slips lead to one number; nobody knows which it was.
  expect(judge(find('step', [2, 1, -1, 1, 0.5]), 2.366)).toMatchObject(
    slips(
      'That goes uphill: the step is taken against the gradient.',
      'The gradient in $w$ has the input $x$ as a factor.',
    ),
  );
  expect(judge(find('logit', [4, 1]), 0.018)).toBe('close');
  expect(judge(find('logit', [4, 1]), 0.02)).toBe('close');
  expect(judge(find('logit', [4, 1]), 0.0181)).toBe('right');
  expect(judge(find('logit', [-4, 1]), 0.018)).toMatchObject(
    slips(
      'That is the loss for the other label.',
      'That is the prediction $\\yhat=\\sg(\\z)$, not the loss.',
    ),
  );
  expect(judge(find('logit', [-4, 1]), 4)).toMatchObject(
    slips('That is $|\\z|$; the loss is somewhat above it.'),
  );
  // From w = 2 to 1.634; squared error's step leads to 2 − 0.5 · 0.2876, and to stay at 2 is nobody's rounding.
  const step = find('step', [2, 1, -1, 1, 0.5]);
  expect(judge(step, 1.64)).toBe('close');
  expect(judge(step, 1.856)).toMatchObject(slips('That is the step of squared error.'));
  expect(judge(step, 2)).toBe('wrong');
  expect(judge(find('backwards', [1]), 2.72)).toMatchObject(
    slips('The minus is missing: no probability is above 1.'),
  );
  expect(find('backwards', [1]).question).toContain(
    ' nat. What probability did the true class get, to 2\u00a0decimals?',
  );
});
