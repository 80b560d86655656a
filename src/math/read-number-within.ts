import { quoteInput } from './quote-input.ts';
import { readNumber, type NumberReading } from './read-number.ts';

/** The closed interval that an input allows, and how to tell a person about it. */
export interface NumberDomain {
  readonly min: number;
  readonly max: number;
  /** Only whole numbers. */
  readonly whole?: true;
  /** A clause without its full stop: “a probability here lies between 1e-12 and 1 − 1e-12”. */
  readonly wording: string;
}

/**
 * Returns the number that somebody typed where it lies within the domain, or a friendly reason why not.
 *
 * Domain: every string; min ≤ max, both included.
 * Errors: RangeError for a domain whose ends are NaN or the wrong way round; never because of the text.
 * Source: the lesson's typed inputs and its links.
 * @example readNumberWithin("2", { min: 0, max: 1, wording: "it lies in [0, 1]" }) → { ok: false, reason: "2 is outside: it lies in [0, 1]." }
 */
export function readNumberWithin(text: string, { min, max, whole, wording }: NumberDomain): NumberReading {
  if (!(min <= max)) throw new RangeError(`min must be at most max, got ${min} and ${max}`);
  const reading = readNumber(text);
  // How a decimal is written helps nobody here.
  if (!reading.ok)
    return whole ? { ok: false, reason: reading.reason.replace(/\. Write .*/, `: ${wording}.`) } : reading;
  const { value } = reading;
  if (value >= min && value <= max && (whole !== true || Number.isInteger(value))) return reading;
  return { ok: false, reason: `${quoteInput(text.trim())} is outside: ${wording}.` };
}
