export const MINUS = '\u2212';
const NO_BREAK_SPACE = '\u00a0';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Returns a number in scientific notation for people, like “4.54 × 10⁻⁵”, that no line break can split.
 *
 * `decimals` is the number of digits after the mantissa's point; `trim` drops its trailing zeros.
 * Domain: value finite and not negative (the callers write the sign), decimals a whole number from 0 to 12.
 * Rounding: the exact value of the double, half away from zero, as Number.prototype.toExponential does.
 * Source: ISO 80000-1, the writing of numbers, with a point as decimal mark.
 * @example scientificNotation(0.0000454, 2) → "4.54\u00a0×\u00a010⁻⁵"
 */
export function scientificNotation(value: number, decimals: number, trim = false): string {
  const [mantissa = '', exponent = ''] = value.toExponential(decimals).split('e');
  const digits = trim && mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
  const power = exponent
    .replace('+', '')
    .replace('-', '⁻')
    .replace(/\d/g, (digit) => SUPERSCRIPTS[Number(digit)]!);
  return `${digits}${NO_BREAK_SPACE}×${NO_BREAK_SPACE}10${power}`;
}
