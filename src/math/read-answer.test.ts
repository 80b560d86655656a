import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crossEntropy } from './cross-entropy.ts';
import { formatNumber } from './format-number.ts';
import { formatProbability } from './format-probability.ts';
import { readAnswer } from './read-answer.ts';
import { readNumber } from './read-number.ts';
import { expectWithin, forAll, PROMISED_RELATIVE_ERROR } from './testing.ts';

const HOW = 'Write it like 0.25, 0,25, 1/4 or 2.5e-1.';
const NAN = `is not a number. ${HOW}`;
const TWOMARKS = `has two decimal marks. ${HOW}`;
const SPACE = 'has a space inside a number. Write the digits together, like 1234.';
const POWER = 'stops before its power of ten is complete. Write it like 1e-12 or 1 × 10^-12.';
const ZERO = 'divides by zero. Write a fraction like 1/4.';
const LARGE = 'is too large. The largest number that can be held here is about 1.8e308.';
const SMALL = 'is too small. The smallest number above 0 that can be held here is about 4.9e-324.';
const AFTER = 'goes on after its number. Only a unit may follow at the end: nats or bits.';
const PERCENT = 'has a percentage in it. Write it as a plain number, like 0.2 for 20%.';
const LOG = 'has a logarithm of unclear base. Write ln for the natural one, like ln 5.';
const LACKS = 'lacks a number. Write it like ln 5, ln(1/5) or e^-1.';
const BRACKET = 'has a bracket without its partner. Write brackets in pairs, like ln(0.2).';
const LN = 'takes ln of a number that is not above 0. Write it like ln 0.2 or ln(1/5).';
const WAYS = 'can be read in two ways. Write brackets, like ln(1/5) or e^(-1/2).';

