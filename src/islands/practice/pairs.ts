import type { Label } from '../../charts/label.ts';
import { crossEntropy, probabilityOfTruth } from '../../math/index.ts';
import { shown, type Shown } from '../shown.ts';
import type { Sentence } from './exercise.ts';
import type { Lots } from './lots.ts';

/** A prediction and the label that came true. */
export interface Pair {
  p: number;
  y: Label;
}

export const labels = [0, 1] as const;
/** From 0.05 to 0.95. */
export const twentieths = Array.from({ length: 19 }, (_, index) => (index + 1) / 20);
export const probabilities = [0.01, 0.02, ...twentieths, 0.98, 0.99];

export const truthOf = ({ p, y }: Pair): number => probabilityOfTruth(y, p);
export const lossOf = ({ p, y }: Pair): number => crossEntropy(y, p);

export function pairFrom(lots: Lots, from: readonly number[]): Pair {
  return { p: lots.oneOf(from), y: lots.oneOf(labels) };
}

/** Draws until what is drawn will do. */
export function drawn<T>(draw: () => T, willDo: (item: T) => boolean): T {
  for (;;) {
    const item = draw();
    if (willDo(item)) return item;
  }
}

/** A number as it was drawn, with all of its few digits. */
export const plain = (value: number): Shown => ({ value, text: String(value).replace('-', '−') });
/** A number that follows a sign. */
export const bracketed = (value: Shown): Sentence => (value.value < 0 ? ['(', value, ')'] : [value]);
export const two = (value: number): Shown => shown(value, { digits: 2 });
export const is = (tex: string, value: number): Sentence => [`$${tex}$\u00a0=\u00a0`, plain(value)];
export const given = ({ p, y }: Pair): Sentence => [...is('\\yhat', p), ', ', ...is('\\y', y)];
