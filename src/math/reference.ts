import * as math from './index.ts';

/** Values as decimal strings of 17 digits; see the file's own “about”. */
type Quantities = Readonly<Record<string, string>>;
export type Block = Omit<Quantities, 'y'> & { readonly y: Readonly<Record<'0' | '1', Quantities>> };
/** The values that another program computed, `e2e/reference/reference_values.json`. */
export interface Reference {
  readonly probabilities: readonly { readonly p: string; readonly nearest_double: Block }[];
  readonly logits: readonly { readonly z: string; readonly nearest_double: Block }[];
}

/** A quantity of the file by the functions of this room. */
export type Compute = (value: number, label: number) => number;

export const FROM_PROBABILITY: Readonly<Record<string, Compute>> = {
  one_minus_p: (p) => math.probabilityOfTruth(0, p),
  d2L_dz2: (p) => math.crossEntropyCurvatureFromProbability(p),
  logit: (p) => math.logit(p),
  loss_nats: (p, label) => math.crossEntropy(label, p),
  loss_nats_50: (p, label) => math.crossEntropy(label, p),
  loss_bits: (p, label) => math.natsToBits(math.crossEntropy(label, p)),
  dL_dz: (p, label) => math.crossEntropyGradientFromProbability(label, p),
  dL_dp: (p, label) => math.crossEntropyGradientInProbability(label, p),
  squared_error: (p, label) => math.squaredError(label, p),
  squared_error_dz: (p, label) => math.squaredErrorGradientFromProbability(label, p),
};

export const FROM_LOGIT: Readonly<Record<string, Compute>> = {
  p: (z) => math.sigmoid(z),
  one_minus_p: (z) => math.sigmoid(-z),
  d2L_dz2: (z) => math.crossEntropyCurvature(z),
  loss_nats: (z, label) => math.crossEntropyFromLogit(label, z),
  loss_nats_50: (z, label) => math.crossEntropyFromLogit(label, z),
  loss_bits: (z, label) => math.natsToBits(math.crossEntropyFromLogit(label, z)),
  loss_as_double: (z, label) => math.crossEntropyFromLogit(label, z),
  dL_dz: (z, label) => math.crossEntropyGradient(label, z),
  dL_dz_as_double: (z, label) => math.crossEntropyGradient(label, z),
  squared_error: (z, label) => math.squaredErrorFromLogit(label, z),
  squared_error_dz: (z, label) => math.squaredErrorGradient(label, z),
  squared_error_d2z: (z, label) => math.squaredErrorCurvature(label, z),
};
