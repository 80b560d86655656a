import { describe, expect, it } from 'vitest';
import { readNumberWithin } from './read-number-within.ts';
import { expectRefusals } from './testing.ts';

const PROBABILITY = {
  min: 1e-12,
  max: 1 - 1e-12,
  wording: 'a probability here lies between 1e-12 and 1 − 1e-12',
};

describe('readNumberWithin', () => {
  it.each([
    ['1e-12', 1e-12],
    ['1 − 1e-12', 1 - 1e-12],
    ['0,7', 0.7],
  ])('readNumberWithin(“%s”) is %s: both ends belong to the domain', (text, value) => {
    expect(readNumberWithin(text, PROBABILITY)).toEqual({ ok: true, value });
  });

  it.each([
    ['1.2', '1.2 is outside: a probability here lies between 1e-12 and 1 − 1e-12.'],
    [' 0 ', '0 is outside: a probability here lies between 1e-12 and 1 − 1e-12.'],
    ['1', '1 is outside: a probability here lies between 1e-12 and 1 − 1e-12.'],
    ['9.9e-13', '9.9e-13 is outside: a probability here lies between 1e-12 and 1 − 1e-12.'],
    ['−1/2', '−1/2 is outside: a probability here lies between 1e-12 and 1 − 1e-12.'],
    ['50%', '“50%” is a percentage. Write it as a plain number: 0.5.'],
  ])('readNumberWithin(“%s”) says: %s', (text, reason) => {
    expect(readNumberWithin(text, PROBABILITY)).toEqual({ ok: false, reason });
  });

  it('readNumberWithin takes only whole numbers where the domain says so', () => {
    const seed = { min: 1, max: 9, whole: true, wording: 'a seed is a whole number from 1 to 9' } as const;
    expect(readNumberWithin('abc', seed)).toEqual({
      ok: false,
      reason: '“abc” is not a number: a seed is a whole number from 1 to 9.',
    });
    expect(readNumberWithin(' ', seed)).toEqual({
      ok: false,
      reason: 'No number was entered: a seed is a whole number from 1 to 9.',
    });
    expect(readNumberWithin('9', seed)).toEqual({ ok: true, value: 9 });
    expect(readNumberWithin('4/2', seed)).toEqual({ ok: true, value: 2 });
    for (const text of ['1.5', '0', '10'])
      expect(readNumberWithin(text, seed)).toEqual({
        ok: false,
        reason: `${text} is outside: a seed is a whole number from 1 to 9.`,
      });
  });

  it('readNumberWithin accepts a domain of one point and refuses ends the wrong way round', () => {
    expect(readNumberWithin('2', { min: 2, max: 2, wording: '' })).toEqual({ ok: true, value: 2 });
    expectRefusals([
      [() => readNumberWithin('1', { min: 1, max: 0, wording: '' }), 'min must be at most max, got 1 and 0'],
      [
        () => readNumberWithin('1', { min: NaN, max: 0, wording: '' }),
        'min must be at most max, got NaN and 0',
      ],
    ]);
  });
});
