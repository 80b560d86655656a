import { describe, expect, it } from 'vitest';
import * as math from './index.ts';
import { expectNear, readWidgetValues, RECORDED_SURFACES } from './testing.ts';

interface RaceSample {
  readonly step: number;
  readonly w: number;
  readonly yhat: number;
  readonly loss: number;
  readonly dL_dz: number;
}
interface Race {
  readonly preset: string;
  readonly x: number;
  readonly y: number;
  readonly w0: number;
  readonly b0: number;
  readonly eta: number;
  readonly steps: number;
  readonly samples: { readonly ce: readonly RaceSample[]; readonly mse: readonly RaceSample[] };
  readonly first_step_yhat_below_ce: Readonly<Record<string, number>>;
  readonly first_step_yhat_below_mse: Readonly<Record<string, number>>;
}
interface SliderRow {
  readonly p: number;
  readonly y: number;
  readonly loss_nats: number;
  readonly loss_bits: number;
  readonly dL_dz: number;
  readonly squared_error: number;
  readonly squared_error_dz: number;
}
interface CoinRow {
  readonly p: number;
  readonly likelihood: number;
  readonly nll_nats: number;
  readonly mean_nats: number;
}
interface GradientRow {
  readonly z: number;
  readonly ce: number;
  readonly mse: number;
}

const RACES = readWidgetValues('race') as readonly Race[];
const SLIDER = readWidgetValues('slider') as readonly SliderRow[];
const COIN = readWidgetValues('coin') as readonly CoinRow[];
const GRADIENTS = readWidgetValues('gradient_figure_y1') as readonly GradientRow[];

const KINDS = [
  ['ce', 'cross-entropy'],
  ['mse', 'squared-error'],
] as const;
/** Half a unit of the tenth decimal, to which the file rounds its trajectories. */
const TENTH_DECIMAL = 6e-11;

const SURFACES = Object.entries(RECORDED_SURFACES).map(([name, surface]) => ({ name, ...surface }));
const TRAJECTORIES = SURFACES.flatMap(({ name, trajectories, ...surface }) =>
  trajectories.map((trajectory) => ({ name, ...surface, ...trajectory })),
);

describe('race', () => {
  it.each(RACES)('“$preset” runs as recorded', (race) => {
    const data = { x: [race.x], y: [race.y] };
    for (const [short, kind] of KINDS) {
      const path = Array.from(math.descend(kind, { w: race.w0, b: race.b0 }, data, race.eta, race.steps));
      const logits = path.map(({ w, b }) => w * race.x + b);
      for (const { step, w, yhat, loss, dL_dz } of race.samples[short]) {
        const params = path[step]!;
        expectNear(params.w, w, TENTH_DECIMAL);
        expectNear(math.sigmoid(logits[step]!), yhat, TENTH_DECIMAL);
        expectNear(math.meanLoss(kind, params, data), loss, TENTH_DECIMAL);
        expectNear(math.meanGradient(kind, params, data).b, dL_dz, TENTH_DECIMAL);
      }
      for (const [threshold, step] of Object.entries(race[`first_step_yhat_below_${short}`])) {
        expect(
          logits.findIndex((z) => math.sigmoid(z) < Number(threshold)),
          `${kind} below ${threshold}`,
        ).toBe(step);
      }
    }
  });
});

describe('surface', () => {
  it.each(TRAJECTORIES)('set $name from $start goes down as recorded', (run) => {
    for (const [short, kind] of KINDS) {
      const start = { w: run.start[0], b: run.start[1] };
      const path = Array.from(math.descend(kind, start, run, run.eta, 2000));
      for (const { step, w, b, loss, grad_norm } of run[short]) {
        const gradient = math.meanGradient(kind, path[step]!, run);
        expectNear(path[step]!.w, w, TENTH_DECIMAL);
        expectNear(path[step]!.b, b, TENTH_DECIMAL);
        expectNear(math.meanLoss(kind, path[step]!, run), loss, TENTH_DECIMAL);
        // Seven digits, but where the path has converged nothing but rounding is left of the gradient.
        expectNear(Math.hypot(gradient.w, gradient.b), grad_norm, Math.max(6e-7 * grad_norm, 1e-14));
      }
    }
  });

  it.each(SURFACES)('set $name is level at its recorded minima and saddles', (surface) => {
    const points = [
      ...surface.mse_critical.map((point) => ['squared-error', point] as const),
      ...(surface.ce_minimum ? [['cross-entropy', surface.ce_minimum] as const] : []),
    ];
    for (const [kind, point] of points) {
      const gradient = math.meanGradient(kind, point, surface);
      expectNear(math.meanLoss(kind, point, surface), point.loss, 1e-14);
      expectNear(Math.hypot(gradient.w, gradient.b), 0, 1e-13);
    }
  });

  it('on set A from (−4, 0), squared error comes within 0.01 at step 2784 and cross-entropy at step 22', () => {
    const setA = RECORDED_SURFACES.A;
    const targets = { 'cross-entropy': setA.ce_minimum!, 'squared-error': setA.mse_critical[0]! };
    const firstNear = (kind: math.LossKind): number => {
      const path = Array.from(math.descend(kind, { w: -4, b: 0 }, setA, 0.5, 3000));
      return path.findIndex(({ w, b }) => Math.hypot(w - targets[kind].w, b - targets[kind].b) < 0.01);
    };
    expect([firstNear('squared-error'), firstNear('cross-entropy')]).toEqual([2784, 22]);
  });
});

it.each(SLIDER)('the slider at p = $p, label $y', (row) => {
  expectNear(math.crossEntropy(row.y, row.p), row.loss_nats, 6e-7);
  expectNear(math.natsToBits(math.crossEntropy(row.y, row.p)), row.loss_bits, 6e-7);
  expectNear(math.crossEntropyGradientFromProbability(row.y, row.p), row.dL_dz, 6e-7);
  expectNear(math.squaredError(row.y, row.p), row.squared_error, 6e-7);
  expectNear(math.squaredErrorGradientFromProbability(row.y, row.p), row.squared_error_dz, 6e-9);
});

it.each(COIN)('the coin at p = $p', (row) => {
  const tosses = [1, 1, 0, 1, 1, 1, 0, 1, 0, 1];
  const predictions = tosses.map(() => row.p);
  expectNear(math.likelihood(tosses, predictions) / row.likelihood, 1, 6e-10);
  expectNear(math.negativeLogLikelihood(tosses, predictions), row.nll_nats, 6e-7);
  expectNear(math.negativeLogLikelihood(tosses, predictions) / 10, row.mean_nats, 6e-7);
  expectNear(math.coinCrossEntropy(0.7, row.p), row.mean_nats, 6e-7);
  expectNear(math.entropy(0.7) + math.klDivergence(0.7, row.p), row.mean_nats, 6e-7);
});

it.each(GRADIENTS)('the gradient figure at z = $z', ({ z, ce, mse }) => {
  expectNear(math.crossEntropyGradient(1, z) / ce, 1, 6e-10);
  expectNear(math.squaredErrorGradient(1, z) / mse, 1, 6e-10);
});
