import { expect, it } from 'vitest';
import { unitsInLastPlace, unitsUnknown } from './units-in-last-place.ts';

it.each([
  // The double nearest to 0.1 is 0.1000000000000000055511151231257827…, and its unit is 2^-56.
  [0.1, '0.1', 0.4],
  [0.1, '1e-1', 0.4],
  [0.1, '0.1000000000000000055511151231257827021181583404541015625', 0],
  [1, '1', 0],
  [1 + Number.EPSILON, '1', 1],
  // Below a power of two the doubles lie twice as close as above it.
  [1, '0.99999999999999988897769753748434595763683319091796875', 1],
  [1, '0.9999999999999997779553950749686919152736663818359375', 2],
  [-2, '2', 2 ** 53],
  [-3, '-3.0', 0],
  [Number.MIN_VALUE, '0', 1],
  [0, '1e-330', 0],
  [Number.MAX_VALUE, '1.7976931348623157e308', 0],
  [Infinity, '1', Infinity],
  [NaN, '1', Infinity],
])('unitsInLastPlace(%d, "%s") is about %d', (actual, exact, expected) => {
  expect(unitsInLastPlace(actual, exact)).toBeCloseTo(expected, 1);
});

it.each(['', 'x', '1e400', '--1'])('unitsInLastPlace refuses "%s"', (exact) => {
  expect(() => unitsInLastPlace(1, exact)).toThrow(new RangeError(`${exact} is near no double`));
});

it('the last of 17 digits may be off by a good part of a unit, the last of 50 by nothing', () => {
  // Half of 1e-16 over 2^-53.
  expect(unitsUnknown('9.9000000000000000e-1')).toBeCloseTo(0.045, 3);
  expect(unitsUnknown(`1.${'0'.repeat(49)}e0`)).toBeLessThan(1e-30);
  expect(unitsUnknown('0e0')).toBe(0);
});
