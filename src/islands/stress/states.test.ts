import { expect, it } from 'vitest';
import type { Label } from '../../charts/label.ts';
import type { Place } from '../../charts/plane.ts';
import { exampleSets, randomNumbers, type ExampleSetName, type LossKind } from '../../math/index.ts';
import { gradientsView } from '../gradients/view.ts';
import { exampleLabels } from '../likelihood/state.ts';
import { coinView, examplesView } from '../likelihood/view.ts';
import { lossView } from '../loss-slider/view.ts';
import { builtState as builtRace, horizons } from '../race/state.ts';
import { raceView } from '../race/view.ts';
import type { Shown } from '../shown.ts';
import { surfaceView } from '../surface/view.ts';
import { add, exp, ln, negative, over, sum, times, type DoubleDouble } from './double-double.ts';
import { notFinite, wrongIn } from './expectations.ts';

/** Another seed for another afternoon: `RANDOM_SEED=7`. */
const seed = Number(process.env['RANDOM_SEED'] ?? 20260401);
const counts = {
  loss: 500_000,
  gradients: 350_000,
  examples: 100_000,
  coin: 30_760,
  races: 60,
  surface: 1_240,
} as const;
const raceSteps = horizons[0];

/** Random numbers by the million; those of the module come in batches. */
function chance(from: number) {
  let batch: number[] = [];
  let nextSeed = from;
  const next = (): number => {
    if (batch.length === 0) {
      batch = randomNumbers(nextSeed, 10_000);
      nextSeed += 1;
    }
    return batch.pop()!;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return { between, pick, label: (): Label => pick([0, 1] as const) };
}

/** Half of them anywhere, half as close to certainty as the figures go, and some exactly at an end. */
function probability({ between, pick }: ReturnType<typeof chance>, least: number): number {
  const tiny = 10 ** between(Math.log10(least), 0);
  const drawn = pick([between(0, 1), between(0, 1), tiny, 1 - tiny, least, 1 - least, 0.5]);
  return Math.min(1 - least, Math.max(least, drawn));
}

const one: DoubleDouble = [1, 0];
const scaled = (a: DoubleDouble, factor: number): DoubleDouble => [factor * a[0], factor * a[1]];
const minus = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => add(a, negative(b));
const squared = (a: DoubleDouble): DoubleDouble => times(a, a);
const sigma = (z: DoubleDouble): DoubleDouble => over(one, add(one, exp(negative(z))));
/** What the truth was given. */
const given = (label: number, p: number): DoubleDouble => (label === 1 ? [p, 0] : sum(1, -p));

/** What is wrong with each of these numbers, by their names. */
function wrongAmong(
  numbers: Record<string, readonly [Shown, DoubleDouble, tolerance?: number]>,
): string | undefined {
  for (const [name, [shown, truth, tolerance]] of Object.entries(numbers)) {
    const wrong = wrongIn(shown, truth, tolerance);
    if (wrong !== undefined) return `${name}: ${wrong}`;
  }
  return undefined;
}

/** Half a pixel in a plot of 800 by 500 pixels, in percent. */
const halfPixel = { x: 50 / 800, y: 50 / 500 };

/** A place out of the frame, or further than half a pixel from where it belongs. */
function wrongPlace(place: Place, x: number, y: number): string | undefined {
  const inside = place.x >= 0 && place.x <= 100 && place.y >= 0 && place.y <= 100;
  const near = Math.abs(place.x - x) <= halfPixel.x && Math.abs(place.y - y) <= halfPixel.y;
  return inside && near
    ? undefined
    : `stands at (${String(place.x)}, ${String(place.y)}), not (${String(x)}, ${String(y)})`;
}

const within = (value: number): number => Math.min(100, Math.max(0, value));

/** The first trouble with drawn states, with the state; nothing where there is none. */
function firstTrouble(
  count: number,
  trouble: (index: number) => readonly [state: unknown, wrong: string | undefined],
): string {
  for (let index = 0; index < count; index += 1) {
    const [state, wrong] = trouble(index);
    if (wrong !== undefined) return `${JSON.stringify(state)}: ${wrong}`;
  }
  return '';
}

const title = (count: number, what: string): string =>
  `${String(count)} ${what}, seed ${String(seed)}, show what is true`;

it('a million states are tried', () => {
  const { races, ...others } = counts;
  const alone = Object.values(others).reduce<number>((total, count) => total + count, 0);
  expect(alone + races * raceSteps).toBe(1_000_000);
});

it(title(counts.loss, 'predictions of the loss slider'), () => {
  const random = chance(seed);
  const trouble = firstTrouble(counts.loss, () => {
    const state = { probability: probability(random, 1e-12), label: random.label() };
    const options = {
      axis: random.pick(['probability', 'logit'] as const),
      half: random.pick([true, false]),
    };
    const view = lossView(state, options);
    const p = state.probability;
    const truth = given(state.label, p);
    const rest = given(1 - state.label, p);
    const loss = negative(ln(truth));
    const factor = options.half ? 0.5 : 1;
    const spread = times(truth, rest);
    const sign = state.label === 1 ? -1 : 1;
    const x = options.axis === 'probability' ? 100 * p : (50 * (Math.log(p) - Math.log1p(-p) + 7)) / 7;
    const wrong =
      wrongAmong({
        probability: [view.probability, [p, 0]],
        truth: [view.truth, truth],
        loss: [view.loss, loss],
        bits: [view.bits, over(loss, ln([2, 0]))],
        gradient: [view.gradient, scaled(rest, sign)],
        'squared error': [view.squaredError, scaled(squared(rest), factor)],
        'its gradient': [view.squaredErrorGradient, scaled(times(rest, spread), 2 * sign * factor)],
        ratio: [view.ratio, over(one, scaled(spread, 2 * factor))],
      }) ??
      wrongPlace(view.point, within(x), within(100 - (100 * loss[0]) / 7)) ??
      notFinite(view) ??
      (view.spoken.includes(`loss ${view.loss.text} nats`) ? undefined : `is spoken as “${view.spoken}”`);
    return [{ ...state, ...options }, wrong];
  });
  expect(trouble).toBe('');
});

it(title(counts.gradients, 'logits of the gradient figure'), () => {
  const random = chance(seed + 1000);
  const charts = new Set<unknown>();
  // The figure draws its curves anew for another label: one after the other, as a reader would.
  const curves = [0, 1].flatMap((label) => [true, false].map((half) => ({ label: label as Label, half })));
  const trouble = firstTrouble(counts.gradients, (index) => {
    const drawn = random.between(-8, 8);
    const z = random.pick([drawn, Math.round(10 * drawn) / 10, -8, 8, 0]);
    const state = { z, ...curves[Math.floor((4 * index) / counts.gradients)]! };
    const { chart, ...view } = gradientsView(state);
    charts.add(chart);
    const truth = sigma([state.label === 1 ? z : -z, 0]);
    const rest = sigma([state.label === 1 ? -z : z, 0]);
    const sign = state.label === 1 ? -1 : 1;
    const factor = state.half ? 0.5 : 1;
    const spread = times(truth, rest);
    const [slope, flat] = [scaled(rest, sign), scaled(times(rest, spread), 2 * sign * factor)];
    const level = (value: number): number => 100 - 100 * (state.label === 1 ? value + 1 : value);
    const wrong =
      wrongAmong({
        z: [view.z, [z, 0]],
        prediction: [view.prediction, sigma([z, 0])],
        truth: [view.truth, truth],
        'slope of cross-entropy': [view.crossEntropySlope, slope],
        'slope of squared error': [view.squaredErrorSlope, flat],
        ratio: [view.ratio, over(one, scaled(spread, 2 * factor))],
      }) ??
      wrongPlace(view.points.crossEntropy, (100 * (z + 8)) / 16, level(slope[0])) ??
      wrongPlace(view.points.squaredError, (100 * (z + 8)) / 16, level(flat[0])) ??
      notFinite(view);
    return [state, wrong];
  });
  expect(trouble).toBe('');
  expect([charts.size, ...[...charts].flatMap((chart) => notFinite(chart) ?? [])]).toEqual([4]);
});

const sumOf = (terms: readonly DoubleDouble[]): DoubleDouble => terms.reduce(add, [0, 0]);
const productOf = (terms: readonly DoubleDouble[]): DoubleDouble => terms.reduce(times, one);

it(title(counts.examples, 'sets of four predictions'), () => {
  const random = chance(seed + 2000);
  const trouble = firstTrouble(counts.examples, () => {
    const predictions = exampleLabels.map(() => {
      const drawn = probability(random, 0.01);
      return random.pick([drawn, Math.round(100 * drawn) / 100]);
    });
    const view = examplesView(predictions);
    const truths = exampleLabels.map((label, index) => given(label, predictions[index]!));
    const losses = truths.map((truth) => negative(ln(truth)));
    const total = sumOf(losses);
    const wrong =
      wrongAmong({
        product: [view.product, productOf(truths)],
        sum: [view.sum, total],
        mean: [view.mean, scaled(total, 1 / 4)],
        'geometric mean': [view.geometricMean, exp(scaled(total, -1 / 4)), 3e-15],
        ...Object.fromEntries(
          view.factors.flatMap(({ truth, loss }, index) => [
            [`truth ${String(index)}`, [truth, truths[index]!]],
            [`loss ${String(index)}`, [loss, losses[index]!]],
          ]),
        ),
      }) ?? notFinite(view);
    return [predictions, wrong];
  });
  expect(trouble).toBe('');
});

it(title(counts.coin, 'coins of ten tosses'), () => {
  const random = chance(seed + 3000);
  const charts = new Set<unknown>();
  const best: DoubleDouble = over([7, 0], [10, 0]);
  const trouble = firstTrouble(counts.coin, () => {
    const heads = probability(random, 0.01);
    const { chart, ...view } = coinView({ heads, tosses: 10 });
    charts.add(chart);
    const [p, q] = [given(1, heads), given(0, heads)];
    const seven = productOf(Array.from({ length: 7 }, () => p));
    const likelihood = times(seven, times(q, squared(q)));
    const [lossOfHeads, lossOfTails] = [negative(ln(p)), negative(ln(q))];
    const total = add(scaled(lossOfHeads, 7), scaled(lossOfTails, 3));
    const mean = over(total, [10, 0]);
    // The entropy of the coin that fell so, which is the least that the mean can be.
    const least = negative(add(times(best, ln(best)), times(minus(one, best), ln(minus(one, best)))));
    const share = exp(scaled(minus(scaled(least, 10), total), 1));
    const wrong =
      wrongAmong({
        heads: [view.heads, p],
        tails: [view.tails, q],
        product: [view.product, likelihood, 3e-15],
        sum: [view.sum, total, 3e-15],
        mean: [view.mean, mean, 3e-15],
        share: [view.share, share, 2e-14],
      }) ??
      // Near its least value the mean says little of how far it is above; so the excess is held absolutely.
      (Math.abs(view.excess.value - minus(mean, least)[0]) < 2e-15
        ? undefined
        : `excess ${view.excess.text}`) ??
      wrongPlace(view.points.likelihood, 100 * heads, 100 - 80 * share[0]) ??
      wrongPlace(view.points.loss, 100 * heads, within(100 - 50 * mean[0])) ??
      notFinite(view);
    return [heads, wrong];
  });
  expect(trouble).toBe('');
  expect([charts.size, ...[...charts].flatMap((chart) => notFinite(chart) ?? [])]).toEqual([1]);
});

/** The axis of the race begins clear of the numbers at its left. */
const across = (step: number): number => 4 + (96 * step) / raceSteps;

it(title(counts.races * raceSteps, 'steps of races'), () => {
  const random = chance(seed + 4000);
  const trouble = firstTrouble(counts.races, () => {
    const setup = {
      w0: random.between(-10, 10),
      b0: random.between(-10, 10),
      rate: 10 ** random.between(-3, Math.log10(5)),
      boost: random.pick([1, random.between(1, 50)]),
      steps: raceSteps,
    };
    let logits: Record<LossKind, DoubleDouble> = {
      'cross-entropy': sum(setup.w0, setup.b0),
      'squared-error': sum(setup.w0, setup.b0),
    };
    for (let step = 1; step <= raceSteps; step += 1) {
      const [p, other] = [sigma(logits['cross-entropy']), sigma(logits['squared-error'])];
      // The weight and the bias both move, and the input is 1.
      const flat = scaled(times(squared(other), minus(one, other)), 2);
      logits = {
        'cross-entropy': minus(logits['cross-entropy'], times([2 * setup.rate, 0], p)),
        'squared-error': minus(logits['squared-error'], times([2 * setup.rate * setup.boost, 0], flat)),
      };
      const { chart, ...view } = raceView({ ...builtRace, ...setup, step });
      const [fast, slow] = [sigma(logits['cross-entropy']), sigma(logits['squared-error'])];
      // What the steps before have rounded adds up.
      const tolerance = 1e-10;
      const runners = view.runners;
      const wrong =
        wrongAmong({
          'prediction of cross-entropy': [runners['cross-entropy'].probability, fast, tolerance],
          'prediction of squared error': [runners['squared-error'].probability, slow, tolerance],
          'loss of cross-entropy': [runners['cross-entropy'].loss, negative(ln(minus(one, fast))), tolerance],
          'loss of squared error': [runners['squared-error'].loss, squared(slow), tolerance],
        }) ??
        wrongPlace(runners['cross-entropy'].places.probability, across(step), 100 - 100 * fast[0]) ??
        wrongPlace(runners['squared-error'].places.probability, across(step), 100 - 100 * slow[0]) ??
        notFinite(view) ??
        (step === raceSteps ? notFinite(chart) : undefined);
      if (wrong !== undefined) return [{ ...setup, step }, wrong];
    }
    return [setup, undefined];
  });
  expect(trouble).toBe('');
});

/** Where gradient descent comes to on a set in so many steps: in doubles, since twice as many digits take minutes. */
function descended(kind: LossKind, set: ExampleSetName, start: { w: number; b: number }, steps: number) {
  const { data, rate } = exampleSets[set];
  let { w, b } = start;
  for (let step = 0; step < steps; step += 1) {
    let [byWeight, byBias] = [0, 0];
    data.x.forEach((x, index) => {
      const p = 1 / (1 + Math.exp(-(w * x + b)));
      const error = p - data.y[index]!;
      const slope = kind === 'cross-entropy' ? error : 2 * error * p * (1 - p);
      byWeight += (slope * x) / data.x.length;
      byBias += slope / data.x.length;
    });
    w -= rate * byWeight;
    b -= rate * byBias;
  }
  return { w, b };
}

it(title(counts.surface, 'balls of the landscape'), () => {
  const random = chance(seed + 5000);
  const trouble = firstTrouble(counts.surface, () => {
    const set = random.pick(Object.keys(exampleSets) as ExampleSetName[]);
    const { data, window } = exampleSets[set];
    const start = { w: random.between(...window.w), b: random.between(...window.b) };
    const step = random.pick([0, 0, 1, Math.floor(random.between(0, 3000))]);
    const view = surfaceView({ set, start, step });
    for (const kind of ['cross-entropy', 'squared-error'] as const) {
      const { params, loss, gradientNorm, right, place } = view.balls[kind];
      const { w, b } = params;
      const followed = descended(kind, set, start, step);
      // What the steps before have rounded adds up, the more where the way turns away from a saddle.
      const astray = Math.hypot(w - followed.w, b - followed.b);
      const units = data.x.map((x, index) => {
        const label = data.y[index]!;
        const z = add(times([w, 0], [x, 0]), [b, 0]);
        const rest = sigma(label === 1 ? negative(z) : z);
        const slope = kind === 'cross-entropy' ? rest : scaled(times(squared(rest), minus(one, rest)), 2);
        return { x, rest, z, label, slope: scaled(slope, label === 1 ? -1 : 1) };
      });
      const size = data.x.length;
      const losses = units.map(({ rest }) =>
        kind === 'cross-entropy' ? negative(ln(minus(one, rest))) : squared(rest),
      );
      const mean = scaled(sumOf(losses), 1 / size);
      const [byWeight] = sumOf(units.map(({ x, slope }) => scaled(slope, x / size)));
      const [byBias] = sumOf(units.map(({ slope }) => scaled(slope, 1 / size)));
      const norm = Math.hypot(byWeight, byBias);
      const rightly = units.filter(({ z, label }) => (label === 1 ? z[0] > 0 : z[0] < 0)).length;
      const wrong =
        (astray <= (step === 0 ? 0 : 1e-9) ? undefined : `${String(astray)} from where descent comes to`) ??
        wrongIn(loss, mean, 4e-15) ??
        (Math.abs(gradientNorm.value - norm) <= 1e-15 + 4e-15 * norm
          ? undefined
          : `gradient ${gradientNorm.text}`) ??
        (right.value === rightly ? undefined : `${right.text} right`) ??
        wrongPlace(
          place,
          within((100 * (w - window.w[0])) / (window.w[1] - window.w[0])),
          within((100 * (window.b[1] - b)) / (window.b[1] - window.b[0])),
        ) ??
        notFinite(view.balls[kind]);
      if (wrong !== undefined) return [{ set, start, step }, `${kind}: ${wrong}`];
    }
    return [set, undefined];
  });
  expect(trouble).toBe('');
});
