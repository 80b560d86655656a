import {
  crossEntropyFromLogit,
  crossEntropyGradient,
  descend,
  firstStep,
  sigmoid,
  squaredErrorFromLogit,
  squaredErrorGradient,
  unitLogit,
  type LossKind,
} from '../math/index.ts';

/** Two runners from one start: the unit σ(w x + b) with the input 1 and the label 0, once for each loss. */
export interface RaceSetup {
  /** The weight and the bias at the start. */
  w0: number;
  b0: number;
  /** The learning rate of both, above 0. */
  rate: number;
  /** A factor on squared error's rate alone, above 0. */
  boost: number;
  /** How many steps are run. */
  steps: number;
}

export interface Runner {
  kind: LossKind;
  /** The logit at the start and after each step. It only falls, since the label is 0. */
  logits: Float64Array;
  /** The first step at which the prediction is below ½, where there is one. */
  half: number | undefined;
  /** The same for 0.1. */
  tenth: number | undefined;
}

export type Race = Readonly<Record<LossKind, Runner>>;

/** How a runner stands at one step. The size of the gradient is that of ∂L/∂z. */
export interface Standing {
  probability: number;
  loss: number;
  gradient: number;
}

const input = 1;
const label = 0;
const example = { x: [input], y: [label] };
const losses = { 'cross-entropy': crossEntropyFromLogit, 'squared-error': squaredErrorFromLogit };
const slopes = { 'cross-entropy': crossEntropyGradient, 'squared-error': squaredErrorGradient };

/**
 * Both runs of gradient descent, step by step.
 *
 * However large the rate, the logits stay finite: one example pulls in one direction only, ever more weakly.
 * @example runRace({ w0: 2, b0: 2, rate: 0.15, boost: 1, steps: 300 })['cross-entropy'].half // 17
 */
export function runRace(setup: RaceSetup): Race {
  const { w0, b0, steps } = setup;
  const run = (kind: LossKind): Runner => {
    const path = descend(kind, { w: w0, b: b0 }, example, rateOf(kind, setup), steps);
    const logits = Float64Array.from(path, (params) => unitLogit(params, input));
    return { kind, logits, half: firstBelow(0.5, logits), tenth: firstBelow(0.1, logits) };
  };
  return { 'cross-entropy': run('cross-entropy'), 'squared-error': run('squared-error') };
}

/**
 * A runner's `half` alone: it runs no further, and keeps nothing of the way.
 * @example firstBelowHalf('squared-error', { w0: 2, b0: 2, rate: 0.15, boost: 1, steps: 300 }) // 117
 */
export function firstBelowHalf(kind: LossKind, setup: RaceSetup): number | undefined {
  const { w0, b0, steps } = setup;
  return firstStep(
    kind,
    { w: w0, b: b0 },
    example,
    rateOf(kind, setup),
    steps,
    (params) => sigmoid(unitLogit(params, input)) < 0.5,
  );
}

function rateOf(kind: LossKind, { rate, boost }: RaceSetup): number {
  return kind === 'squared-error' ? rate * boost : rate;
}

/**
 * Each quantity of a runner at a step by itself: a drawing asks for one of them at thousands of steps.
 * Domain: a whole number from 0 to the race's last step.
 */
export const quantities: Record<keyof Standing, (runner: Runner, step: number) => number> = {
  probability: ({ logits }, step) => sigmoid(logits[step]!),
  loss: ({ kind, logits }, step) => losses[kind](label, logits[step]!),
  gradient: ({ kind, logits }, step) => Math.abs(slopes[kind](label, logits[step]!)),
};

/** Where a runner stands at a step, in the same domain. */
export function standing(runner: Runner, step: number): Standing {
  return {
    probability: quantities.probability(runner, step),
    loss: quantities.loss(runner, step),
    gradient: quantities.gradient(runner, step),
  };
}

/** The same of both runners. */
export function bothOf<Of>(race: Race, of: (runner: Runner) => Of): Record<LossKind, Of> {
  return { 'cross-entropy': of(race['cross-entropy']), 'squared-error': of(race['squared-error']) };
}

function firstBelow(probability: number, logits: Float64Array): number | undefined {
  const step = logits.findIndex((logit) => sigmoid(logit) < probability);
  return step === -1 ? undefined : step;
}
