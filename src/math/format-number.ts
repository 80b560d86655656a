import { requireInteger, requireNumber } from './domain.ts';
import { MINUS, scientificNotation } from './scientific-notation.ts';

export interface NumberFormat {
  /** Digits after the decimal point, 0 to 12; 3 unless said. */
  readonly digits?: number;
  /** Whether a positive number carries a plus; false unless said. */
  readonly sign?: boolean;
}

/**
 * Returns a number as people read it: a fixed number of decimals, a real minus sign (U+2212), and scientific
 * notation with a mantissa of two decimals below 0.001 and from 1e6 up in magnitude, whatever `digits` is.
 *
 * What rounds to zero carries no sign, and zero itself is written with its decimals, so that columns align.
 * Domain: every number; Infinity is “∞”. digits a whole number from 0 to 12.
 * Errors: RangeError for NaN and for digits outside their domain.
 * Rounding: the exact value of the double, half away from zero, as Number.prototype.toFixed does.
 * No locale is asked, so the build and every browser write the same.
 * Source: the lesson's readouts; ISO 80000-1 for the minus sign.
 * @example formatNumber(-0.99) → "−0.990"
 */
export function formatNumber(value: number, { digits = 3, sign = false }: NumberFormat = {}): string {
  requireNumber('value', value);
  requireInteger('digits', digits, [0, 12]);
  const magnitude = writeMagnitude(Math.abs(value), digits);
  if (!/[1-9∞]/.test(magnitude)) return magnitude;
  return (value < 0 ? MINUS : sign ? '+' : '') + magnitude;
}

function writeMagnitude(magnitude: number, digits: number): string {
  if (magnitude === Infinity) return '∞';
  const readableAsDecimal = magnitude === 0 || (magnitude >= 0.001 && magnitude < 1e6);
  return readableAsDecimal ? magnitude.toFixed(digits) : scientificNotation(magnitude, 2);
}

/**
 * Returns a whole number as people read it, grouped in threes by a narrow no-break space (U+202F) from five
 * digits up.
 *
 * Domain: whole numbers from −(2⁵³ − 1) to 2⁵³ − 1.
 * Errors: RangeError for anything else.
 * Source: ISO 80000-1, which groups by thin spaces; four digits stay whole, as is common in text.
 * @example formatInteger(100000) → "100\u202f000"
 */
export function formatInteger(value: number): string {
  requireInteger('value', value, [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]);
  const digits = String(Math.abs(value));
  const grouped = digits.length < 5 ? digits : digits.replace(/\B(?=(?:\d{3})+$)/g, '\u202f');
  return (value < 0 ? MINUS : '') + grouped;
}
