import { describe, expect, it } from 'vitest';
import { builtState, logitDomain, presetsFor, tenth, withinFigure } from './state.ts';

const ln2 = 0.6931471805599453;

it('the figure opens sure and wrong, where cross-entropy is 28 times as steep', () => {
  expect(builtState).toEqual({ z: -4, label: 1, half: false });
});

it.each([
  [0.04, 0],
  [-0.04, 0],
  [0.1 + 0.2, 0.3],
  [-ln2, -0.7],
  [7.96, 8],
  [-8, -8],
])('the tenth next to %d is %d', (z, rounded) => {
  // Not −0, which a reader would see as “-0”.
  expect(Object.is(tenth(z), rounded)).toBe(true);
});

it.each([
  [-27.6, -8],
  [-8, -8],
  [1.5, 1.5],
  [8.0001, 8],
  [Infinity, 8],
])('%d becomes %d within the figure', (z, within) => {
  expect(withinFigure(z)).toBe(within);
});

it('a typed logit may be any number that the figure shows', () => {
  expect(logitDomain).toMatchObject({ min: -8, max: 8 });
});

describe('the examples', () => {
  it.each([
    [1, -8, -ln2, 0, 4],
    [0, 8, ln2, 0, -4],
  ] as const)('for label %i say where they lead', (label, wrong, steepest, undecided, right) => {
    const presets = presetsFor(label);
    expect(presets.map(({ name }) => name)).toEqual([
      'sure and wrong',
      'steepest for squared error',
      'undecided',
      'sure and right',
    ]);
    [wrong, steepest, undecided, right].forEach((z, index) => {
      expect(presets[index]!.z).toBeCloseTo(z, 15);
    });
  });
});
