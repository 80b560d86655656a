const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A power in text alone: digits as Unicode raises them, anything else in a bracket. */
export function raised(power: string): string {
  return /^\d+$/.test(power) ? power.replaceAll(/\d/g, (digit) => digits[Number(digit)]!) : `^(${power})`;
}
