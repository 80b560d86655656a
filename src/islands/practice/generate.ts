import type { Label } from '../../charts/label.ts';
import {
  bitsToNats,
  crossEntropy,
  crossEntropyFromLogit,
  crossEntropyGradient,
  crossEntropyGradientFromProbability,
  crossEntropyGradientInProbability,
  descentStep,
  formatNumber,
  logit,
  natsToBits,
  negativeLogLikelihood,
  probabilityFromLoss,
  probabilityOfTruth,
  sigmoid,
  squaredError,
  squaredErrorGradientFromProbability,
  unitLogit,
} from '../../math/index.ts';
import { probabilityShown, shown, type Shown } from '../shown.ts';
import {
  tellable,
  type ChoiceExercise,
  type Diagnosis,
  type Exercise,
  type Kind,
  type NumberExercise,
  type Sentence,
} from './exercise.ts';
import { lotsOf, type Lots } from './lots.ts';

const labels = [0, 1] as const;
/** From 0.05 to 0.95 by twentieths. */
const twentieths = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
const probabilities = [0.01, 0.02, ...twentieths, 0.98, 0.99];
/** The exercise of every kind, from its lots. */
const makers: Record<Kind, (lots: Lots) => Exercise> = {
  loss: lossExercise,
  larger: largerExercise,
  gradient: gradientExercise,
  mean: meanExercise,
  logit: logitExercise,
  backwards: backwardsExercise,
  step: stepExercise,
};

export const kinds = Object.keys(makers) as readonly Kind[];

/** The exercise of a kind at an index of a seed: the same for everyone. */
export function generate(kind: Kind, seed: number, index: number): Exercise {
  return makers[kind](lotsOf(seed, index));
}

interface Pair {
  p: number;
  y: Label;
}
const truthOf = ({ p, y }: Pair): number => probabilityOfTruth(y, p);
const lossOf = ({ p, y }: Pair): number => crossEntropy(y, p);

function pairFrom(lots: Lots, from: readonly number[]): Pair {
  return { p: lots.oneOf(from), y: lots.oneOf(labels) };
}

/** Draws until what is drawn will do. */
function drawn<T>(draw: () => T, willDo: (item: T) => boolean): T {
  for (;;) {
    const item = draw();
    if (willDo(item)) return item;
  }
}

const plain = (value: number): Shown => ({ value, text: String(value).replace('-', '−') });
const given = ({ p, y }: Pair): Sentence => ['ŷ = ', plain(p), ', y = ', plain(y)];
const two = (value: number): Shown => shown(value, { digits: 2 });
const logOf = ({ p, y }: Pair): Sentence =>
  y === 1 ? ['−ln ', plain(p)] : ['−ln(1 − ', plain(p), ') = −ln ', probabilityShown(1 - p)];

/** What differs between the exercises that ask for a number. */
type Draft = Omit<NumberExercise, 'diagnoses' | 'followUp' | 'decimals'> &
  Partial<Pick<NumberExercise, 'followUp' | 'decimals'>> & { slips: readonly Diagnosis[] };

function numberExercise({ slips, ...draft }: Draft): NumberExercise {
  return {
    followUp: undefined,
    decimals: undefined,
    ...draft,
    diagnoses: tellable(slips, draft.answer, draft.tolerance),
  };
}

/** Where neither the other class nor the error comes too close to the loss. */
function isTellingTruth(u: number): boolean {
  return [0.01, 0.02, 0.05, 0.1].some((few) => isAt(u, few)) || (u > 0.149 && u < 0.851 && !isAt(u, 0.5));
}
const isAt = (value: number, place: number): boolean => Math.abs(value - place) < 1e-9;

function lossExercise(lots: Lots): NumberExercise {
  const pair = drawn(
    () => pairFrom(lots, probabilities),
    (one) => isTellingTruth(truthOf(one)),
  );
  const { p, y } = pair;
  const u = truthOf(pair);
  const answer = lossOf(pair);
  return numberExercise({
    kind: 'loss',
    question: [...given(pair), '. What is the loss L in nats, to 2 decimals?'],
    answer,
    tolerance: 0.0101,
    decimals: 2,
    slips: [
      { value: crossEntropy(1 - y, p), words: 'You used the probability of the other class.' },
      { value: -answer, words: 'Check the sign: a logarithm of a probability is negative, the loss is not.' },
      { value: answer / Math.LN10, words: 'That is the logarithm to the base 10; use the natural one.' },
      { value: natsToBits(answer), words: 'That is in bits; the question asks for nats.' },
      { value: 1 - u, words: 'That is the error, not the loss.' },
      { value: squaredError(y, p), words: 'That is squared error, not cross-entropy.' },
    ],
    hints: [
      'Only the probability of the true class counts. Which of ŷ and 1 − ŷ is it?',
      `The label is ${String(y)}, so the loss is ${y === 1 ? '−ln ŷ' : '−ln(1 − ŷ)'}.`,
    ],
    solution: [['L = ', ...logOf(pair), ' = ', two(answer)]],
    seeIt: { section: 'loss-slider', values: { p, y } },
  });
}

