import { expect, it } from 'vitest';
import { wrongIn } from './invariants.ts';
import type { Shown } from './state.ts';

const one = (value: string, text: string) => [{ value, text }];
/** The page as it opens, in numbers of e2e/reference/widget_values.json and of the contract's defaults. */
const opened: Shown = {
  link: { p: '0.5', heads: '0.5' },
  numbers: {
    'loss-slider': {
      loss: one('0.6931471805599453', '0.693'),
      gradient: one('-0.5', '−0.500'),
      'squared-error': one('0.25', '0.250'),
      'squared-error-gradient': one('-0.25', '−0.250'),
    },
    'fig-gradients': {
      'ce-slope': one('-0.9820137900379085', '−0.982'),
      'se-slope': one('-0.034690042136', '−0.035'),
      'slope-ratio': one('28.308232836', '28.3'),
    },
    'fig-likelihood': {
      product: one('0.0009765625', '0.000977'),
      'sum-loss': one('6.931471805599453', '6.931'),
      'mean-loss': one('0.6931471805599453', '0.6931'),
    },
    'fig-race': {
      'ce-probability': one('0.9820137900379085', '0.982'),
      'se-probability': one('0.9820137900379085', '0.982'),
    },
  },
  controls: { 'fig-race': { step: '0' } },
  silent: [],
  failed: 0,
  sideways: 0,
  offCurve: [],
  lostFocus: undefined,
};
const loss = (value: string, text: string): Partial<Shown> => ({
  numbers: { ...opened.numbers, 'loss-slider': { ...opened.numbers['loss-slider'], loss: one(value, text) } },
});

it('a page that is as it must be gives no complaint', () => {
  expect(wrongIn(opened)).toEqual([]);
});

it.each<[what: string, change: Partial<Shown>, complaint: RegExp]>([
  [
    'a number of another state',
    loss('0.6931471899', '0.693'),
    /^loss-slider loss is 0\.6931471899, not 0\.69314718/,
  ],
  ['a number that is none', loss('NaN', 'NaN'), /^loss-slider loss is NaN and says/],
  [
    'a number without its last digits',
    loss('0.69314718055994530', '0.693'),
    /^loss-slider loss is 0\.69314718055994530/,
  ],
  ['a state in the address that is not shown', { link: { p: '0.25', heads: '0.5' } }, /^loss-slider loss/],
  ['a step that is not shown', { controls: { 'fig-race': { step: '5' } } }, /^fig-race ce-probability/],
  ['an output without words', { silent: ['loss'] }, /^loss says nothing$/],
  ['a point off its curve', { offCurve: ['fig-race dot: 3.00 px'] }, /^fig-race dot/],
  ['a figure that failed', { failed: 1 }, /^1 figures have failed$/],
  ['a page that is too wide', { sideways: 3 }, /3 px too wide$/],
  ['a lost focus', { lostFocus: '<button hidden>' }, /^the focus is on <button hidden>$/],
])('%s is found', (_, change, complaint) => {
  expect(wrongIn({ ...opened, ...change })).toContainEqual(expect.stringMatching(complaint));
});