describe('readAnswer reads', () => {
  it.each([
    ['1,61', 1.61],
    ['.5', 0.5],
    ['+0.2', 0.2],
    ['−0.99', -0.99],
    ['1e-3', 0.001],
    ['4.54 × 10⁻⁵', 4.54e-5],
    ['10^-2', 0.01],
    ['1/4', 0.25],
    ['1 − 0.2', 0.8],
    ['0', 0],
    ['-0', 0],
    ['1\u00a0234,5', 1234.5],
    ['(0.5)', 0.5],
    ['-(1/4)', -0.25],
    ['(1 - 0.2)/2', 0.4],
    ['1 - (1/4)', 0.75],
    ['((2))', 2],
  ])('“%s” as exactly %s without a unit', (text, value) => {
    expect(readAnswer(text)).toEqual({ ok: true, value, unit: undefined });
  });

  // Oracle: Python 3 decimal, 60 digits, float(Decimal.ln() and Decimal.exp() of the decimals as typed).
  it.each([
    ['ln 5', 1.6094379124341003],
    ['ln5', 1.6094379124341003],
    ['ln(5)', 1.6094379124341003],
    ['Ln 5', 1.6094379124341003],
    ['LN(5)', 1.6094379124341003],
    ['ln ( 5 )', 1.6094379124341003],
    ['ln((5))', 1.6094379124341003],
    ['-ln(0.2)', 1.6094379124341003],
    ['−ln 0.2', 1.6094379124341003],
    ['– ln 0,2', 1.6094379124341003],
    ['-ln .2', 1.6094379124341003],
    ['+ln 2', 0.6931471805599453],
    ['ln(1/5)', -1.6094379124341003],
    ['-ln(1/3)', 1.0986122886681098],
    ['-ln(1-0.2)', 0.22314355131420976],
    ['-ln(1 − 1/4)', 0.2876820724517809],
    ['ln 1e-12', -27.631021115928547],
    ['-ln(1 × 10⁻¹²)', 27.631021115928547],
    ['ln +2', 0.6931471805599453],
    ['ln 1', 0],
    ['-ln(1)', 0],
    ['ln e', 1],
    ['ln e^-2', -2],
    ['ln ln 5', 0.4758849953271106],
    ['1/ln 2', 1.4426950408889634],
    ['ln(5)/ln(2)', 2.321928094887362],
    ['-ln(0.2)/ln 2', 2.321928094887362],
    ['ln(3)/2', 0.5493061443340549],
    ['1 - ln 2', 0.3068528194400547],
    ['(1 - ln 2)/2', 0.15342640972002736],
    ['2 ln 2', 1.3862943611198906],
    ['2ln2', 1.3862943611198906],
    ['2 * ln 2', 1.3862943611198906],
    ['2·ln(2)', 1.3862943611198906],
    ['-0.5 ln(0.2)', 0.8047189562170501],
    ['1/2 ln 2', 0.34657359027997264],
    ['1/2*ln(2)', 0.34657359027997264],
    ['2 ln(2)/3', 0.4620981203732969],
    ['0 ln 0.2', 0],
    ['3 exp(-1)', 1.103638323514327],
    ['exp(-1)', 0.36787944117144233],
    ['Exp -1', 0.36787944117144233],
    ['exp 0', 1],
    ['exp(1/2)', 1.6487212707001282],
    ['exp(ln 5)', 5],
    ['e', 2.718281828459045],
    ['E^-1', 0.36787944117144233],
    ['e^-1', 0.36787944117144233],
    ['e^−1,61', 0.1998876140751445],
    ['e^(-0.5)', 0.6065306597126334],
    ['e^(-1/2)', 0.6065306597126334],
    ['e ^ - 2', 0.1353352832366127],
    ['e^+2', 7.38905609893065],
    ['e⁻¹', 0.36787944117144233],
    ['e²', 7.38905609893065],
    ['-e^-1', -0.36787944117144233],
    ['1/e', 0.36787944117144233],
    ['1/e^2', 0.1353352832366127],
    ['1 − e^-1', 0.6321205588285577],
    ['e^-1e-3', 0.999000499833375],
    ['e^-ln 5', 0.2],
    ['e^(ln(2)/2)', 1.4142135623730951],
    // What hints and solutions of the exercises print.
    ['2+ln(1+e^-2)', 2.1269280110429727],
    ['2 + ln(1 + e⁻²)', 2.1269280110429727],
    ['0.15 − 1', -0.85],
    ['−ln(0.1 × 0.2 × 0.5)/3', 1.535056728662697],
    ['(ln(2)+ln(3))/3', 0.5972531564093516],
    // As people write it on paper.
    ['−ln 0.2 = 1.61', 1.61],
    ['= 1.61', 1.61],
    ['ŷ ≈ 0.88', 0.88],
    ['1 - 0.5 x (0.88 - 1)', 1.06],
    ['0.5x0.2', 0.1],
    ['1÷5', 0.2],
    ['0.018.', 0.018],
    ['0,69,', 0.69],
    ['1 X 10^-2', 0.01],
    ['0.5 - 0.2 + 0.1', 0.4],
    ['-0.5 + 2', 1.5],
    ['ln(0.5 - 0.2)', -1.203972804325936],
    ['ln(5) - 1', 0.6094379124341004],
    ['1/3/2', 0.16666666666666666],
    ['3*4', 12],
    ['3 * 10', 30],
    ['2 * 10^-2', 0.02],
    ['0.5 * 2 × 10⁻²', 0.01],
    ['2 * e^-1', 0.7357588823428847],
    ['ln(5)*ln(2)', 1.115577351289981],
    ['2*(3 - 1)/4', 1],
    ['2 (3)', 6],
    ['2 * -3', -6],
    ['--5', 5],
    ['2-0.5*-0.054', 2.027],
    ['2 - 0.5(0.018-0)(-3)', 2.027],
    ['-(ln 0.2+ln 0.9+ln 0.8)/3', 0.6459806598020454],
    ['1/3(ln(0.2) + ln(0.9))', -0.5715994760306422],
    ['(1/3)ln 2', 0.23104906018664845],
    ['(-ln(0.2)+-ln(0.9))/2', 0.8573992140459633],
    // A power of ten after × belongs to the number before it, unless that is divided by.
    ['1/4*10^2', 25],
    ['1/2 × 10⁻²', 0.005],
    ['1/(2 × 10⁻²)', 50],
  ])('“%s” as %s within two units in the last place', (text, value) => {
    const reading = readAnswer(text);
    expect(reading).toEqual({ ok: true, value: expect.any(Number) as number, unit: undefined });
    if (reading.ok) expectWithin(reading.value, value, PROMISED_RELATIVE_ERROR);
  });

  it('“ln(1+e^-2)” to 15 digits, since 1 + e⁻² is rounded first', () => {
    const reading = readAnswer('ln(1+e^-2)');
    expectWithin(reading.ok ? reading.value : NaN, 0.1269280110429725, 1e-15);
  });

  // Oracle: as above.
  it.each([
    ['2 bits', 2, 'bits'],
    ['2 bit', 2, 'bits'],
    ['2bits', 2, 'bits'],
    ['2 Bit', 2, 'bits'],
    ['1.61 nats', 1.61, 'nats'],
    ['1,61 nat', 1.61, 'nats'],
    ['1.61\u00a0NATS', 1.61, 'nats'],
    ['-1/4 nats', -0.25, 'nats'],
    ['1e-3 bits', 0.001, 'bits'],
    ['(2) bits', 2, 'bits'],
    ['ln 5 nats', 1.6094379124341003, 'nats'],
    ['-ln(0.2) nat', 1.6094379124341003, 'nats'],
    ['ln(5)/ln(2) bits', 2.321928094887362, 'bits'],
    ['e nats', 2.718281828459045, 'nats'],
    ['2 ln 2 bits', 1.3862943611198906, 'bits'],
  ])('“%s” as %s %s', (text, value, unit) => {
    expect(readAnswer(text)).toEqual({ ok: true, value, unit });
  });
});

