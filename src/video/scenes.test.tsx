import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Place } from '../charts/plane.ts';
import { pointsOf } from '../charts/testing.ts';
import {
  coinCrossEntropy,
  coinTosses,
  crossEntropy,
  crossEntropyCurvature,
  crossEntropyFromLogit,
  crossEntropyGradient,
  crossEntropyGradientFromProbability,
  exampleSets,
  likelihood,
  meanLoss,
  negativeLogLikelihood,
  sigmoid,
  squaredError,
  squaredErrorFromLogit,
  squaredErrorGradient,
} from '../math/index.ts';
import type { Moment } from './moment.ts';
import type { Scene } from './picture.ts';
import { scenes } from './scenes/index.ts';
import { timelineOf, type Chapter } from './timeline.ts';

// Numbers of the narration are computed by the build; here any will do.
const chapters = parse(
  readFileSync('content/video/cross-entropy-loss.yaml', 'utf8').replaceAll(/<Value[^>]*\/>/g, '0.123'),
) as Chapter[];
const { cues } = timelineOf(chapters);
const names = [...new Set(cues.map(({ scene }) => scene))];
const sceneOf: Readonly<Record<string, Scene>> = scenes;

/** So many moments of each cue of a scene, in order, with both ends. */
function momentsOf(scene: string, perCue: number): Moment[] {
  return cues
    .filter((cue) => cue.scene === scene)
    .flatMap(({ start, end, inScene }) =>
      Array.from({ length: perCue }, (_, index) => ({
        cue: inScene,
        seconds: ((end - start) * index) / (perCue - 1),
        length: end - start,
      })),
    );
}

function markupOf(scene: string, moment: Moment): string {
  const { drawing, formulas } = sceneOf[scene]!(moment);
  return renderToString(<svg>{drawing}</svg>) + JSON.stringify(formulas);
}

type Attributes = Readonly<Record<string, string>>;
interface Mark {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly text: string;
}

/** The elements of a picture that a selector names. */
function marks(scene: string, moment: Moment, selector: string): Mark[] {
  const tree = fromHtml(renderToString(<svg>{sceneOf[scene]!(moment).drawing}</svg>), { fragment: true });
  return selectAll(selector, tree, 'svg').map((element) => ({
    tag: element.tagName,
    attributes: Object.fromEntries(
      Object.entries(element.properties).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(' ') : String(value),
      ]),
    ),
    text: toString(element),
  }));
}

function numbers(of: readonly Mark[], attribute: string): number[] {
  return of.flatMap(({ attributes }) => (attribute in attributes ? [Number(attributes[attribute])] : []));
}

describe.each(names)('the scene %s', (name) => {
  const moments = momentsOf(name, 10);

  it('is there', () => {
    expect(sceneOf[name]).toBeTypeOf('function');
  });

  it('gives the same picture for the same moment', () => {
    for (const moment of moments) expect(markupOf(name, moment)).toBe(markupOf(name, { ...moment }));
  });

  it('begins each cue where the one before it ended', () => {
    for (const [index, moment] of moments.entries())
      if (moment.cue > 0 && moment.seconds === 0)
        expect(markupOf(name, moment)).toBe(markupOf(name, moments[index - 1]!));
  });

  it('places every dot by its numbers within half a unit', () => {
    for (const moment of moments) {
      const grids = marks(name, moment, '[data-axes]').map(({ attributes }) => attributes['dataAxes']!);
      for (const { attributes } of marks(name, moment, '[data-x][data-y]')) {
        const misses = grids.map((grid) => distance(grid.split(' ').map(Number), attributes));
        expect(Math.min(...misses), JSON.stringify(attributes)).toBeLessThan(0.5);
      }
    }
  });

  it('writes the numbers that it draws', () => {
    for (const moment of moments) {
      const data = drawnNumbers(name, moment);
      for (const { attributes, text } of writings(name, moment)) {
        const written = readWritten(text);
        if (written === undefined) continue;
        const known = 'dataValue' in attributes ? [Number(attributes['dataValue'])] : data;
        const miss = Math.min(...known.map((number) => Math.abs(number - written.number)));
        expect(miss, `${text} of ${known.join(' ')}`).toBeLessThanOrEqual(written.within);
      }
    }
  });
});

/** What a grid says of itself: the ends of its numbers across and up, and where these stand in the frame. */
type Grid = readonly [number, number, number, number, number, number, number, number];

