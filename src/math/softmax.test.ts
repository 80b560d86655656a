import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropyFromLogit } from './cross-entropy.ts';
import { sigmoid } from './sigmoid.ts';
import { softmax, softmaxCrossEntropy } from './softmax.ts';
import { expectNear, expectRefusals, expectWithin, forAll, logits } from './testing.ts';

const logitLists = fc.array(logits, { minLength: 1, maxLength: 8 });

describe('softmax', () => {
  it.each([
    [[3], [1]],
    [
      [0, 0, 0, 0],
      [0.25, 0.25, 0.25, 0.25],
    ],
    [
      [1000, 0],
      [1, 0],
    ],
    [
      [-Number.MAX_VALUE, Number.MAX_VALUE],
      [0, 1],
    ],
    [
      [Number.MIN_VALUE, 0],
      [0.5, 0.5],
    ],
  ])('softmax(%j) is %j', (input, expected) => {
    expect(softmax(input)).toEqual(expected);
  });

  it('softmax adds up to 1', () => {
    forAll([logitLists], (list) =>
      expectWithin(
        softmax(list).reduce((a, b) => a + b),
        1,
        1e-15,
      ),
    );
  });

  it('softmax does not change when every logit is shifted alike', () => {
    forAll([logitLists, fc.integer({ min: -100, max: 100 })], (list, shift) => {
      const rounded = list.map((z) => Math.round(z * 1024) / 1024);
      expect(softmax(rounded.map((z) => z + shift))).toEqual(softmax(rounded));
    });
  });

  it('softmax([0, z]) gives class 1 sigmoid(z)', () => {
    forAll([logits], (z) => expectNear(softmax([0, z])[1]!, sigmoid(z), 1e-15));
  });
});

describe('softmaxCrossEntropy', () => {
  it.each([
    [0, [5], 0],
    [0, [0, 0], Math.LN2],
    [1, [800, 0], 800],
    [0, [745, 0], 5e-324],
    [0, [800, 0], 0],
    [0, [-Number.MAX_VALUE, Number.MAX_VALUE], Infinity],
  ])('softmaxCrossEntropy(%s, %j) is %s', (classIndex, input, expected) => {
    expect(softmaxCrossEntropy(classIndex, input)).toBe(expected);
  });

  it('softmaxCrossEntropy(y, [0, z]) is crossEntropyFromLogit(y, z)', () => {
    forAll([logits], (z) => {
      expectNear(softmaxCrossEntropy(1, [0, z]), crossEntropyFromLogit(1, z), 1e-15);
      expectNear(softmaxCrossEntropy(0, [0, z]), crossEntropyFromLogit(0, z), 1e-15);
    });
  });

  it('softmaxCrossEntropy is −ln of the softmax, and never negative', () => {
    forAll([logitLists], (list) => {
      const probability = softmax(list)[0]!;
      expect(softmaxCrossEntropy(0, list)).toBeGreaterThanOrEqual(0);
      if (probability > 1e-300) expectNear(softmaxCrossEntropy(0, list), -Math.log(probability), 1e-13);
    });
  });
});

it('both refuse empty lists, logits that are not finite, and classes that do not exist', () => {
  const index = 'classIndex must be a whole number from 0 to 1, got';
  expectRefusals([
    [() => softmax([]), 'number of logits must be a whole number from 1 to 1000000, got 0'],
    [() => softmax([NaN]), 'every logit must be a finite number, got NaN'],
    [() => softmax([0, Infinity]), 'every logit must be a finite number, got Infinity'],
    [() => softmaxCrossEntropy(0, [-Infinity]), 'every logit must be a finite number, got -Infinity'],
    [() => softmaxCrossEntropy(2, [0, 0]), `${index} 2`],
    [() => softmaxCrossEntropy(-1, [0, 0]), `${index} -1`],
    [() => softmaxCrossEntropy(0.5, [0, 0]), `${index} 0.5`],
    [() => softmaxCrossEntropy(NaN, [0, 0]), `${index} NaN`],
  ]);
});
