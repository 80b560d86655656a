import { describe, expect, it } from 'vitest';
import { probabilityOfTruth } from './probability-of-truth.ts';
import { badProbabilities, expectRefusals } from './testing.ts';
import { verdict } from './verdict.ts';

/** The rule in whole hundredths, where no rounding can blur a boundary. */
function verdictOfHundredths(hundredths: number): string {
  if (hundredths >= 90) return 'confident, right';
  if (hundredths <= 10) return 'confident, wrong';
  if (hundredths === 50) return 'undecided';
  return hundredths > 50 ? 'mildly right' : 'mildly wrong';
}

describe('verdict', () => {
  it.each([
    [0, 'confident, wrong'],
    [Number.MIN_VALUE, 'confident, wrong'],
    [0.1, 'confident, wrong'],
    [1 - 0.9, 'confident, wrong'],
    [0.1001, 'mildly wrong'],
    [0.4999, 'mildly wrong'],
    [0.5, 'undecided'],
    [0.5001, 'mildly right'],
    [0.8999, 'mildly right'],
    [0.9, 'confident, right'],
    [6 * 0.15, 'confident, right'],
    [1, 'confident, right'],
  ])('verdict(%s) is “%s”', (u, expected) => {
    expect(verdict(u)).toBe(expected);
  });

  it('verdict follows the hundredths of the slider for both labels, however p was computed', () => {
    for (let i = 1; i <= 99; i += 1) {
      for (const p of [i / 100, i * 0.01, 0.01 + (i - 1) * 0.01, Number((i / 100).toFixed(2))]) {
        expect(verdict(probabilityOfTruth(1, p)), `p = ${p}, label 1`).toBe(verdictOfHundredths(i));
        expect(verdict(probabilityOfTruth(0, p)), `p = ${p}, label 0`).toBe(verdictOfHundredths(100 - i));
      }
    }
  });

  it('verdict(u) is refused outside [0, 1]', () => {
    expectRefusals(badProbabilities(verdict, 'probabilityOfTruth'));
  });
});