/** How far a dot stands from its place in a grid, in units of the frame. */
function distance(grid: readonly number[], dot: Attributes): number {
  const [x0, x1, y0, y1, left, right, top, bottom] = grid as Grid;
  const across = (Number(dot['dataX']) - x0) / (x1 - x0);
  const up = (Number(dot['dataY']) - y0) / (y1 - y0);
  return Math.max(
    Math.abs(left * (1 - across) + right * across - Number(dot['cx'])),
    Math.abs(bottom * (1 - up) + top * up - Number(dot['cy'])),
  );
}

/** The texts of changing numbers; a label's two values and a coin's two sides are none. */
function writings(scene: string, moment: Moment): Mark[] {
  return marks(scene, moment, 'text.number, text[data-value]').filter(({ text }) => !/^y = [01]$/.test(text));
}

/** The number in a text, and half a unit of its last digit. */
function readWritten(text: string): { number: number; within: number } | undefined {
  const found = /([−+]?)(\d+)(?:\.(\d+))?(?:\s×\s10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/.exec(text);
  if (found === null) return undefined;
  const [, sign, whole = '', decimals = '', power = ''] = found;
  const exponent = Number(
    power.replaceAll(/./gu, (character) => '-0123456789'.charAt('⁻⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(character))),
  );
  const scale = Number(`1e${exponent}`);
  const magnitude = Number(`${whole}.${decimals}e${exponent}`);
  return {
    number: sign === '−' ? -magnitude : magnitude,
    // And what a double cannot tell.
    within: 0.5 * 10 ** -decimals.length * scale + 1e-12 * magnitude,
  };
}

/** What follows from the numbers of marks in two scenes: the step that is over, and what a bar of doublings stands for. */
const derived: Readonly<Record<string, (drawn: number) => readonly number[]>> = {
  race: (step) => [Math.floor(step)],
  chain: (doublings) => [2 ** doublings, -(2 ** doublings), 2 ** -doublings],
};

/** Every number that the marks of a picture carry, and those that follow from them. */
function drawnNumbers(scene: string, moment: Moment): number[] {
  const drawn = marks(scene, moment, '*').flatMap(({ attributes }) =>
    Object.entries(attributes)
      .filter(([name]) => name.startsWith('data') && name !== 'dataAxes')
      .map(([, value]) => Number(value)),
  );
  return [...drawn, ...drawn.flatMap((number) => derived[scene]?.(number) ?? [])];
}

const tosses = coinTosses(10);
const mean = (kind: 'cross-entropy' | 'squared-error') => (w: number) =>
  meanLoss(kind, { w, b: 4 }, exampleSets.A.data);

/** The curves on which the dots of a scene may stand. */
const curves: Readonly<Record<string, readonly ((x: number) => number)[]>> = {
  price: [() => 0],
  sigmoid: [sigmoid],
  flat: [(z) => squaredErrorFromLogit(1, z)],
  surprise: [(p) => crossEntropy(1, p)],
  cases: [(p) => crossEntropy(1, p), (p) => crossEntropy(0, p)],
  underflow: [() => 0],
  peak: [
    (p) =>
      likelihood(
        tosses,
        tosses.map(() => p),
      ),
    (p) => coinCrossEntropy(0.7, p),
  ],
  push: [() => 0, (z) => -crossEntropyGradient(1, z), (z) => -squaredErrorGradient(1, z)],
  bowl: [mean('cross-entropy'), mean('squared-error')],
  stable: [(z) => crossEntropyFromLogit(1, z)],
  remember: [(p) => crossEntropy(1, p)],
  race: [raceOf(crossEntropyGradient), raceOf(squaredErrorGradient)],
};

/** The prediction of a neuron with both parameters 2 and the input 1, trained for the label 0; straight between steps. */
function raceOf(gradient: (label: number, z: number) => number): (step: number) => number {
  const logits = [4];
  // Both parameters move by the rate times the slope in the logit.
  for (let step = 0; step < 301; step += 1)
    logits.push(logits[step]! - 2 * 0.15 * gradient(0, logits[step]!));
  return (at) => {
    // A line's ends are rounded.
    const step = Math.max(0, at);
    const [before, after] = [Math.floor(step), Math.ceil(step)].map((whole) => sigmoid(logits[whole]!));
    return before! + (step - Math.floor(step)) * (after! - before!);
  };
}

it.each(Object.keys(curves))('the dots of %s stand on the curves of the module', (name) => {
  for (const moment of momentsOf(name, 10))
    for (const { attributes } of marks(name, moment, '[data-x][data-y]')) {
      const [x, y] = [Number(attributes['dataX']), Number(attributes['dataY'])];
      const misses = curves[name]!.map((curve) => Math.abs(curve(x) - y));
      expect(Math.min(...misses), `(${x}, ${y})`).toBeLessThan(1e-9 * Math.max(1, Math.abs(y)));
    }
});

it.each(Object.keys(curves).filter((name) => name !== 'price' && name !== 'underflow'))(
  'the lines of %s are the curves of the module within half a unit',
  (name) => {
    for (const moment of momentsOf(name, 10))
      expect(furthestFrom(curves[name]!, name, moment)).toBeLessThan(0.5);
  },
);

it('the curve of formula is the loss for the label that it writes, within half a unit', () => {
  for (const moment of momentsOf('formula', 10)) {
    const [label] = numbers(marks('formula', moment, 'text[data-value]'), 'dataValue');
    expect(furthestFrom([(p) => crossEntropy(label!, p)], 'formula', moment)).toBeLessThan(0.5);
  }
});

/** How far the lines of a picture stray from the nearest of some curves, in units of the frame. */
function furthestFrom(of: readonly ((x: number) => number)[], scene: string, moment: Moment): number {
  const grids = marks(scene, moment, '[data-axes]').map(({ attributes }) =>
    attributes['dataAxes']!.split(' ').map(Number),
  );
  const lines = marks(scene, moment, 'path.curve').map(({ attributes }) => pointsOf(attributes['d']!));
  // A line belongs to one curve in one grid.
  const strays = lines.map((points) =>
    Math.min(
      ...grids.flatMap((grid) =>
        of.map((curve) => Math.max(...points.map((point) => stray(grid, curve, point)))),
      ),
    ),
  );
  return Math.max(0, ...strays);
}

/** How far a point of the frame is from a curve, measured across the curve. */
function stray(grid: readonly number[], curve: (x: number) => number, { x, y }: Place): number {
  const [x0, x1, y0, y1, left, right, top, bottom] = grid as Grid;
  const height = (across: number): number => {
    const number = x0 + ((x1 - x0) * (across - left)) / (right - left);
    return bottom + ((top - bottom) * (curve(number) - y0)) / (y1 - y0);
  };
  // Places are rounded to a hundredth of a unit, which must not leave the domain of the curve.
  const within = Math.min(right - 0.02, Math.max(left + 0.02, x));
  const slope = (height(within + 0.01) - height(within - 0.01)) / 0.02;
  return Math.abs(height(within) - y) / Math.hypot(1, slope);
}

it.each([
  ['sigmoid', crossEntropyCurvature],
  ['flat', (z: number) => squaredErrorGradient(1, z)],
] as const)('the tangents of %s have the slope of the curve', (name, slope) => {
  for (const moment of momentsOf(name, 10)) {
    const dots = numbers(marks(name, moment, '[data-x][data-y]'), 'dataX');
    const slopes = numbers(marks(name, moment, '[data-slope]'), 'dataSlope');
    expect(slopes).toHaveLength(dots.length);
    for (const [index, x] of dots.entries()) expect(slopes[index]).toBeCloseTo(slope(x), 12);
  }
});

it('the bars of price are both losses of its prediction, once they have grown', () => {
  const [whole, squared, cross] = numbers(
    marks('price', momentsOf('price', 10).at(-1)!, 'rect[data-x]'),
    'dataX',
  );
  expect(whole).toBe(0.002);
  expect(squared).toBeCloseTo(squaredError(1, whole!), 12);
  expect(cross).toBeCloseTo(crossEntropy(1, whole!), 12);
});

it('the pair of crooked stands on the curve and on its chord', () => {
  const loss = (z: number): number => squaredErrorFromLogit(1, z);
  const chord = (z: number): number => loss(-6) + ((loss(0) - loss(-6)) * (z + 6)) / 6;
  // While the curve is that of one example.
  for (const moment of momentsOf('crooked', 41).filter(({ seconds, length }) => seconds < 0.6 * length)) {
    const dots = marks('crooked', moment, '[data-x][data-y]').slice(0, -1);
    for (const { attributes } of dots) {
      const [x, y] = [Number(attributes['dataX']), Number(attributes['dataY'])];
      expect(Math.min(Math.abs(loss(x) - y), Math.abs(chord(x) - y)), `(${x}, ${y})`).toBeLessThan(1e-12);
    }
  }
});

it('the blue part of product is the share that the product is of 1', () => {
  for (const moment of momentsOf('product', 10)) {
    const [whole] = marks('product', moment, '.cut');
    const [left] = marks('product', moment, '[data-share]');
    const area = ({ attributes }: Mark): number => Number(attributes['width']) * Number(attributes['height']);
    const share = Number(left!.attributes['dataShare']);
    // Places are rounded to a hundredth of a unit.
    expect(area(left!) / area(whole!)).toBeCloseTo(share, 4);
    const factor = tosses.map(() => 0.5);
    if (moment.seconds === moment.length) expect(share).toBeCloseTo(likelihood(tosses, factor), 15);
  }
});

it('underflow writes the product of its tosses, and 0 from the first that is 0', () => {
  for (const moment of momentsOf('underflow', 10)) {
    const [count, product] = numbers(marks('underflow', moment, 'text[data-value]'), 'dataValue');
    const coins = coinTosses(count!);
    const heads = coins.map(() => 0.7);
    expect(product).toBe(likelihood(coins, heads));
    const [power] = numbers(marks('underflow', moment, '.dot'), 'dataX');
    if (product! > 0) expect(power).toBeCloseTo(-negativeLogLikelihood(coins, heads) / Math.LN10, 9);
  }
});

it('the blocks of sum are as high as minus the logarithm of their factor, and stand on one another', () => {
  const step = crossEntropy(1, 0.5);
  const moment = momentsOf('sum', 101).find(({ seconds, length }) => seconds >= 0.73 * length)!;
  const blocks = marks('sum', moment, '[data-from][data-to]');
  expect(blocks).toHaveLength(10);
  for (const [index, { attributes }] of blocks.entries()) {
    expect(Number(attributes['dataFrom'])).toBeCloseTo(index * step, 12);
    expect(Number(attributes['dataTo'])).toBeCloseTo((index + 1) * step, 12);
  }
  const last = marks('sum', momentsOf('sum', 2).at(-1)!, '.reading[data-value]');
  expect(numbers(last, 'dataValue')[1]).toBeCloseTo(1223 * step, 9);
});

it('the dot of formula is the loss at a prediction of 0.25 for the label that it writes', () => {
  for (const moment of momentsOf('formula', 10)) {
    const [label] = numbers(marks('formula', moment, 'text[data-value]'), 'dataValue');
    const [loss] = numbers(marks('formula', moment, '.dot'), 'dataY');
    expect(loss).toBe(crossEntropy(label!, 0.25));
  }
});

it('the bars of chain are both factors and their product, in doublings', () => {
  for (const moment of momentsOf('chain', 10)) {
    const [first, second, product] = numbers(marks('chain', moment, '[data-y]'), 'dataY').map((y) => 2 ** y);
    const prediction = 1 / first!;
    expect(second).toBeCloseTo(prediction * (1 - prediction), 12);
    expect(product).toBeCloseTo(-crossEntropyGradientFromProbability(1, prediction), 12);
  }
});

/** Numbers that move through a scene without a jump, each by its attribute, class and place among its like. */
function movingNumbers(scene: string): string[] {
  const series = new Map<string, number[]>();
  for (const moment of momentsOf(scene, 240)) {
    const counts = new Map<string, number>();
    for (const [, tag = '', attributes = ''] of markupOf(scene, moment).matchAll(
      /<(\w+)([^>]*\sdata-[^>]*)>/g,
    )) {
      const like = `${tag}.${/class="([^"]*)"/.exec(attributes)?.[1] ?? ''}`;
      const place = counts.get(like) ?? 0;
      counts.set(like, place + 1);
      for (const [, name = '', value = ''] of attributes.matchAll(/data-(?!axes)(\w+)="([^"]*)"/g)) {
        const key = `${like}[${place}] ${name}`;
        series.set(key, [...(series.get(key) ?? []), Number(value)]);
      }
    }
  }
  return [...series].filter(([, values]) => moves(values)).map(([key]) => key);
}

function moves(values: readonly number[]): boolean {
  const range = Math.max(...values) - Math.min(...values);
  const steps = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
  return range > 0 && Math.max(...steps) < range / 10;
}

it('in all but two scenes at most, a number moves without a jump', () => {
  expect(names.filter((name) => movingNumbers(name).length === 0).length).toBeLessThanOrEqual(2);
});
