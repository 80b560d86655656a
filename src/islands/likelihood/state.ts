import type { Label } from '../../charts/label.ts';
import type { NumberDomain } from '../../math/index.ts';
import type { LinkValues } from '../link-state.ts';
import { parameters, type ParameterName, type ParameterValue } from '../parameters.ts';

export type Tosses = ParameterValue<'tosses'>;
export type ViewName = ParameterValue<'view'>;

/** What a link carries. */
export interface LikelihoodState {
  view: ViewName;
  /** The probability of heads. */
  heads: number;
  tosses: Tosses;
  /** The predictions for the four examples. */
  predictions: readonly number[];
}

const { heads, tosses, view, e1, e2, e3, e4 } = parameters;

export const builtState: LikelihoodState = {
  view: view.default,
  heads: heads.default,
  tosses: tosses.default,
  predictions: [e1.default, e2.default, e3.default, e4.default],
};

export const { min: smallestHeads, max: largestHeads } = heads;
export const tossCounts = tosses.values;
/** The true labels of the four examples. */
export const exampleLabels: readonly Label[] = [1, 0, 1, 0];

export const headsDomain: NumberDomain = {
  min: smallestHeads,
  max: largestHeads,
  wording: 'the probability of heads in this figure lies between 0.01 and 0.99',
};

export const linkNames = [
  'heads',
  'tosses',
  'view',
  'e1',
  'e2',
  'e3',
  'e4',
] as const satisfies readonly ParameterName[];

export function linkOf({ predictions: [e1, e2, e3, e4], ...rest }: LikelihoodState): LinkValues {
  return { ...rest, e1, e2, e3, e4 };
}

/** What a link says, and for the rest the built state. */
export function stateOf(link: LinkValues): LikelihoodState {
  const examples = [link.e1, link.e2, link.e3, link.e4];
  return {
    view: link.view ?? builtState.view,
    heads: link.heads ?? builtState.heads,
    tosses: link.tosses ?? builtState.tosses,
    predictions: builtState.predictions.map((prediction, index) => examples[index] ?? prediction),
  };
}

/** The predictions with another one for one example. */
export function withPrediction(
  predictions: readonly number[],
  index: number,
  value: number,
): readonly number[] {
  return predictions.map((prediction, at) => (at === index ? value : prediction));
}
