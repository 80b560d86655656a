import { formatNumber, formatProbability, type NumberFormat } from '../math/index.ts';

/** A number as the page carries it: the full double, and what people read. */
export interface Shown {
  value: number;
  text: string;
}

export function shown(value: number, format?: NumberFormat): Shown {
  return { value, text: formatNumber(value, format) };
}

export function probabilityShown(value: number): Shown {
  return { value, text: formatProbability(value) };
}

/** How many times as large one slope is as another: a decimal is of use only where the factor is small. */
export function ratioShown(value: number): Shown {
  return shown(value, { digits: value < 100 ? 1 : 0 });
}
