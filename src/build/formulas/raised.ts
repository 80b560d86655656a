const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power in text alone: digits as Unicode raises them, a letter by itself, anything else in a bracket. */
export function raised(power: string): string {
  if (/^\d+$/.test(power)) return power.replaceAll(/\d/g, (digit) => digits[Number(digit)]!);
  return /^\p{L}$/u.test(power) ? `^${power}` : `^(${power})`;
}
