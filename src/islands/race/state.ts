import type { RaceSetup } from '../../charts/race-run.ts';
import { slopeRatioFromLogit, unitLogit, type NumberDomain } from '../../math/index.ts';
import { complaint, type LinkValues } from '../link-state.ts';
import { parameters } from '../parameters.ts';

export interface RaceState extends RaceSetup {
  /** The step shown. */
  step: number;
  /** Where the reader marked, or is about to mark, squared error's prediction. */
  mark: number;
  /**
   * What became of the question where squared error will be: nothing yet, waved aside before any run, answered, or
   * overtaken by a run, a step or a look ahead.
   */
  question: 'open' | 'skipped' | 'marked' | 'overtaken';
}

export const builtState: RaceState = {
  w0: parameters.w0.default,
  b0: parameters.b0.default,
  rate: parameters.rate.default,
  boost: parameters.boost.default,
  steps: parameters.steps.default,
  step: parameters.step.default,
  mark: 0.75,
  question: 'open',
};

/** How many steps may be shown. */
export const horizons = parameters.steps.values;

const domain = (name: 'w0' | 'b0' | 'rate', what: string): NumberDomain => ({
  ...parameters[name],
  wording: `${what} here is ${parameters[name].allowed}`,
});

/** The numbers that a reader may type. */
export const entries = [
  { name: 'w0', label: 'weight w', domain: domain('w0', 'the weight at the start') },
  { name: 'b0', label: 'bias b', domain: domain('b0', 'the bias at the start') },
  { name: 'rate', label: 'learning rate', domain: domain('rate', 'the learning rate') },
] as const;

/** Starts with a button of their own, and as many steps as they need. */
export const presets = [
  { name: 'slightly wrong', w0: 0.6, b0: 0.9, steps: 300 },
  { name: 'badly wrong', w0: 2, b0: 2, steps: 300 },
  { name: 'hopelessly wrong', w0: 4, b0: 4, steps: 6000 },
] as const;

/** The state that a link asks for, with a complaint if its step is not among the steps shown. */
export function stateOf(link: LinkValues): { state: RaceState; complaints: string[] } {
  const { step = builtState.step } = link;
  const steps = link.steps ?? horizons.find((horizon) => step <= horizon) ?? builtState.steps;
  const given = Object.entries(link).filter(([, value]) => value !== undefined);
  const state: RaceState = { ...builtState, ...Object.fromEntries(given), steps };
  if (step <= steps) return { state, complaints: [] };
  const allowed = `a whole number from 0 to ${String(steps)}`;
  return { state: { ...state, step: 0 }, complaints: [complaint('step', [String(step)], allowed)] };
}

export function linkOf({ w0, b0, rate, boost, step, steps }: RaceState): LinkValues {
  // The horizon as the link's type has it.
  return { w0, b0, rate, boost, step, steps: horizons.find((horizon) => horizon === steps) };
}

/**
 * Another race. From another start it begins anew; otherwise the step stays, so that the reader sees what has changed
 * there. The question is asked again only as long as nothing has been run and it was not skipped.
 */
export function withSetup(state: RaceState, change: Partial<RaceSetup>): RaceState {
  const next = { ...state, ...change };
  const sameStart = next.w0 === state.w0 && next.b0 === state.b0;
  return {
    ...next,
    step: sameStart ? Math.min(state.step, next.steps) : 0,
    question: state.question === 'marked' ? 'overtaken' : state.question,
  };
}

/** The reader has run, stepped or looked ahead. */
export function movedTo(state: RaceState, step: number): RaceState {
  const within = Math.min(state.steps, Math.max(0, step));
  return { ...state, step: within, question: state.question === 'marked' ? 'marked' : 'overtaken' };
}

/** How many times as steep cross-entropy is at the start: the factor that would make both first slopes equal. */
export function firstRatio({ w0, b0 }: Pick<RaceSetup, 'w0' | 'b0'>): number {
  return slopeRatioFromLogit(unitLogit({ w: w0, b: b0 }, 1));
}

/** The factor nearest to that which the figure allows. */
export function fittedBoost(setup: RaceSetup): number {
  return Math.min(parameters.boost.max, firstRatio(setup));
}
