const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** How the contract writes a number for people: three decimals, scientific below 0.001, a real minus sign, no breaks. */
export function asRead(value: number): string {
  const sign = value < 0 ? '−' : '';
  const magnitude = Math.abs(value);
  if (magnitude === 0 || magnitude >= 0.001) return sign + magnitude.toFixed(3);
  const [mantissa = '', exponent = ''] = magnitude.toExponential(2).split('e');
  const power = exponent.replace('-', '⁻').replace(/\d/g, (digit) => superscripts[Number(digit)] ?? '');
  return `${sign}${mantissa}\u00a0×\u00a010${power}`;
}
