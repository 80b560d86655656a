import { requireNumber } from './domain.ts';

/**
 * Returns a surprise given in nats as bits: nats / ln 2.
 *
 * Unit: bits. Domain: every number, ±Infinity included, which stay what they are.
 * Errors: RangeError for NaN.
 * Source: Bishop (2006), section 1.6.
 * @example natsToBits(0.6931471805599453) → 1
 */
export function natsToBits(nats: number): number {
  requireNumber('nats', nats);
  return nats / Math.LN2;
}

/**
 * Returns a surprise given in bits as nats: bits · ln 2.
 *
 * Unit: nats. Domain: every number, ±Infinity included, which stay what they are.
 * Errors: RangeError for NaN.
 * Source: Bishop (2006), section 1.6.
 * @example bitsToNats(1) → 0.6931471805599453
 */
export function bitsToNats(bits: number): number {
  requireNumber('bits', bits);
  return bits * Math.LN2;
}
