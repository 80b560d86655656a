import type { Place } from './plane.ts';

/** Where the name of a mark stands, seen from the mark. */
export type NameSide = 'right' | 'left' | 'above' | 'below';

/** In percent of a map of 210 × 280 pixels: a letter's width, a line's height, and how far a name is from its mark. */
const letter = 3.4;
const line = 4.6;
const away = 3.5;
/** How far over the edge a name may reach that has no better place. */
const outside = 8;
/** Half of a mark. */
const mark = { x: 2, y: 1.2 };

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/**
 * On which side of each mark its name stands: at its right if nothing is there, else wherever it is clear of the other
 * marks, of other names and of the edges of the map.
 */
export function nameSides(marks: readonly { place: Place; name: string }[]): NameSide[] {
  const taken = marks.map(({ place }) => boxAround(place.x, place.y, 2 * mark.x, 2 * mark.y));
  const sides = marks.map((): NameSide => 'right');
  // The longest has the fewest places.
  const order = [...marks.keys()].sort((a, b) => marks[b]!.name.length - marks[a]!.name.length || a - b);
  for (const index of order) {
    const { place, name } = marks[index]!;
    const others = taken.filter((_, other) => other !== index);
    const isFree = (side: NameSide, over: number): boolean => {
      const box = nameBox(place, name, side);
      const inside =
        box.left >= -over && box.right <= 100 + over && box.top >= -over && box.bottom <= 100 + over;
      return inside && others.every((other) => !overlap(box, other));
    };
    const tried = ['right', 'left', 'below', 'above'] as const;
    const side =
      tried.find((one) => isFree(one, 0)) ?? tried.find((one) => isFree(one, outside)) ?? sides[index]!;
    sides[index] = side;
    taken.push(nameBox(place, name, side));
  }
  return sides;
}

function nameBox({ x, y }: Place, name: string, side: NameSide): Box {
  const width = name.length * letter;
  if (side === 'above') return boxAround(x, y - line, width, line);
  if (side === 'below') return boxAround(x, y + line, width, line);
  const middle = away + width / 2;
  return boxAround(side === 'right' ? x + middle : x - middle, y, width, line);
}

function boxAround(x: number, y: number, width: number, height: number): Box {
  return { left: x - width / 2, right: x + width / 2, top: y - height / 2, bottom: y + height / 2 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
