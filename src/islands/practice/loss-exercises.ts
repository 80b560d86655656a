import {
  bitsToNats,
  crossEntropy,
  crossEntropyFromLogit,
  crossEntropyGradient,
  natsToBits,
  negativeLogLikelihood,
  probabilityFromLoss,
  sigmoid,
  squaredError,
} from '../../math/index.ts';
import { probabilityShown, shown } from '../shown.ts';
import type { NumberExercise, Sentence } from './exercise.ts';
import type { Lots } from './lots.ts';
import { numberExercise } from './number-exercise.ts';
import { drawn, given, is, labels, lossOf, pairFrom, plain, probabilities, truthOf, two } from './pairs.ts';
import type { Pair } from './pairs.ts';

/** A loss in nats, to two decimals, rounded or cut. */
const inNats = { unit: 'nats', decimals: 2, tolerance: 0.0101 } as const;
const bits = 'That is in bits; the question asks for nats.';
const base10 = 'That is the logarithm to the base 10; use the natural one.';
const negative = 'Check the sign: a loss is never negative.';

const isAt = (value: number, place: number): boolean => Math.abs(value - place) < 1e-9;

/** Where neither the other class nor the error comes too close to the loss. */
function isTellingTruth(u: number): boolean {
  return [0.01, 0.02, 0.05, 0.1].some((few) => isAt(u, few)) || (u > 0.149 && u < 0.851 && !isAt(u, 0.5));
}

const logOf = ({ p, y }: Pair): Sentence =>
  y === 1 ? ['−ln ', plain(p)] : ['−ln(1 − ', plain(p), ') = −ln ', probabilityShown(1 - p)];

/** The loss of one prediction. */
export function lossExercise(lots: Lots): NumberExercise {
  const pair = drawn(
    () => pairFrom(lots, probabilities),
    (one) => isTellingTruth(truthOf(one)),
  );
  const { p, y } = pair;
  const answer = lossOf(pair);
  return numberExercise({
    kind: 'loss',
    question: [...given(pair), '. What is the loss $\\L$ in nats, to 2\u00a0decimals?'],
    answer,
    ...inNats,
    slips: [
      { value: crossEntropy(1 - y, p), words: 'You used the probability of the other class.' },
      { value: -answer, words: 'Check the sign: a logarithm of a probability is negative, the loss is not.' },
      { value: answer / Math.LN10, words: base10 },
      { value: natsToBits(answer), words: bits },
      { value: 1 - truthOf(pair), words: 'That is the error, not the loss.' },
      { value: squaredError(y, p), words: 'That is squared error, not cross-entropy.' },
    ],
    hints: [
      'Only the probability of the true class counts. Which of $\\yhat$ and $1-\\yhat$ is it?',
      `The label is ${String(y)}, so the loss is $${y === 1 ? '-\\Ln\\yhat' : '-\\Ln(1-\\yhat)'}$.`,
    ],
    solution: [['$\\L$ = ', ...logOf(pair), ' = ', two(answer)]],
    seeIt: { section: 'loss-slider', values: { p, y } },
  });
}

const easyTruths = [0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9];

/** The mean loss of three predictions. */
export function meanExercise(lots: Lots): NumberExercise {
  const mean = (pairs: readonly Pair[]): number =>
    negativeLogLikelihood(
      pairs.map(({ y }) => y),
      pairs.map(({ p }) => p),
    ) / pairs.length;
  const early = (pairs: readonly Pair[]): number =>
    crossEntropy(1, pairs.reduce((sum, pair) => sum + truthOf(pair), 0) / pairs.length);
  const draw = (): Pair => {
    const [u, y] = [lots.oneOf(easyTruths), lots.oneOf(labels)];
    return { y, p: y === 1 ? u : Number((1 - u).toFixed(2)) };
  };
  const pairs = drawn(
    () => [draw(), draw(), draw()] as const,
    (three) => {
      const answer = mean(three);
      return Math.abs(early(three) - answer) > 0.03 && Math.abs(3 * answer - answer) > 0.03;
    },
  );
  const answer = mean(pairs);
  const worst = [...pairs].sort((a, b) => truthOf(a) - truthOf(b))[0]!;
  const [first, second, third] = pairs.map(given);
  // With the digits that were drawn: 1 − 0.8 is 0.2, whatever the last bit of the double says.
  const [truth1, truth2, truth3] = pairs.map((pair) => plain(Number(truthOf(pair).toFixed(2))));
  return numberExercise({
    kind: 'mean',
    question: [
      'Three examples: ',
      ...first!,
      '; ',
      ...second!,
      '; ',
      ...third!,
      '. What is the mean loss $\\J$ in nats, to 2\u00a0decimals?',
    ],
    answer,
    ...inNats,
    slips: [
      { value: 3 * answer, words: 'That is the sum; the mean divides it by 3.' },
      {
        value: early(pairs),
        words: 'You averaged the probabilities before the logarithm. Average the losses.',
      },
      {
        value: mean(pairs.map(({ p }) => ({ p, y: 1 }))),
        words: 'You took $-\\Ln\\yhat$ of all. Where the label is 0, the truth got $1-\\yhat$.',
      },
      { value: answer / Math.LN10, words: base10 },
      { value: natsToBits(answer), words: bits },
      { value: -answer, words: negative },
    ],
    hints: [
      'Find for each example the probability $u$ of its true class.',
      'Take $-\\Ln u$ of each of the three, add them up and divide by 3.',
    ],
    solution: [
      // The losses to two decimals would not always add up to their sum to two.
      ['$\\J$ = −(ln ', truth1!, ' + ln ', truth2!, ' + ln ', truth3!, ') / 3 = ', two(answer)],
    ],
    seeIt: { section: 'loss-slider', values: { p: worst.p, y: worst.y } },
  });
}

