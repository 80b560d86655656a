import { formatInteger } from '../../math/index.ts';
import { shown, type Shown } from '../shown.ts';

export function stepShown(step: number): Shown {
  return { value: step, text: formatInteger(step) };
}

/** Three decimals, so that nothing jumps while running, or as many as it takes not to say 1. */
export function predictionShown(value: number): Shown {
  let digits = 3;
  while (digits < 12 && Number(value.toFixed(digits)) === 1) digits += 1;
  return shown(value, { digits });
}
