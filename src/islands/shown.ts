import { formatNumber, formatProbability, type NumberFormat } from '../math/index.ts';

/** A number as the page carries it: the full double, and what people read. */
export interface Shown {
  value: number;
  text: string;
}

/** A sentence with numbers in it. */
export type Sentence = readonly (string | Shown)[];

/** A sentence as plain words. */
export function said(sentence: Sentence): string {
  return sentence.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}

export function shown(value: number, format?: NumberFormat): Shown {
  return { value, text: formatNumber(value, format) };
}

export function probabilityShown(value: number): Shown {
  return { value, text: formatProbability(value) };
}

/** A number as it was given: a label, or what was typed, with the decimals that it has. */
export function givenShown(value: number): Shown {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return shown(value, { digits: Math.min(decimals, 12) });
}

/** How many times as large one slope is as another: a decimal is of use only where the factor is small. */
export function ratioShown(value: number): Shown {
  return shown(value, { digits: value < 100 ? 1 : 0 });
}
