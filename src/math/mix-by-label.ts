/**
 * Returns the value for a soft label from the values for the two hard ones: label · atOne + (1 − label) · atZero.
 *
 * Both losses' derivatives, and cross-entropy itself, are straight lines in the label, so this is exact for
 * every label in [0, 1]. Hard labels are returned untouched, because 0 · Infinity would be NaN and because
 * each hard case has a form without cancellation.
 * Domain: label in [0, 1] (checked by the caller), atOne and atZero any number.
 * @example mixByLabel(0.25, 8, 4) → 5
 */
export function mixByLabel(label: number, atOne: number, atZero: number): number {
  if (label === 1) return atOne;
  if (label === 0) return atZero;
  return label * atOne + (1 - label) * atZero;
}
