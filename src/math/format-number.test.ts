import { describe, expect, it } from 'vitest';
import { formatInteger, formatNumber } from './format-number.ts';
import { readNumber } from './read-number.ts';
import { expectNear, expectRefusals, forAll, logits } from './testing.ts';

const NB = '\u00a0';

describe('formatNumber', () => {
  it.each([
    [0, '0.000'],
    [-0, '0.000'],
    [1, '1.000'],
    [0.357, '0.357'],
    [-0.99, '−0.990'],
    [0.001, '0.001'],
    [-0.001, '−0.001'],
    [0.0009999, `1.00${NB}×${NB}10⁻³`],
    [4.54e-5, `4.54${NB}×${NB}10⁻⁵`],
    [-4.54e-5, `−4.54${NB}×${NB}10⁻⁵`],
    [Number.MIN_VALUE, `4.94${NB}×${NB}10⁻³²⁴`],
    [Number.MAX_VALUE, `1.80${NB}×${NB}10³⁰⁸`],
    [27.631021, '27.631'],
    [999999, '999999.000'],
    [1e6, `1.00${NB}×${NB}10⁶`],
    [1.16e7, `1.16${NB}×${NB}10⁷`],
    [Infinity, '∞'],
    [-Infinity, '−∞'],
  ])('formatNumber(%s) is “%s”', (value, expected) => {
    expect(formatNumber(value)).toBe(expected);
  });

  it.each([
    [0.5, { sign: true }, '+0.500'],
    [-0.5, { sign: true }, '−0.500'],
    [0, { sign: true }, '0.000'],
    [Infinity, { sign: true }, '+∞'],
    [-0.4, { digits: 0 }, '0'],
    [-0.004, { digits: 2 }, '0.00'],
    [0.004, { digits: 2, sign: true }, '0.00'],
    [2784, { digits: 0 }, '2784'],
    [0.1, { digits: 12 }, '0.100000000000'],
    [0.0001, { digits: 12 }, `1.00${NB}×${NB}10⁻⁴`],
    [0, { digits: 0 }, '0'],
    [2.5, { digits: 1, sign: true }, '+2.5'],
  ])('formatNumber(%s, %j) is “%s”', (value, format, expected) => {
    expect(formatNumber(value, format)).toBe(expected);
  });

  it('readNumber reads back what formatNumber writes, to the digits written', () => {
    forAll([logits], (value) => {
      const reading = readNumber(formatNumber(value, { sign: true }));
      if (!reading.ok) throw new Error(reading.reason);
      const unreadDigits = Math.abs(value) < 0.001 ? 0.005 * Math.abs(value) : 0.0005;
      expectNear(reading.value, value, unreadDigits * (1 + 1e-9));
    });
  });

  it('formatNumber refuses NaN and digits outside 0 to 12', () => {
    const digits = 'digits must be a whole number from 0 to 12, got';
    expectRefusals([
      [() => formatNumber(NaN), 'value must be a number, got NaN'],
      [() => formatNumber(1, { digits: -1 }), `${digits} -1`],
      [() => formatNumber(1, { digits: 13 }), `${digits} 13`],
      [() => formatNumber(1, { digits: 1.5 }), `${digits} 1.5`],
    ]);
  });
});

describe('formatInteger', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [7, '7'],
    [2784, '2784'],
    [-2784, '−2784'],
    [10000, '10\u202f000'],
    [100000, '100\u202f000'],
    [-1234567, '−1\u202f234\u202f567'],
    [Number.MAX_SAFE_INTEGER, '9\u202f007\u202f199\u202f254\u202f740\u202f991'],
  ])('formatInteger(%s) is “%s”, and readNumber takes it back', (value, expected) => {
    expect(formatInteger(value)).toBe(expected);
    expect(readNumber(expected)).toEqual({ ok: true, value: value + 0 });
  });

  it.each([0.5, NaN, Infinity, 2 ** 53])('formatInteger(%s) is refused', (value) => {
    const range = 'a whole number from -9007199254740991 to 9007199254740991';
    expectRefusals([[() => formatInteger(value), `value must be ${range}, got ${value}`]]);
  });
});