describe('readAnswer says of', () => {
  it.each([
    ['', `No number was entered. ${HOW}`],
    [' \u00a0', `No number was entered. ${HOW}`],
    ['abc', `“abc” ${NAN}`],
    ['bits', `“bits” ${NAN}`],
    ['- bits', `“- bits” ${NAN}`],
    ['-', `“-” ${NAN}`],
    ['()', `“()” ${LACKS}`],
    ['1.2.3', `“1.2.3” ${TWOMARKS}`],
    ['½', `“½” ${NAN}`],
    ['3²', `“3²” ${NAN}`],
    ['1.61 0.2', `“1.61 0.2” ${SPACE}`],
    ['ln 5 5', `“ln 5 5” ${SPACE}`],
    ['ln(5 5)', `“ln(5 5)” ${SPACE}`],
    ['1/0', `“1/0” ${ZERO}`],
    ['1/ln 1', `“1/ln 1” ${ZERO}`],
    ['2 bits 3', `“2 bits 3” ${AFTER}`],
    ['2 bits.', `“2 bits.” ${AFTER}`],
    ['2 bits/nat', `“2 bits/nat” ${AFTER}`],
    ['2 bits nats', `“2 bits nats” ${AFTER}`],
    ['2 shannons', `“2 shannons” ${AFTER}`],
    ['5y', `“5y” ${AFTER}`],
    ['5x', `“5x” ${NAN}`],
    ['ln 5 = ?', `“ln 5 = ?” ${NAN}`],
    ['1.61 =', `“1.61 =” ${NAN}`],
    [
      `ln ${'5'.repeat(60)} = 1`,
      '“ln 55555555555555555555…” is too long: a number here has at most 60 characters.',
    ],
    ['ln 5 dits', `“ln 5 dits” ${AFTER}`],
    ['ln(5 nats)', `“ln(5 nats)” ${AFTER}`],
    ['ln 5 ln 2', `“ln 5 ln 2” ${AFTER}`],
    ['50%', '“50%” is a percentage. Write it as a plain number: 0.5.'],
    ['50 % nats', '“50 % nats” is a percentage. Write it as a plain number: 0.5.'],
    ['-ln(20%)', `“-ln(20%)” ${PERCENT}`],
    ['ln 20%', `“ln 20%” ${PERCENT}`],
    ['(50%)', `“(50%)” ${PERCENT}`],
    ['log(5)', `“log(5)” ${LOG}`],
    ['-Log 0.2', `“-Log 0.2” ${LOG}`],
    ['log10(5)', `“log10(5)” ${LOG}`],
    ['log2(5)', `“log2(5)” ${LOG}`],
    ['log₂ 5', `“log₂ 5” ${LOG}`],
    ['lg 5', `“lg 5” ${LOG}`],
    ['ln', `“ln” ${LACKS}`],
    ['ln nats', `“ln nats” ${LACKS}`],
    ['-ln', `“-ln” ${LACKS}`],
    ['ln()', `“ln()” ${LACKS}`],
    ['5 ln', `“5 ln” ${LACKS}`],
    ['exp', `“exp” ${LACKS}`],
    ['exp()', `“exp()” ${LACKS}`],
    ['e^', `“e^” ${LACKS}`],
    ['(ln )', `“(ln )” ${LACKS}`],
    ['ln -', `“ln -” ${NAN}`],
    ['ln(-)', `“ln(-)” ${NAN}`],
    ['ln(5', `“ln(5” ${BRACKET}`],
    ['ln 5)', `“ln 5)” ${BRACKET}`],
    ['ln(', `“ln(” ${BRACKET}`],
    ['(', `“(” ${BRACKET}`],
    ['e^(-1', `“e^(-1” ${BRACKET}`],
    ['-ln((0.2)', `“-ln((0.2)” ${BRACKET}`],
    ['ln 0', `“ln 0” ${LN}`],
    ['ln(0)', `“ln(0)” ${LN}`],
    ['ln(-1)', `“ln(-1)” ${LN}`],
    ['ln -1', `“ln -1” ${LN}`],
    ['-ln(−0,2)', `“-ln(−0,2)” ${LN}`],
    ['ln(1 - 1)', `“ln(1 - 1)” ${LN}`],
    ['ln ln 0.5', `“ln ln 0.5” ${LN}`],
    ['ln 1/5', `“ln 1/5” ${WAYS}`],
    ['-ln 1 - 0.2', `“-ln 1 - 0.2” ${WAYS}`],
    ['ln 5/ln 2', `“ln 5/ln 2” ${WAYS}`],
    ['ln 5^2', `“ln 5^2” ${WAYS}`],
    ['ln 5 - 1', `“ln 5 - 1” ${WAYS}`],
    ['ln 2*10^-3', `“ln 2*10^-3” ${WAYS}`],
    ['e^2*10^-1', `“e^2*10^-1” ${WAYS}`],
    ['e^-1/2', `“e^-1/2” ${WAYS}`],
    ['exp -1/2', `“exp -1/2” ${WAYS}`],
    ['e-1', `“e-1” ${WAYS}`],
    ['e5', `“e5” ${WAYS}`],
    ['2e^-1', `“2e^-1” ${POWER}`],
    ['1e', `“1e” ${POWER}`],
    ['exp(1000)', `“exp(1000)” ${LARGE}`],
    ['e^-1000', `“e^-1000” ${SMALL}`],
    ['e^-1000/2', `“e^-1000/2” ${WAYS}`],
    ['1e308 ln 1e308', `“1e308 ln 1e308” ${LARGE}`],
    ['1e308 ln 1e-308', `“1e308 ln 1e-308” ${LARGE}`],
    ['1e308 + 1e308', `“1e308 + 1e308” ${LARGE}`],
    ['-1e308 - 1e308', `“-1e308 - 1e308” ${LARGE}`],
    ['1 +', `“1 +” ${NAN}`],
    ['2 *', `“2 *” ${NAN}`],
    ['5e-324 ln 1.1', `“5e-324 ln 1.1” ${SMALL}`],
    ['1e309 bits', `“1e309 bits” ${LARGE}`],
    ['-inf nats', `“-inf nats” is not a finite number. ${HOW}`],
    ['exp(∞)', `“exp(∞)” is not a finite number. ${HOW}`],
    ['sqrt(2)', `“sqrt(2)” ${NAN}`],
    ['ln x', `“ln x” ${NAN}`],
    ['<b>ln 5</b>', `“<b>ln 5</b>” ${NAN}`],
    [
      `ln(${'1'.repeat(57)})`,
      `“ln(${'1'.repeat(20)}…” is too long: a number here has at most 60 characters.`,
    ],
  ])('“%s”: %s', (text, reason) => {
    expect(readAnswer(text)).toEqual({ ok: false, reason });
  });
});

