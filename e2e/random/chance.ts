export type Chance = ReturnType<typeof chance>;

/** Numbers from 0 up to 1 by the generator of Numerical Recipes, and choices made by them. */
export function chance(start: number) {
  let state = start >>> 0;
  const next = (): number => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return {
    next,
    whole: (below: number): number => Math.floor(next() * below),
    pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!,
  };
}
