import type { Shown } from '../shown.ts';
import type { DoubleDouble } from './double-double.ts';

/** What a product of a few rounded factors may be off. */
export const accuracy = 1e-15;

/** A sentence about the first way in which a shown number is not the truth; undefined where it is. */
export function wrongIn(
  { value, text }: Shown,
  [high, low]: DoubleDouble,
  tolerance = accuracy,
): string | undefined {
  const off = Math.abs(value - high - low);
  if (!(off <= tolerance * Math.abs(high))) return `${String(value)} instead of ${String(high)}`;
  const read = readBack(text);
  if (read === undefined) return `“${text}” is no number`;
  // The double itself may lie this far on the other side of a tie.
  const half = read.unit / 2 + off + Number.EPSILON * Math.abs(value);
  const distance = Math.abs(read.value - value);
  return distance <= half ? undefined : `“${text}” for ${String(value)}`;
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A text read as people read it, and what one more of its last digit is worth. */
function readBack(text: string): { value: number; unit: number } | undefined {
  const plain = text.replaceAll('\u00a0', '').replaceAll('−', '-');
  const fromOne = /^1-(.+)$/.exec(plain);
  if (fromOne) {
    const rest = readBack(fromOne[1]!);
    return rest && { value: 1 - rest.value, unit: rest.unit };
  }
  const parts = /^(-?\d+(?:\.(\d+))?)(?:×10([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+))?$/.exec(plain);
  if (!parts) return undefined;
  const [, mantissa = '', decimals = '', power = ''] = parts;
  const digits = Array.from(power, (digit) => (digit === '⁻' ? '-' : String(superscripts.indexOf(digit))));
  const exponent = Number(digits.join(''));
  return { value: Number(`${mantissa}e${String(exponent)}`), unit: 10 ** (exponent - decimals.length) };
}

/** The way to the first number in a view that is not finite; undefined where all are. */
export function notFinite(view: unknown, way = ''): string | undefined {
  if (typeof view === 'number') return Number.isFinite(view) ? undefined : `${way} is ${String(view)}`;
  if (typeof view === 'string')
    return /NaN|undefined|Infinity|∞/.test(view) ? `${way} says “${view}”` : undefined;
  if (typeof view !== 'object' || view === null) return undefined;
  for (const [key, part] of Object.entries(view)) {
    const found = notFinite(part, `${way}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
