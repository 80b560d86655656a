/** Doubles are whole multiples of this power of two. */
const smallestExponent = 1074n;

/**
 * How far a double lies from a true value, in units in the last place: the distance of the doubles about that value.
 * At most ½ is what correct rounding gives. The value is a decimal of any length, and nothing here is rounded but the
 * answer, to a millionth.
 *
 * @throws RangeError where the value is no decimal, or beyond the doubles.
 */
export function unitsInLastPlace(actual: number, exact: string): number {
  const [, sign = '', whole = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(exact) ?? [];
  const nearest = Number(exact);
  if (whole === '' || !Number.isFinite(nearest)) throw new RangeError(`${exact} is near no double`);
  if (!Number.isFinite(actual)) return Infinity;
  const exponent = BigInt(power) - BigInt(part.length);
  const denominator = 10n ** (exponent < 0n ? -exponent : 0n);
  const numerator = BigInt(sign + whole + part) * 10n ** (exponent > 0n ? exponent : 0n);
  const distance = multiple(actual) * denominator - (numerator << smallestExponent);
  const unit = multiple(spacing(nearest)) * denominator;
  return Number(((distance < 0n ? -distance : distance) * 1_000_000n) / unit) / 1_000_000;
}

/** By how many units the last digit of a decimal may be off its true value: half of that digit. */
export function unitsUnknown(exact: string): number {
  const digits = exact.replace(/e.*$/i, '').replaceAll(/\D/g, '').length;
  const value = Math.abs(Number(exact));
  if (value === 0) return 0;
  const lastDigit = 10 ** (Math.floor(Math.log10(value)) - digits + 1);
  return lastDigit / 2 / spacing(value);
}

/** A double as a whole multiple of the smallest one. */
function multiple(double: number): bigint {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, double);
  const word = bits.getBigUint64(0);
  const biased = (word >> 52n) & 0x7ffn;
  const fraction = word & 0xf_ffff_ffff_ffffn;
  const size = biased === 0n ? fraction : (fraction | (1n << 52n)) << (biased - 1n);
  return word >> 63n === 1n ? -size : size;
}

/** From a double to the next one away from 0. */
function spacing(double: number): number {
  const exponent = Math.floor(Math.log2(Math.abs(double)));
  // Math.log2 may round up to the next power of two.
  const power = 2 ** exponent > Math.abs(double) ? exponent - 1 : exponent;
  return Math.max(Number.MIN_VALUE, 2 ** (power - 52));
}
