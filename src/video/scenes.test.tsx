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
      const grids = marks(name, moment, '[data-axes]').map(gridOf);
      for (const { attributes } of marks(name, moment, '[data-x][data-y]')) {
        const misses = grids.map((grid) => distance(grid, attributes));
        expect(Math.min(...misses), JSON.stringify(attributes)).toBeLessThan(0.5);
      }
    }
  });

  it('draws every bar, block and tangent as its numbers say, within half a unit', () => {
    for (const moment of moments) {
      const grids = marks(name, moment, '[data-axes]').map(gridOf);
      for (const mark of marks(name, moment, 'rect, line')) {
        const misses = grids.map((grid) => misplacement(grid, mark));
        if (grids.length > 0) expect(Math.min(...misses), JSON.stringify(mark)).toBeLessThan(0.5);
      }
    }
  });

  it('draws arrows in proportion to their numbers, within half a unit', () => {
    const arrows = momentsOf(name, 41).flatMap((moment) => marks(name, moment, 'path[data-value]'));
    for (const [kind, all] of Map.groupBy(arrows, ({ attributes }) => attributes['className'])) {
      const sizes = all.map(({ attributes: { d = '', dataValue } }) => ({
        length: Number(/L([\d.]+),0/.exec(d)?.[1]),
        number: Math.abs(Number(dataValue)),
      }));
      const longest = sizes.reduce((one, other) => (other.length > one.length ? other : one));
      for (const { length, number } of sizes)
        expect(Math.abs((longest.length / longest.number) * number - length), kind).toBeLessThan(0.5);
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

function gridOf({ attributes }: Mark): Grid {
  return attributes['dataAxes']!.split(' ').map(Number) as unknown as Grid;
}

/** Numbers across and up as places in the frame. */
function placesIn([x0, x1, y0, y1, left, right, top, bottom]: Grid) {
  return {
    across: (x: number) => left + ((x - x0) / (x1 - x0)) * (right - left),
    up: (y: number) => bottom + ((y - y0) / (y1 - y0)) * (top - bottom),
  };
}

/** How far the edges of a mark are from where the numbers it carries belong in a grid; 0 for one that carries none. */
function misplacement(grid: Grid, { attributes }: Mark): number {
  const { across, up } = placesIn(grid);
  const number = (name: string): number => Number(attributes[name]);
  const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
  const apart = (...pairs: (readonly [number, number])[]): number =>
    Math.max(...pairs.map(([one, other]) => Math.abs(one - other)));
  if ('dataX' in attributes) return apart([x, across(0)], [x + width, across(number('dataX'))]);
  if ('dataLength' in attributes) return apart([width, across(number('dataLength')) - across(0)]);
  if ('dataFrom' in attributes) {
    // Blocks on one another leave a gap of three units, unless they are thinner than that.
    const gap = Math.min(3, Math.max(0, up(number('dataFrom')) - y - height));
    return apart([y, up(number('dataTo'))], [y + height, up(number('dataFrom')) - gap]);
  }
  if ('dataY' in attributes) {
    const ends = [up(0), up(number('dataY'))];
    return apart([y, Math.min(...ends)], [y + height, Math.max(...ends)]);
  }
  if ('dataSlope' in attributes) {
    const [x1, x2] = [number('x1'), number('x2')];
    const rise = number('dataSlope') * (up(1) - up(0));
    return apart([number('y2') - number('y1'), (rise * (x2 - x1)) / (across(1) - across(0))]);
  }
  return 0;
}

/** How far a dot stands from its place in a grid, in units of the frame. */
function distance(grid: Grid, dot: Attributes): number {
  const { across, up } = placesIn(grid);
  return Math.max(
    Math.abs(across(Number(dot['dataX'])) - Number(dot['cx'])),
    Math.abs(up(Number(dot['dataY'])) - Number(dot['cy'])),
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
function furthestFrom(
  of: readonly ((x: number) => number)[],
  scene: string,
  moment: Moment,
  lines = 'path.curve',
): number {
  const grids = marks(scene, moment, '[data-axes]').map(gridOf);
  const paths = marks(scene, moment, lines).map(({ attributes }) => pointsOf(attributes['d']!));
  // A line belongs to one curve in one grid.
  const strays = paths.map((points) =>
    Math.min(
      ...grids.flatMap((grid) =>
        of.map((curve) => Math.max(...points.map((point) => stray(grid, curve, point)))),
      ),
    ),
  );
  return Math.max(0, ...strays);
}

/** How far a point of the frame is from a curve, measured across the curve. */
function stray(grid: Grid, curve: (x: number) => number, { x, y }: Place): number {
  const [x0, x1, , , left, right] = grid;
  const { up } = placesIn(grid);
  const height = (across: number): number => up(curve(x0 + ((x1 - x0) * (across - left)) / (right - left)));
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

describe('the lines of crooked, within half a unit', () => {
  const loss = (z: number): number => squaredErrorFromLogit(1, z);
  const between = (of: (z: number) => number) => (z: number) => of(-6) + ((of(0.5) - of(-6)) * (z + 6)) / 6.5;
  const chord = between(loss);
  const bowl = (z: number): number => crossEntropyFromLogit(1, z);
  const moments = momentsOf('crooked', 41);
  /** How far the two examples lie apart. */
  const apartAt = (moment: Moment): number =>
    numbers(marks('crooked', moment, 'text:not(.number)[data-value]'), 'dataValue')[0] ?? 0;

  it('are a chord, from −6 to 0.5', () => {
    for (const moment of moments)
      expect(furthestFrom([chord], 'crooked', moment, '.curve.quiet')).toBeLessThan(0.5);
  });

  it('are the cross-entropy, stretched and raised until its chord is the same', () => {
    const [stretch = 0, raise = 0] = solve([bowl(-6), loss(-6)], [bowl(0.5), loss(0.5)]);
    const drawn = moments.map((moment) =>
      furthestFrom([(z) => stretch * bowl(z) + raise], 'crooked', moment, '.curve.loss'),
    );
    expect(Math.max(...drawn)).toBeLessThan(0.5);
    expect(moments.some((moment) => marks('crooked', moment, '.curve.loss').length > 0)).toBe(true);
  });

  it('are the squared error of two examples and their mean', () => {
    for (const moment of moments) {
      const apart = apartAt(moment);
      const other = (z: number): number => loss(z + apart);
      const both = (z: number): number => (loss(z) + other(z)) / 2;
      // Before the words name them, the curves may be on their way.
      if (apart === 0 && marks('crooked', moment, '.faint').length > 0) continue;
      expect(furthestFrom([loss, other, both], 'crooked', moment, '.curve.squared-error')).toBeLessThan(0.5);
    }
    expect(apartAt(moments.at(-1)!)).toBe(6);
  });

  it('are joined by points on the curve and on its chord', () => {
    // While the curve is that of one example.
    for (const moment of moments.filter(({ seconds, length }) => seconds < 0.6 * length)) {
      const dots = marks('crooked', moment, '[data-x][data-y]').slice(0, -1);
      for (const { attributes } of dots) {
        const [x, y] = [Number(attributes['dataX']), Number(attributes['dataY'])];
        expect(Math.min(Math.abs(loss(x) - y), Math.abs(chord(x) - y)), `(${x}, ${y})`).toBeLessThan(1e-12);
      }
    }
  });

  it('prove the curve to be crooked: it lies above its chord, and the cross-entropy below its own', () => {
    for (let z = -5.9; z < 0.45; z += 0.1) {
      expect(loss(z)).toBeGreaterThan(chord(z));
      expect(bowl(z)).toBeLessThan(between(bowl)(z));
    }
  });
});

/** The slope and the height of the line through two points. */
function solve([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number]): number[] {
  const slope = (y1 - y0) / (x1 - x0);
  return [slope, y0 - slope * x0];
}

it('the line of price stands at a price of 1', () => {
  const last = momentsOf('price', 2).at(-1)!;
  const [, prices] = marks('price', last, '[data-axes]').map(gridOf);
  const [guide] = marks('price', last, '.guide');
  expect(Number(/^M([\d.]+),/.exec(guide!.attributes['d']!)![1])).toBeCloseTo(placesIn(prices!).across(1), 1);
});

it('the line of underflow stands where the doubles end', () => {
  const moment = momentsOf('underflow', 2)[0]!;
  const [scale] = marks('underflow', moment, '[data-axes]').map(gridOf);
  const [line] = numbers(marks('underflow', moment, 'line.prediction'), 'x1');
  // Their smallest is 2^-1074, and that is ten to this.
  expect(line).toBeCloseTo(placesIn(scale!).across(-323.3062153431), 1);
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
