import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nameSides } from './mark-names.ts';

const at = (x: number, y: number, name = 'saddle') => ({ place: { x, y }, name });

it('names a mark at its right, and at its left near the right edge', () => {
  expect(nameSides([at(20, 50), at(90, 20)])).toEqual(['right', 'left']);
});

it('keeps names off other marks and off each other', () => {
  // Two marks beside each other, and a third whose name would lie on theirs.
  expect(nameSides([at(20, 50), at(26, 50)])).toEqual(['below', 'right']);
  // As in set D, where the long name fits nowhere else.
  const setD = [
    at(51.7, 59.6, 'minimum'),
    at(41.7, 50.1, 'false minimum'),
    at(43.3, 51.6),
    at(90.5, 91.8),
    at(18.1, 46.2),
    at(18.1, 13.4),
  ];
  expect(nameSides(setD)).toEqual(['right', 'left', 'right', 'left', 'above', 'right']);
});

it('never leaves the map while a side of the mark is free', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 30, max: 70, noNaN: true }),
      fc.double({ min: 10, max: 90, noNaN: true }),
      (x, y) => {
        const [side] = nameSides([at(x, y, 'minimum')]);
        const width = 7 * 3.4;
        if (side === 'right') expect(x + 3.5 + width).toBeLessThanOrEqual(100);
        if (side === 'left') expect(x - 3.5 - width).toBeGreaterThanOrEqual(0);
      },
    ),
  );
});
