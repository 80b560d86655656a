import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from './read-number.ts';
import { forAll } from './testing.ts';

const HOW = 'Write it like 0.25, 0,25, 1/4 or 2.5e-1.';
const TOGETHER = 'Write the digits together, like 1234.';
const POWER = 'stops before its power of ten is complete. Write it like 1e-12 or 1 × 10^-12.';
const LARGE = 'is too large. The largest number that can be held here is about 1.8e308.';
const SMALL = 'is too small. The smallest number above 0 that can be held here is about 4.9e-324.';
const BOTH_MARKS =
  'has both a point and a comma. Use one decimal mark and no thousands separator, like 1234.5.';
const DIFFERENCE = 'is a difference. Only a difference from 1 can be read, like 1 − 1e-12.';

describe('readNumber reads', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['5,', 5],
    ['007', 7],
    ['0', 0],
    ['-0', 0],
    ['+0.5', 0.5],
    ['-0.5', -0.5],
    ['−0.5', -0.5],
    ['–0.5', -0.5],
    ['− 0.5', -0.5],
    ['  0.5\t', 0.5],
    ['\u00a00.5\u202f', 0.5],
    ['1,234', 1.234],
    ['1\u00a0234', 1234],
    ['12\u202f345\u202f678', 12345678],
    ['1\u2009234,5', 1234.5],
    ['1e-12', 1e-12],
    ['1E−12', 1e-12],
    ['2,5e+3', 2500],
    ['1e3', 1000],
    ['1 e3', 1000],
    ['1 × 10⁻¹²', 1e-12],
    ['1\u00a0×\u00a010⁻¹²', 1e-12],
    ['4.54 × 10⁻⁵', 4.54e-5],
    ['−4.54 × 10⁻⁵', -4.54e-5],
    ['1.16 × 10⁷', 1.16e7],
    ['1*10^-12', 1e-12],
    ['1·10^−12', 1e-12],
    ['1 * 10 ^ - 12', 1e-12],
    ['1×10^+3', 1000],
    ['10^-12', 1e-12],
    ['10⁻¹²', 1e-12],
    ['-10²', -100],
    ['10', 10],
    ['1/3', 1 / 3],
    [' 1 / 3 ', 1 / 3],
    ['-1/4', -0.25],
    ['1⁄4', 0.25],
    ['0/5', 0],
    ['1,5/2.5', 0.6],
    ['1/1e3', 0.001],
    ['1 − 1e-12', 1 - 1e-12],
    ['1-1e-12', 1 - 1e-12],
    ['1\u00a0−\u00a01\u00a0×\u00a010⁻¹²', 1 - 1e-12],
    ['+1 - 1/4', 0.75],
    ['1 - 1', 0],
    ['5e-324', 5e-324],
    ['1.7976931348623157e308', Number.MAX_VALUE],
    ['0e999', 0],
    ['0.1234567890123456789012345678901234567890123456789012345678', 0.12345678901234568],
  ])('“%s” as %s', (text, value) => {
    expect(readNumber(text)).toEqual({ ok: true, value });
  });
});