it('readAnswer takes back what formatNumber and formatProbability write, as readNumber does', () => {
  const values = fc.double({ min: -1e300, max: 1e300, noNaN: true });
  const probabilities = fc.double({ min: 0, max: 1, noNaN: true });
  forAll([values, probabilities], (value, probability) => {
    for (const text of [formatNumber(value), formatProbability(probability), String(value)]) {
      const reading = readNumber(text);
      expect(reading.ok, text).toBe(true);
      expect(readAnswer(text)).toEqual({ ...reading, unit: undefined });
    }
  });
});

it('readAnswer reads -ln(p) as crossEntropy(1, p), with brackets and without', () => {
  forAll([fc.double({ min: Number.MIN_VALUE, max: 1, noNaN: true })], (p) => {
    for (const text of [`-ln(${p})`, `−ln ${p} nats`]) {
      const reading = readAnswer(text);
      expectWithin(reading.ok ? reading.value : NaN, crossEntropy(1, p), 1e-15, text);
    }
  });
});

it('readAnswer answers any text at all without throwing, and never with −0 or a number that is not finite', () => {
  const words = ['ln', 'exp', 'e', 'log', ' nats', ' bits', '0.2', '1', '(', ')', 'constructor'];
  const pieces = fc.constantFrom(...words, ...'0123456789.,eE+-−–×*/^%=≈⁻¹² \u00a0x∞'.split(''));
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  );
  forAll([texts], (text) => {
    const reading = readAnswer(text);
    if (reading.ok) {
      expect(Number.isFinite(reading.value)).toBe(true);
      expect(reading.value).not.toBe(-0);
    } else expect(reading.reason).toMatch(/^(?:No|“)[^\n]*\.$/);
  });
});
