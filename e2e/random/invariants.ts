import { expected } from './expected.ts';
import type { Shown } from './state.ts';

/** How far a number may be from what is computed here in doubles. */
const tolerance = 1e-9;

/** What is wrong with what a page shows, a line each; nothing where all is as it must be. */
export function wrongIn(shown: Shown): string[] {
  const { numbers, silent, failed, sideways, offCurve, lostFocus } = shown;
  const unreadable = Object.entries(numbers).flatMap(([id, outputs]) =>
    Object.entries(outputs).flatMap(([name, all]) =>
      all
        .filter(
          ({ value, text }) =>
            !isNumber(value) || !/\d/.test(text) || /NaN|undefined|null|Infinity/.test(text),
        )
        .map(({ value, text }) => `${id} ${name} is ${value} and says “${text}”`),
    ),
  );
  const untrue = Object.entries(expected(shown)).flatMap(([id, truths]) =>
    Object.entries(truths).flatMap(([name, truth]) => {
      const value = Number(numbers[id]?.[name]?.[0]?.value);
      const near = Math.abs(value - truth) <= tolerance * Math.abs(truth) + 1e-15;
      return near ? [] : [`${id} ${name} is ${String(value)}, not ${String(truth)}`];
    }),
  );
  return [
    ...unreadable,
    ...untrue,
    ...silent.map((name) => `${name} says nothing`),
    ...offCurve,
    ...(failed > 0 ? [`${String(failed)} figures have failed`] : []),
    ...(sideways > 0 ? [`the page is ${String(sideways)} px too wide`] : []),
    ...(lostFocus === undefined ? [] : [`the focus is on ${lostFocus}`]),
  ];
}

function isNumber(value: string): boolean {
  return Number.isFinite(Number(value)) && String(Number(value)) === value;
}