describe('readNumber says of', () => {
  it.each([
    ['', `No number was entered. ${HOW}`],
    [' \u00a0\n', `No number was entered. ${HOW}`],
    ['abc', `“abc” is not a number. ${HOW}`],
    [' abc ', `“abc” is not a number. ${HOW}`],
    ['.', `“.” is not a number. ${HOW}`],
    ['-', `“-” is not a number. ${HOW}`],
    ['--5', `“--5” is not a number. ${HOW}`],
    ['+-5', `“+-5” is not a number. ${HOW}`],
    ['5-', `“5-” is a difference. Only a difference from 1 can be read, like 1 − 1e-12.`],
    ['e5', `“e5” is not a number. ${HOW}`],
    ['0x1F', `“0x1F” is not a number. ${HOW}`],
    ['1_000', `“1_000” is not a number. ${HOW}`],
    ['½', `“½” is not a number. ${HOW}`],
    ['٣', `“٣” is not a number. ${HOW}`],
    ['²', `“²” is not a number. ${HOW}`],
    ['3²', `“3²” is not a number. ${HOW}`],
    ['3*4', `“3*4” is not a number. ${HOW}`],
    ['1/2/3', `“1/2/3” is not a number. ${HOW}`],
    ['1/', `“1/” is not a number. ${HOW}`],
    ['/3', `“/3” is not a number. ${HOW}`],
    ['1/-3', `“1/-3” is not a number. ${HOW}`],
    ['0.5 nats', `“0.5 nats” is not a number. ${HOW}`],
    ['1.2.3', `“1.2.3” has two decimal marks. ${HOW}`],
    ['1,2,3', `“1,2,3” has two decimal marks. ${HOW}`],
    ['..', `“..” has two decimal marks. ${HOW}`],
    ['1,234.5', `“1,234.5” ${BOTH_MARKS}`],
    ['1.234,5', `“1.234,5” ${BOTH_MARKS}`],
    ['1 234', `“1 234” has a space inside a number. ${TOGETHER}`],
    ['0. 5', `“0. 5” has a space inside a number. ${TOGETHER}`],
    ['12\u00a034', `“12\u00a034” has a space inside a number. ${TOGETHER}`],
    ['1234\u00a0567', `“1234\u00a0567” has a space inside a number. ${TOGETHER}`],
    ['0.123\u202f456', `“0.123\u202f456” has a space inside a number. ${TOGETHER}`],
    ['1/0', '“1/0” divides by zero. Write a fraction like 1/4.'],
    ['0/0.0', '“0/0.0” divides by zero. Write a fraction like 1/4.'],
    ['50%', '“50%” is a percentage. Write it as a plain number: 0.5.'],
    ['0,7 %', '“0,7 %” is a percentage. Write it as a plain number: 0.007.'],
    ['%', `“%” is not a number. ${HOW}`],
    ['5%5', `“5%5” is not a number. ${HOW}`],
    ['1e', `“1e” ${POWER}`],
    ['1e-', `“1e-” ${POWER}`],
    ['1e--5', `“1e--5” ${POWER}`],
    ['1 × 10', `“1 × 10” ${POWER}`],
    ['1 × 10^', `“1 × 10^” ${POWER}`],
    ['10^', `“10^” ${POWER}`],
    ['1e1.5', '“1e1.5” has a power of ten that is not a whole number. Write it like 1e-12.'],
    ['10^1.5', '“10^1.5” has a power of ten that is not a whole number. Write it like 1e-12.'],
    ['1e309', `“1e309” ${LARGE}`],
    ['-1e309', `“-1e309” ${LARGE}`],
    ['1e308/1e-308', `“1e308/1e-308” ${LARGE}`],
    ['1e-400', `“1e-400” ${SMALL}`],
    ['1e-308/1e308', `“1e-308/1e308” ${SMALL}`],
    ['0.5 - 0.2', `“0.5 - 0.2” ${DIFFERENCE}`],
    ['Infinity', `“Infinity” is not a finite number. ${HOW}`],
    ['-inf', `“-inf” is not a finite number. ${HOW}`],
    ['∞', `“∞” is not a finite number. ${HOW}`],
    ['NaN', `“NaN” is not a finite number. ${HOW}`],
    ['\u0007\u202e5', `“��5” is not a number. ${HOW}`],
    ['5\ud800', `“5�” is not a number. ${HOW}`],
    ['<b>5</b>', `“<b>5</b>” is not a number. ${HOW}`],
    ['1'.repeat(61), `“${'1'.repeat(23)}…” is too long: a number here has at most 60 characters.`],
    ['wordwordwordwordwordwordword', `“wordwordwordwordwordwor…” is not a number. ${HOW}`],
  ])('“%s”: %s', (text, reason) => {
    expect(readNumber(text)).toEqual({ ok: false, reason });
  });
});

it('readNumber takes back every finite double as String writes it', () => {
  forAll([fc.double({ noNaN: true, noDefaultInfinity: true })], (value) => {
    expect(readNumber(String(value))).toEqual({ ok: true, value: value + 0 });
  });
});

it('readNumber answers any text at all without throwing, and never with a number that is not finite', () => {
  const pieces = fc.constantFrom(...'0123456789.,eE+-−–×*/^%⁻¹² \u00a0x∞'.split(''));
  forAll(
    [
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(pieces).map((list) => list.join('')),
      ),
    ],
    (text) => {
      const reading = readNumber(text);
      if (reading.ok) expect(Number.isFinite(reading.value)).toBe(true);
      else expect(reading.reason).toMatch(/^(?:No|“)[^\n]*\.$/);
    },
  );
});
