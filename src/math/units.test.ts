import { expect, it } from 'vitest';
import { expectRefusals, expectWithin, forAll, logits } from './testing.ts';
import { bitsToNats, natsToBits } from './units.ts';

it.each([
  [0, 0],
  [Math.LN2, 1],
  [2 * Math.LN2, 2],
  [Infinity, Infinity],
  [-Infinity, -Infinity],
])('natsToBits(%s) is %s, and bitsToNats takes it back', (nats, bits) => {
  expect(natsToBits(nats)).toBe(bits);
  expect(bitsToNats(bits)).toBe(nats);
});

it('bitsToNats(natsToBits(x)) is x', () => {
  forAll([logits], (x) => {
    if (Math.abs(x) > 1e-300) expectWithin(bitsToNats(natsToBits(x)), x, 3.4e-16);
  });
});

it('NaN is refused', () => {
  expectRefusals([
    [() => natsToBits(NaN), 'nats must be a number, got NaN'],
    [() => bitsToNats(NaN), 'bits must be a number, got NaN'],
  ]);
});