/** Whether the pair with the surer prediction is not the one with the larger loss. */
const misleads = ([a, b]: readonly [Pair, Pair]): boolean =>
  Math.abs(a.p - 0.5) > Math.abs(b.p - 0.5) !== lossOf(a) > lossOf(b);

function largerExercise(lots: Lots): ChoiceExercise {
  const draw = (): readonly [Pair, Pair] =>
    drawn(
      () => [pairFrom(lots, twentieths), pairFrom(lots, twentieths)] as const,
      ([a, b]) => Math.abs(lossOf(a) - lossOf(b)) >= 0.05,
    );
  // A second draw where the first can be answered by looking for the surer one.
  const first = draw();
  const pairs = misleads(first) ? first : draw();
  const correct = lossOf(pairs[0]) > lossOf(pairs[1]) ? 0 : 1;
  const truth = (pair: Pair): Shown => probabilityShown(truthOf(pair));
  const [larger, smaller] = correct === 0 ? pairs : [pairs[1], pairs[0]];
  return {
    kind: 'larger',
    question: ['Which of the two predictions has the larger loss?'],
    choices: [given(pairs[0]), given(pairs[1])],
    correct,
    reason: 'The larger loss belongs to the smaller probability of the true class.',
    hints: [
      'Find in each the probability that the true class was given.',
      'The loss falls as that probability rises: the smaller one has the larger loss.',
    ],
    solution: [
      ['The true class got ', truth(pairs[0]), ' and ', truth(pairs[1]), '.'],
      ['The losses are ', two(lossOf(smaller)), ' and, larger, ', two(lossOf(larger))],
    ],
    seeIt: { section: 'loss-slider', values: { p: larger.p, y: larger.y } },
  };
}

function gradientExercise(lots: Lots): NumberExercise {
  const pair = drawn(
    () => pairFrom(lots, probabilities),
    ({ p }) => p !== 0.5,
  );
  const { p, y } = pair;
  // As written in the question: 0.15 − 1 is −0.85, whatever the last bit of the double says.
  const answer = Number(crossEntropyGradientFromProbability(y, p).toFixed(2));
  return numberExercise({
    kind: 'gradient',
    question: [...given(pair), '. What is the slope ∂L/∂z of the loss in the logit?'],
    answer,
    tolerance: 0.0005,
    followUp: y === 1 ? 'up' : 'down',
    slips: [
      { value: -answer, words: 'Check the sign: the slope is ŷ − y.' },
      { value: squaredErrorGradientFromProbability(y, p), words: 'That is the slope of squared error.' },
      {
        value: crossEntropyGradientInProbability(y, p),
        words: 'That is ∂L/∂ŷ; the chain rule’s second factor ŷ(1 − ŷ) is missing.',
      },
    ],
    hints: ['The slope in the logit is the shortest formula of the lesson.', 'It is ŷ − y.'],
    solution: [['∂L/∂z = ŷ − y = ', plain(p), ' − ', plain(y), ' = ', plain(answer)]],
    seeIt: { section: 'fig-gradients', values: { z: logit(p), gy: y } },
  });
}

const easyTruths = [0.1, 0.2, 0.25, 0.4, 0.5, 0.6, 0.75, 0.8, 0.9];

function meanExercise(lots: Lots): NumberExercise {
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
  return numberExercise({
    kind: 'mean',
    question: [
      'Three examples: ',
      ...given(pairs[0]),
      '; ',
      ...given(pairs[1]),
      '; ',
      ...given(pairs[2]),
      '. What is the mean loss J in nats, to 2 decimals?',
    ],
    answer,
    tolerance: 0.0101,
    decimals: 2,
    slips: [
      { value: 3 * answer, words: 'That is the sum; the mean divides it by 3.' },
      {
        value: early(pairs),
        words: 'You averaged the probabilities before the logarithm. Average the losses.',
      },
      { value: natsToBits(answer), words: 'That is in bits; the question asks for nats.' },
      { value: -answer, words: 'Check the sign: a loss is never negative.' },
    ],
    hints: [
      'Find for each example the probability of its true class.',
      'Take −ln of each of the three, add them up and divide by 3.',
    ],
    solution: [
      [
        'The losses are ',
        two(lossOf(pairs[0])),
        ', ',
        two(lossOf(pairs[1])),
        ' and ',
        two(lossOf(pairs[2])),
        '.',
      ],
      ['J = ', two(3 * answer), ' / 3 = ', two(answer)],
    ],
    seeIt: { section: 'loss-slider', values: { p: worst.p, y: worst.y } },
  });
}

const logits = [-4, -3, -2, -1, 1, 2, 3, 4];

