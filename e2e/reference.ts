import { readFileSync } from 'node:fs';
import type { ExampleSet, Label } from './contract.ts';

/** Losses in nats; squared error is (p − y)² without ½; gradients are with respect to the logit. */
export interface LossRow {
  probability: number;
  label: Label;
  lossNats: number;
  gradient: number;
  squaredError: number;
  squaredErrorGradient: number;
}

/** A row for the double nearest to a decimal, which is what a page holds. */
export interface PreciseLossRow extends LossRow {
  /** The decimal as written, such as `1e-12`. */
  written: string;
}

type Keys = 'loss_nats' | 'loss_bits' | 'dL_dz' | 'squared_error' | 'squared_error_dz';
interface Level {
  w: number;
  b: number;
  loss: number;
}
interface WidgetValues {
  race: {
    w0: number;
    b0: number;
    eta: number;
    samples: Record<'ce' | 'mse', { step: number; yhat: number; loss: number; dL_dz: number }[]>;
  }[];
  coin: { p: number; likelihood: number; nll_nats: number; mean_nats: number }[];
  slider: ({ p: number; y: Label } & Record<Keys, number>)[];
  gradient_figure_y1: { z: number; ce: number; mse: number; mse_half: number }[];
  surface: Record<
    ExampleSet,
    {
      x: number[];
      y: number[];
      eta: number;
      window: Record<'w' | 'b', readonly [number, number]>;
      mse_critical: (Level & { type: string })[];
      ce_minimum: Level | null;
    }
  >;
}
interface ReferenceValues {
  probabilities: { p: string; nearest_double: { y: Record<'0' | '1', Record<Keys, string>> } }[];
}

const load = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`reference/${name}`, import.meta.url), 'utf8'));

const quantities = (row: Record<Keys, number | string>): Omit<LossRow, 'probability' | 'label'> => ({
  lossNats: Number(row.loss_nats),
  gradient: Number(row.dL_dz),
  squaredError: Number(row.squared_error),
  squaredErrorGradient: Number(row.squared_error_dz),
});

const widgetValues = load('widget_values.json') as WidgetValues;

/** 9 everyday probabilities for both labels, each value rounded to six decimals. */
export const sliderRows: readonly LossRow[] = widgetValues.slider.map((row) => ({
  probability: row.p,
  label: row.y,
  ...quantities(row),
}));

/** Ten tosses with seven heads: the likelihood to ten significant digits, the losses in nats to six decimals. */
export const coinRows = widgetValues.coin.map((row) => ({
  heads: row.p,
  product: row.likelihood,
  sumNats: row.nll_nats,
  meanNats: row.mean_nats,
}));

/**
 * 18 probabilities from 1e-300 to 1 − 1e-16 for both labels, each value to 17 significant digits from 450-digit
 * arithmetic. A value too small for a double is 0 here.
 */
export const preciseRows: readonly PreciseLossRow[] = (
  load('reference_values.json') as ReferenceValues
).probabilities.flatMap(({ p, nearest_double: { y } }) =>
  ([0, 1] as const).map((label) => ({
    written: p,
    probability: Number(p),
    label,
    ...quantities(y[label]),
  })),
);

/** Slopes of both losses for label 1 at 18 logits from −8 to 8, −ln 2 among them, each to ten digits. */
export const slopeRows: readonly {
  z: number;
  crossEntropy: number;
  squaredError: number;
  halfSquaredError: number;
}[] = widgetValues.gradient_figure_y1.map(({ z, ce, mse, mse_half }) => ({
  z,
  crossEntropy: ce,
  squaredError: mse,
  halfSquaredError: mse_half,
}));

/** For each set of examples its learning rate, its window and where both losses are level, the lowest place first. */
export const surfaces = widgetValues.surface;

/** Races from three starts: prediction, loss and slope at a few of the steps, with either loss (`mse` without ½). */
export const races = widgetValues.race;
