import { expect, it } from 'vitest';
import type { NumberExercise } from './exercise.ts';
import { generate } from './generate.ts';
import { readGiven, type GivenVerdict } from './read-given.ts';

/** The first exercise of a kind with this answer, to six digits. */
function exerciseWith(kind: NumberExercise['kind'], answer: number): NumberExercise {
  for (let index = 0; index < 5000; index += 1) {
    const one = generate(kind, 1, index);
    if (one.kind === kind && Math.abs(one.answer - answer) < 1e-6) return one;
  }
  throw new Error('not drawn');
}
const right: GivenVerdict = { verdict: 'right' };
const wrong: GivenVerdict = { verdict: 'wrong' };
const slips = (...words: string[]) => ({ verdict: words.map((one) => ({ words: one })) });

it.each([
  // -ln 0.2 nats; in bits 2.321928, the other class -ln 0.8, to the base 10 0.69897.
  ['1.61', right],
  ['1,61', right],
  [' 1.609 ', right],
  ['-ln(0.2)', right],
  ['ln 5', right],
  ['1.61 nats', right],
  [
    '2.32 bits',
    { verdict: 'none', reason: 'That many bits it is. The question asks for nats, so convert it.' },
  ],
  [
    '1.61 bits',
    { verdict: 'none', reason: 'The question asks for nats; give the answer in nats, without bits.' },
  ],
  ['2.32', slips('That is in bits; the question asks for nats.')],
  ['0.22', slips('You used the probability of the other class.')],
  ['−1.61', slips('Check the sign: a logarithm of a probability is negative, the loss is not.')],
  ['0.7', slips('That is the logarithm to the base 10; use the natural one.')],
  ['5', wrong],
  ['', { verdict: 'none', reason: 'No number was entered. Write it like 0.25, 0,25, 1/4 or 2.5e-1.' }],
  [
    'log 5',
    {
      verdict: 'none',
      reason: '“log 5” has a logarithm of unclear base. Write ln for the natural one, like ln 5.',
    },
  ],
])('%j for the loss of 0.2 is %j', (text, verdict) => {
  expect(readGiven(exerciseWith('loss', 1.6094379124341003), text)).toMatchObject(verdict);
});

it.each([
  ['-0.85', right],
  ['0.15 - 1', right],
  ['-0.8495', wrong],
  // −ln 0.15 is 1.897.
  ['1.9', slips('That is the loss, not its slope.')],
  ['−0.85', right],
  ['0.85', slips('Check the sign: the slope is $\\yhat-\\y$.')],
  ['0.85 nats', { verdict: 'none', reason: 'This answer has no unit, so leave out “nats”.' }],
])('%j for a slope of −0.85 is %j', (text, verdict) => {
  expect(readGiven(exerciseWith('gradient', -0.85), text)).toMatchObject(verdict);
});

it.each([
  ['4.018', right],
  // From e^4 = 55 and ln 57 = 4.04.
  ['4.04', { verdict: 'close' }],
  ['4.2', wrong],
])('%j for the loss ln(1 + e^4), 4.018, is %j', (text, verdict) => {
  expect(readGiven(exerciseWith('logit', 4.01815), text)).toMatchObject(verdict);
});
