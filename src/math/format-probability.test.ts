import { describe, expect, it } from 'vitest';
import { formatProbability } from './format-probability.ts';
import { readNumber } from './read-number.ts';
import { badProbabilities, expectRefusals, forAll, probabilities } from './testing.ts';

const NB = '\u00a0';

function readBack(p: number): number {
  const reading = readNumber(formatProbability(p));
  if (!reading.ok) throw new Error(reading.reason);
  return reading.value;
}

describe('formatProbability', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [0.5, '0.50'],
    [0.12, '0.12'],
    [0.125, '0.125'],
    [0.0625, '0.0625'],
    [0.982014, '0.982'],
    [0.98206, '0.9821'],
    [0.001, '0.001'],
    [0.999, '0.999'],
    [0.1 + 0.2, '0.30'],
    [0.9991, `1${NB}−${NB}9${NB}×${NB}10⁻⁴`],
    [0.0001, `1${NB}×${NB}10⁻⁴`],
    [1e-12, `1${NB}×${NB}10⁻¹²`],
    [2.5e-7, `2.5${NB}×${NB}10⁻⁷`],
    [1.23456e-7, `1.23${NB}×${NB}10⁻⁷`],
    [1 - 1.23456e-4, `1${NB}−${NB}1.23${NB}×${NB}10⁻⁴`],
    [1 - 1e-4, `1${NB}−${NB}1${NB}×${NB}10⁻⁴`],
    [1 - 1e-12, `1${NB}−${NB}1${NB}×${NB}10⁻¹²`],
    [1 - 1e-14, `1${NB}−${NB}1${NB}×${NB}10⁻¹⁴`],
    [1 - 2.5e-7, `1${NB}−${NB}2.5${NB}×${NB}10⁻⁷`],
    [Number.MIN_VALUE, `4.94${NB}×${NB}10⁻³²⁴`],
    [1 - Number.EPSILON / 2, `1${NB}−${NB}1${NB}×${NB}10⁻¹⁶`],
  ])('formatProbability(%s) is “%s”', (p, expected) => {
    expect(formatProbability(p)).toBe(expected);
  });

  it('readNumber(formatProbability(p)) is exactly p on the slider and at its detents', () => {
    const detents = [1e-3, 1e-4, 1e-6, 1e-12];
    const hundredths = Array.from({ length: 99 }, (_, i) => (i + 1) / 100);
    for (const p of [0, 1, ...hundredths, ...detents, ...detents.map((d) => 1 - d)]) {
      expect(readBack(p)).toBe(p);
    }
  });

  it('readNumber(formatProbability(p)) is p to the precision written', () => {
    forAll([probabilities], (drawn) => {
      for (const p of [drawn, drawn / 1000, 1 - drawn / 1000]) {
        const distanceToEnd = Math.min(p, 1 - p);
        // Half a unit of the fourth decimal, or of the third significant digit of the distance to the end.
        const precision = distanceToEnd < 0.001 ? 0.005 * distanceToEnd + Number.EPSILON : 0.00005;
        expect(Math.abs(readBack(p) - p)).toBeLessThanOrEqual(precision * (1 + 1e-9));
      }
    });
  });

  it('formatProbability(p) is refused outside [0, 1]', () => {
    expectRefusals(badProbabilities(formatProbability, 'p'));
  });
});
