import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { builtState } from './state.ts';
import { coinView, examplesView } from './view.ts';

const { coin } = JSON.parse(
  readFileSync(new URL('../../../e2e/reference/widget_values.json', import.meta.url), 'utf8'),
) as { coin: { p: number; likelihood: number; nll_nats: number; mean_nats: number }[] };

describe('coinView of ten tosses', () => {
  it.each(coin)('at $p has the product, the sum and the mean of the reference', (row) => {
    const { product, sum, mean } = coinView({ heads: row.p, tosses: 10 });
    // The reference has ten significant digits and six decimals.
    expect(Math.abs(product.value / row.likelihood - 1)).toBeLessThan(1e-9);
    expect(Math.abs(sum.value - row.nll_nats)).toBeLessThan(5.1e-7);
    expect(Math.abs(mean.value - row.mean_nats)).toBeLessThan(5.1e-7);
  });

  it.each([
    [0.5, '9.77\u00a0×\u00a010⁻⁴', '6.931', '0.6931', '0.0823', '0.439'],
    [0.7, '0.002224', '6.109', '0.6109', '0.0000', '1.000'],
    [0.8, '0.001678', '6.390', '0.6390', '0.0282', '0.755'],
    [0.99, '9.32\u00a0×\u00a010⁻⁷', '13.886', '1.3886', '0.7777', '4.19\u00a0×\u00a010⁻⁴'],
  ])('at %d is read as people read numbers', (heads, product, sum, mean, excess, share) => {
    const view = coinView({ heads, tosses: 10 });
    expect([view.product, view.sum, view.mean, view.excess, view.share].map(({ text }) => text)).toEqual([
      product,
      sum,
      mean,
      excess,
      share,
    ]);
  });

  it('shows each toss with the probability and the loss that it was given', () => {
    const { factors, names } = coinView({ heads: 0.7, tosses: 10 });
    expect(names.map(({ text }) => text).join(' ')).toBe('H H T H H H T H T H');
    expect(factors.map(({ truth }) => truth.text).slice(0, 3)).toEqual(['0.70', '0.70', '0.30']);
    expect(factors.map(({ loss }) => loss.text).slice(0, 3)).toEqual(['0.357', '0.357', '1.204']);
  });
});

describe('coinView of many tosses', () => {
  it.each([
    [0.7, 10000, 1223],
    [0.5, 10000, 1075],
    [0.5, 1000, undefined],
    [0.7, 10, undefined],
  ] as const)('at %d with %i tosses says from which toss the product is 0', (heads, tosses, toss) => {
    const { underflow } = coinView({ heads, tosses });
    if (toss === undefined) expect(underflow).toBe('not rounded to 0 here');
    else expect(underflow).toEqual({ value: toss, text: String(toss) });
  });

  it('writes an exact 0 as 0, and the sum goes on', () => {
    const { product, sum, mean, counts, times } = coinView({ heads: 0.7, tosses: 10000 });
    expect(product).toEqual({ value: 0, text: '0' });
    expect(sum.text).toBe('6108.643');
    expect(mean.text).toBe('0.6109');
    expect([counts.heads.value, counts.tails.value, times]).toEqual([7000, 3000, 1000]);
  });

  it('says off the chart where the mean loss is beyond it', () => {
    expect(coinView({ heads: 0.05, tosses: 10 }).offChart).toBe(true);
    expect(coinView({ heads: 0.06, tosses: 10 }).offChart).toBe(false);
  });
});

it('the drawings are described differently in different states, with their ends and the value', () => {
  const states = [
    [0.5, 10],
    [0.7, 10],
    [0.7, 10000],
  ] as const;
  const told = states.map(([heads, tosses]) => coinView({ heads, tosses }).curves);
  expect(new Set(told.map(({ likelihood }) => likelihood)).size).toBe(3);
  expect(told[0]).toEqual({
    likelihood:
      'Likelihood of 10 tosses as a share of its largest value, against the probability of heads from 0 to 1. ' +
      'It rises from 0 at the left to its peak at 0.70 and falls to 0 at the right. ' +
      'At 0.50 it is 0.439; the product is 9.77\u00a0×\u00a010⁻⁴.',
    loss:
      'Mean loss in nats against the same probability. ' +
      'It falls from beyond the top at the left to its least value at 0.70 and rises beyond the top at the right. ' +
      'At 0.50 it is 0.6931, which is 0.0823 above the least.',
  });
});

it('what did not change is the very same, so that it need not be drawn again', () => {
  const [one, two] = [0.5, 0.6].map((heads) => coinView({ heads, tosses: 1000 }));
  expect(one?.chart).toBe(two?.chart);
  expect(one?.names).toBe(two?.names);
});

describe('examplesView', () => {
  it('of the first state has the numbers of the lesson', () => {
    const { product, sum, mean, geometricMean, factors, names } = examplesView(builtState.predictions);
    expect(product.value).toBeCloseTo(0.3024, 15);
    expect(sum.value).toBeCloseTo(1.19600463467676, 14);
    expect(mean.value).toBeCloseTo(0.29900115866919, 14);
    expect(geometricMean.value).toBeCloseTo(0.741558550213468, 14);
    expect([product, sum, mean, geometricMean].map(({ text }) => text)).toEqual([
      '0.3024',
      '1.196',
      '0.299',
      '0.742',
    ]);
    expect(factors.map(({ truth, loss }, index) => [names[index]?.text, truth.text, loss.text])).toEqual([
      ['label 1', '0.90', '0.105'],
      ['label 0', '0.80', '0.223'],
      ['label 1', '0.70', '0.357'],
      ['label 0', '0.60', '0.511'],
    ]);
  });

  it('says the same in words', () => {
    const { spoken, spokenValues, descriptions } = examplesView([0.9, 0.2, 0.7, 0.99]);
    expect(spoken).toBe(
      'predictions 0.90, 0.20, 0.70, 0.99, product 0.0050, sum of the losses 5.290, mean loss 1.323 nats',
    );
    expect(spokenValues[3]).toBe('0.99, probability of the truth 0.01, loss 4.605 nats');
    expect(descriptions.probabilities).toBe(
      'Probability given to the true label of each example: 0.90, 0.80, 0.70, 0.01.',
    );
  });
});