function logitExercise(lots: Lots): NumberExercise {
  const [z, y] = [lots.oneOf(logits), lots.oneOf(labels)];
  const answer = crossEntropyFromLogit(y, z);
  const wrongSide = z > 0 !== (y === 1);
  const size = plain(Math.abs(z));
  return numberExercise({
    kind: 'logit',
    question: [
      'The logit is z = ',
      plain(z),
      ', the label y = ',
      plain(y),
      '. What is the loss in nats, to 2 decimals?',
    ],
    answer,
    tolerance: 0.0101,
    decimals: 2,
    slips: [
      { value: crossEntropyFromLogit(1 - y, z), words: 'That is the loss for the other label.' },
      { value: -answer, words: 'Check the sign: a loss is never negative.' },
      { value: Math.abs(crossEntropyGradient(y, z)), words: 'That is the error, not the loss.' },
      { value: sigmoid(z), words: 'That is the prediction ŷ = σ(z), not the loss.' },
      { value: natsToBits(answer), words: 'That is in bits; the question asks for nats.' },
    ],
    hints: [
      'Does the sign of z agree with the label? On the wrong side the loss is close to |z|.',
      `L = ln(1 + e^${y === 1 ? '(−z)' : 'z'}).`,
    ],
    solution: [
      [
        wrongSide ? 'The prediction is on the wrong side: L = ' : 'The prediction is on the right side: L = ',
        ...(wrongSide ? [size, ' + ln(1 + e^(−', size, '))'] : ['ln(1 + e^(−', size, '))']),
        ' = ',
        two(answer),
      ],
    ],
    seeIt: { section: 'fig-gradients', values: { z, gy: y } },
  });
}

const losses = [0.1, 0.2, 0.5, 0.7, 1, 1.5, 2, 2.5, 3, 4];

function backwardsExercise(lots: Lots): NumberExercise {
  const loss = lots.oneOf(losses);
  const answer = probabilityFromLoss(loss);
  return numberExercise({
    kind: 'backwards',
    question: [
      'The loss was ',
      plain(loss),
      ' nats. What probability did the true class get, to 2 decimals?',
    ],
    answer,
    tolerance: loss < 3 ? 0.006 : 0.003,
    decimals: loss < 3 ? 2 : 3,
    slips: [
      {
        value: probabilityFromLoss(bitsToNats(loss)),
        words: 'That takes the loss as bits: 2 to the power of −L.',
      },
      {
        value: probabilityFromLoss(loss * Math.LN10),
        words: 'That takes the logarithm as one to the base 10.',
      },
      { value: 1 - loss, words: 'The probability is not 1 − L; undo the logarithm.' },
      { value: 1 - answer, words: 'That is what the other class got.' },
    ],
    hints: ['L = −ln u. Solve for u.', 'u = e^(−L).'],
    solution: [['u = e^(−', plain(loss), ') = ', shown(answer, { digits: loss < 3 ? 2 : 3 })]],
    seeIt: { section: 'loss-slider', values: { p: answer, y: 1 } },
  });
}

const inputs = [-3, -2, -1, 1, 2, 3];
const parameterValues = [-2, -1, 0, 1, 2];

function stepExercise(lots: Lots): NumberExercise {
  const drawnUnit = drawn(
    () => ({ x: lots.oneOf(inputs), w: lots.oneOf(parameterValues), b: lots.oneOf(parameterValues) }),
    ({ x, w, b }) => logits.includes(unitLogit({ w, b }, x)),
  );
  const { x, w, b } = drawnUnit;
  const [y, rate] = [lots.oneOf(labels), lots.oneOf([0.1, 0.5])];
  const z = unitLogit({ w, b }, x);
  const push = crossEntropyGradient(y, z);
  const answer = descentStep('cross-entropy', { w, b }, { x: [x], y: [y] }, rate).w;
  return numberExercise({
    kind: 'step',
    question: [
      'A neuron with w = ',
      plain(w),
      ' and b = ',
      plain(b),
      ' sees x = ',
      plain(x),
      ' with the label y = ',
      plain(y),
      '. One step of gradient descent at the rate η = ',
      plain(rate),
      ': what is the new w, to 3 decimals?',
    ],
    answer,
    tolerance: 0.0011,
    decimals: 3,
    slips: [
      { value: w + rate * push * x, words: 'That goes uphill: the step is taken against the gradient.' },
      { value: w - rate * push, words: 'The gradient in w has the input x as a factor.' },
      { value: w - push * x, words: 'The learning rate η is missing.' },
    ],
    hints: [
      'First the logit z = w x + b, then ŷ = σ(z), then the gradient (ŷ − y) x.',
      'The new weight is w − η (ŷ − y) x.',
    ],
    solution: [
      ['z = ', plain(z), ', ŷ = ', shown(sigmoid(z)), ', ∂L/∂w = (ŷ − y) x = ', shown(push * x), '.'],
      [
        'w becomes ',
        plain(w),
        ' − ',
        plain(rate),
        ' × ',
        `(${formatNumber(push * x)})`,
        ' = ',
        shown(answer),
      ],
    ],
    seeIt: { section: 'fig-gradients', values: { z, gy: y } },
  });
}
