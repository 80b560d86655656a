import { GROUPING_SPACES } from './number-tokens.ts';
import { Unreadable } from './unreadable.ts';

const ANY_GROUPING_SPACE = new RegExp(`[${GROUPING_SPACES}]`, 'g');
const WELL_GROUPED = new RegExp(`^\\d{1,3}(?:[${GROUPING_SPACES}]\\d{3})+(?:[.,]\\d*)?$`);

/**
 * Returns the digits of a typed decimal as Number() reads them: a point as decimal mark, no grouping.
 *
 * Domain: the text of a “number” token; one point or one comma, grouping spaces only in threes and only
 * before the mark, at least one digit.
 * Errors: Unreadable, which readNumber turns into a reason.
 * Source: the lesson's typed inputs.
 * @example parseDecimal("0,5") → "0.5"
 */
export function parseDecimal(text: string): string {
  const marks = text.replace(/[^.,]/g, '');
  if (marks.includes('.') && marks.includes(',')) {
    throw new Unreadable(
      'has both a point and a comma.',
      'Use one decimal mark and no thousands separator, like 1234.5.',
    );
  }
  if (marks.length > 1) throw new Unreadable('has two decimal marks.');
  const plain = text.replace(ANY_GROUPING_SPACE, '');
  if (plain !== text && !WELL_GROUPED.test(text)) {
    throw new Unreadable('has a space inside a number.', 'Write the digits together, like 1234.');
  }
  if (!/\d/.test(plain)) throw new Unreadable();
  return plain.replace(',', '.');
}

/**
 * Returns the exponent of a power of ten as Number() reads it after an e: a whole number, with or without sign.
 *
 * Domain: what stands after the e or the 10; empty where it was forgotten.
 * Errors: Unreadable, which readNumber turns into a reason.
 * Source: the lesson's typed inputs.
 * @example parseExponent("-12") → "-12"
 */
export function parseExponent(text: string): string {
  if (!/\d/.test(text)) {
    throw new Unreadable('stops before its power of ten is complete.', 'Write it like 1e-12 or 1 × 10^-12.');
  }
  if (!/^[-+]?\d+$/.test(text)) {
    throw new Unreadable('has a power of ten that is not a whole number.', 'Write it like 1e-12.');
  }
  return text;
}
