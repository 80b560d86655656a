import {
  crossEntropyGradient,
  crossEntropyGradientFromProbability,
  crossEntropyGradientInProbability,
  descentStep,
  logit,
  sigmoid,
  squaredErrorGradient,
  squaredErrorGradientFromProbability,
  unitLogit,
} from '../../math/index.ts';
import { shown } from '../shown.ts';
import type { NumberExercise } from './exercise.ts';
import type { Lots } from './lots.ts';
import { logits } from './loss-exercises.ts';
import { numberExercise } from './number-exercise.ts';
import { bracketed, drawn, given, is, labels, lossOf, pairFrom, plain, probabilities } from './pairs.ts';

/** The slope of the loss in the logit. */
export function gradientExercise(lots: Lots): NumberExercise {
  const pair = drawn(
    () => pairFrom(lots, probabilities),
    ({ p }) => p !== 0.5,
  );
  const { p, y } = pair;
  // As written in the question: 0.15 − 1 is −0.85, whatever the last bit of the double says.
  const answer = Number(crossEntropyGradientFromProbability(y, p).toFixed(2));
  return numberExercise({
    kind: 'gradient',
    question: [...given(pair), '. What is the slope $\\partial\\L/\\partial\\z$ of the loss in the logit?'],
    answer,
    // The answer is exact: 0.01005, the loss at 0.99, is not 0.01.
    tolerance: 1e-9,
    followUp: y === 1 ? 'up' : 'down',
    slips: [
      { value: -answer, words: 'Check the sign: the slope is $\\yhat-\\y$.' },
      { value: p - (1 - y), words: 'That is the slope for the other label.' },
      { value: lossOf(pair), words: 'That is the loss, not its slope.' },
      { value: squaredErrorGradientFromProbability(y, p), words: 'That is the slope of squared error.' },
      {
        value: crossEntropyGradientInProbability(y, p),
        words:
          'That is $\\partial\\L/\\partial\\yhat$; the chain rule’s second factor $\\yhat(1-\\yhat)$ is missing.',
      },
    ],
    hints: ['The slope in the logit is the shortest formula of the lesson.', 'It is $\\yhat-\\y$.'],
    solution: [
      ['$\\partial\\L/\\partial\\z$ = $\\yhat-\\y$ = ', plain(p), ' − ', plain(y), ' = ', plain(answer)],
    ],
    seeIt: { section: 'fig-gradients', values: { z: logit(p), gy: y } },
  });
}

const inputs = [-3, -2, -1, 1, 2, 3];
const parameterValues = [-2, -1, 0, 1, 2];

/** One step of gradient descent. */
export function stepExercise(lots: Lots): NumberExercise {
  const { x, w, b } = drawn(
    () => ({ x: lots.oneOf(inputs), w: lots.oneOf(parameterValues), b: lots.oneOf(parameterValues) }),
    (unit) => logits.includes(unitLogit(unit, unit.x)),
  );
  const [y, rate] = [lots.oneOf(labels), lots.oneOf([0.1, 0.5])];
  const z = unitLogit({ w, b }, x);
  const push = crossEntropyGradient(y, z);
  const answer = descentStep('cross-entropy', { w, b }, { x: [x], y: [y] }, rate).w;
  // From fewer digits the product would not always come to what is printed.
  const prediction = shown(sigmoid(z), { digits: 4 });
  return numberExercise({
    kind: 'step',
    question: [
      'A neuron with ',
      ...is('w', w),
      ' and ',
      ...is('b', b),
      ' sees ',
      ...is('x', x),
      ' with the label ',
      ...is('\\y', y),
      '. One step of gradient descent on $\\L$ at the rate ',
      ...is('\\eta', rate),
      ': what is the new $w$, to 3\u00a0decimals?',
    ],
    answer,
    from: w,
    tolerance: 0.0011,
    decimals: 3,
    slips: [
      { value: w + rate * push * x, words: 'That goes uphill: the step is taken against the gradient.' },
      { value: w - rate * push, words: 'The gradient in $w$ has the input $x$ as a factor.' },
      { value: w - push * x, words: 'The learning rate $\\eta$ is missing.' },
      { value: w - rate * squaredErrorGradient(y, z) * x, words: 'That is the step of squared error.' },
    ],
    hints: [
      'First the logit $\\z=wx+b$, then $\\yhat=\\sg(\\z)$, then the gradient $(\\yhat-\\y)\\,x$.',
      'The new weight is $w-\\eta\\,(\\yhat-\\y)\\,x$.',
    ],
    solution: [
      [...is('\\z', z), ', $\\yhat$\u00a0=\u00a0', prediction, '.'],
      [
        'The new $w$ is ',
        plain(w),
        ' − ',
        plain(rate),
        ' × (',
        prediction,
        ' − ',
        plain(y),
        ') × ',
        ...bracketed(plain(x)),
        ' = ',
        shown(answer, { digits: 3 }),
      ],
    ],
    seeIt: { section: 'fig-gradients', values: { z, gy: y } },
  });
}
