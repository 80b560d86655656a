import { exampleSets, type ExampleSetName, type NumberDomain, type OneUnit } from '../../math/index.ts';
import { complaint, type LinkValues } from '../link-state.ts';
import { parameters } from '../parameters.ts';

/** What a link carries, and how far the descent has come. */
export interface SurfaceState {
  set: ExampleSetName;
  /** Where both balls were dropped. */
  start: OneUnit;
  /** The step of gradient descent shown. */
  step: number;
}

/** How many steps a run shows; the count until arrival goes on to `mostSteps`. */
export const shownSteps = 3000;
export const mostSteps = 100_000;

export const builtState: SurfaceState = stateOf(parameters.data.default);

/** The first state of a set. */
export function stateOf(set: ExampleSetName): SurfaceState {
  return { set, start: exampleSets[set].start, step: 0 };
}

export const setNames: Readonly<Record<ExampleSetName, string>> = {
  A: 'A: four points, two swapped',
  B: 'B: four points and an outlier',
  C: 'C: four points, separable',
  D: 'D: five points, two minima',
};

/** Starts worth a button of their own. */
export const presets: Readonly<Record<ExampleSetName, readonly { name: string; start: OneUnit }[]>> = {
  A: [
    { name: 'on the plateau', start: { w: -4, b: 0 } },
    { name: 'in the false valley', start: { w: 2, b: -3 } },
    { name: 'a fair start', start: { w: 0, b: 0 } },
    { name: 'far off', start: { w: -5, b: 5 } },
  ],
  B: [
    { name: 'in the valley', start: { w: 3, b: 0 } },
    { name: 'a fair start', start: { w: 0, b: 0 } },
    { name: 'far off', start: { w: -2, b: -2 } },
  ],
  C: [
    { name: 'on the plateau', start: { w: -4, b: 0 } },
    { name: 'further out', start: { w: -6, b: 0 } },
    { name: 'a fair start', start: { w: 0, b: 0 } },
  ],
  D: [
    { name: 'by the false minimum', start: { w: -2, b: 2 } },
    { name: 'a fair start', start: { w: 0, b: 0 } },
    { name: 'far off', start: { w: 3, b: -3 } },
  ],
};

/** What may be typed for a parameter of a set. */
export function domainOf(set: ExampleSetName, name: 'w' | 'b'): NumberDomain {
  const [min, max] = exampleSets[set].window[name];
  const word = name === 'w' ? 'the weight' : 'the bias';
  return { min, max, wording: `${word} on this map lies between ${signed(min)} and ${signed(max)}` };
}

/** The state that a link asks for; a place outside the window of its set is refused, with a sentence about it. */
export function stateFromLink({ data, w, b }: LinkValues): { state: SurfaceState; notices: string[] } {
  const state = stateOf(data ?? builtState.set);
  const start = { ...state.start };
  const notices: string[] = [];
  for (const [name, value] of [
    ['w', w],
    ['b', b],
  ] as const) {
    if (value === undefined) continue;
    const { min, max } = domainOf(state.set, name);
    if (value >= min && value <= max) start[name] = value;
    else
      notices.push(
        complaint(name, [String(value)], `from ${signed(min)} to ${signed(max)} for set ${state.set}`),
      );
  }
  return { state: { ...state, start }, notices };
}

function signed(value: number): string {
  return String(value).replace('-', '−');
}

/** How much later steps hurry: with 5, the slider's smallest move from the start is still a step of its own. */
const hurry = 5;
const early = shownSteps / Math.sinh(hurry);

/**
 * The step at a place of the scrubber, 0 to 1, and back. It goes step by step at first and then hurries, because the
 * one ball needs tens of steps and the other thousands.
 */
export function stepAt(position: number): number {
  return Math.round(early * Math.sinh(hurry * position));
}
export function positionOf(step: number): number {
  return Math.asinh(step / early) / hurry;
}

/** As near as people place a ball and are told where it is. */
export const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