/** The logits of exercises, of either sign. */
export const logits: readonly number[] = [-4, -3, -2, -1, 1, 2, 3, 4];

/** The loss from the logit. */
export function logitExercise(lots: Lots): NumberExercise {
  const [z, y] = [lots.oneOf(logits), lots.oneOf(labels)];
  const answer = crossEntropyFromLogit(y, z);
  const wrongSide = z > 0 !== (y === 1);
  const size = plain(Math.abs(z));
  // On the right side the error and the loss are close: at 3 they are 0.047 and 0.049, at 4 0.0180 and 0.0181.
  const decimals = wrongSide ? 2 : size.value < 4 ? 3 : 4;
  const small: Sentence = ['ln(1 + e', { raised: ['−', size] }, ')'];
  return numberExercise({
    kind: 'logit',
    question: [
      'The logit is ',
      ...is('\\z', z),
      ', the label ',
      ...is('\\y', y),
      `. What is the loss in nats, to ${String(decimals)}\u00a0decimals?`,
    ],
    answer,
    unit: 'nats',
    decimals,
    tolerance: 1.01 / 10 ** decimals,
    slips: [
      { value: crossEntropyFromLogit(1 - y, z), words: 'That is the loss for the other label.' },
      { value: -answer, words: negative },
      { value: sigmoid(z), words: 'That is the prediction $\\yhat=\\sg(\\z)$, not the loss.' },
      // For label 0 the prediction is the error.
      ...(y === 1
        ? [{ value: Math.abs(crossEntropyGradient(y, z)), words: 'That is the error, not the loss.' }]
        : []),
      ...(wrongSide
        ? [{ value: Math.abs(z), words: 'That is $|\\z|$; the loss is somewhat above it.' }]
        : []),
      { value: answer / Math.LN10, words: base10 },
      { value: natsToBits(answer), words: bits },
    ],
    hints: [
      'Does the sign of $\\z$ agree with the label? On the wrong side the loss is somewhat above $|\\z|$.',
      `$\\L=\\Ln(1+e^{${y === 1 ? '-' : ''}\\z})$.`,
    ],
    solution: [
      [
        `The prediction is on the ${wrongSide ? 'wrong' : 'right'} side: $\\L$ = `,
        ...(wrongSide ? [size, ' + '] : []),
        ...small,
        ' = ',
        shown(answer, { digits: decimals }),
      ],
    ],
    seeIt: { section: 'loss-slider', values: { p: sigmoid(z), y } },
  });
}

const losses = [0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 2.5, 3, 4];

/** The probability that a loss was the price of. */
export function backwardsExercise(lots: Lots): NumberExercise {
  const loss = lots.oneOf(losses);
  const answer = probabilityFromLoss(loss);
  const decimals = loss < 3 ? 2 : 3;
  return numberExercise({
    kind: 'backwards',
    question: [
      'The loss was ',
      plain(loss),
      ` ${loss === 1 ? 'nat' : 'nats'}. What probability did the true class get, to ${String(decimals)}\u00a0decimals?`,
    ],
    answer,
    tolerance: loss < 3 ? 0.006 : 0.003,
    decimals,
    slips: [
      {
        value: probabilityFromLoss(bitsToNats(loss)),
        words: 'That takes the loss as bits: it is $2^{-\\L}$.',
      },
      {
        value: probabilityFromLoss(loss * Math.LN10),
        words: 'That takes the logarithm as one to the base 10.',
      },
      { value: 1 - loss, words: 'The probability is not $1-\\L$; undo the logarithm.' },
      { value: 1 - answer, words: 'That is what the other class got.' },
      { value: 1 / answer, words: 'The minus is missing: no probability is above 1.' },
    ],
    hints: ['$\\L=-\\Ln u$. Solve for $u$.', '$u=e^{-\\L}$.'],
    solution: [['$u$ = e', { raised: ['−', plain(loss)] }, ' = ', shown(answer, { digits: decimals })]],
    seeIt: { section: 'loss-slider', values: { p: answer, y: 1 } },
  });
}
