import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { Gradients } from './gradients/gradients.tsx';
import { LossSlider } from './loss-slider/loss-slider.tsx';
import { Quiz } from './quiz/quiz.tsx';
import { arrivalsOf } from './surface/arrivals.ts';
import { rasterOf } from './surface/raster.ts';
import { sharesOf } from './surface/shares.ts';
import { builtState } from './surface/state.ts';
import { Surface } from './surface/surface.tsx';

// What the build writes into the page, before any script runs. The names are the public contract's.
const drawn = (island: VNode) => fromHtml(render(island));
const count = (selector: string, tree: ReturnType<typeof drawn>): number => selectAll(selector, tree).length;

describe('the loss slider', () => {
  const tree = drawn(<LossSlider id="loss-slider" compact={false} />);

  it.each([
    'form[autocomplete="off"]',
    'input[type="range"][name="p"][min="0.01"][max="0.99"][step="0.01"][value="0.7"]',
    'input[type="text"][inputmode="decimal"][name="p-exact"][value="0.7"]',
    'input[type="radio"][name="y"][value="1"][checked]',
    'input[type="radio"][name="y"][value="0"]',
    '[role="status"]',
  ])('is drawn with one %s', (selector) => {
    expect(count(selector, tree)).toBe(1);
  });

  it.each([
    // -ln 0.7, 0.7 - 1, 0.3² and 2 · (-0.3) · 0.7 · 0.3
    ['loss', 0.3566749439387324, '0.357'],
    ['gradient', -0.3, '−0.300'],
    ['squared-error', 0.09, '0.090'],
    ['squared-error-gradient', -0.126, '−0.126'],
  ])('is drawn with the output %s for its first state', (name, value, text) => {
    const numbers = selectAll(`output[name="${name}"][aria-live="off"] > data`, tree);
    expect(numbers.map(toString)).toEqual([text]);
    expect(Number(numbers[0]?.properties['value'])).toBeCloseTo(value, 15);
  });

  it('shares no id with another on the page', () => {
    const two = drawn(
      <>
        <LossSlider id="one" compact={false} />
        <LossSlider id="two" compact />
      </>,
    );
    const ids = selectAll('[id]', two).map(({ properties }) => properties['id']);
    expect(ids.length).toBeGreaterThan(5);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the gradient figure', () => {
  const tree = drawn(<Gradients id="fig-gradients" />);

  it.each([
    'form[autocomplete="off"]',
    'input[type="range"][name="z"][min="-8"][max="8"][step="0.1"][value="-4"]',
    'input[type="text"][inputmode="decimal"][name="z-exact"][value="-4"]',
    'input[type="radio"][name="gradients-y"][value="1"][checked]',
    'input[type="radio"][name="gradients-y"][value="0"]',
    'svg[role="img"][aria-label]',
    '[role="status"]',
  ])('is drawn with one %s', (selector) => {
    expect(count(selector, tree)).toBe(1);
  });

  it.each([
    // Rounded to ten digits, from the reference; the ratio is 1 / (2 sigmoid(4) sigmoid(-4)).
    ['ce-slope', -0.98201379, '−0.982'],
    ['se-slope', -0.03469004214, '−0.035'],
    ['slope-ratio', 28.308, '28.3'],
  ])('is drawn with the output %s for its first state', (name, value, text) => {
    const numbers = selectAll(`output[name="${name}"][aria-live="off"] > data`, tree);
    expect(numbers.map(toString)).toEqual([text]);
    expect(Number(numbers[0]?.properties['value'])).toBeCloseTo(value, name === 'slope-ratio' ? 2 : 10);
  });
});

describe('the loss surface', () => {
  const props = { shares: sharesOf(rasterOf(builtState.set)), arrivals: arrivalsOf(builtState) };
  const tree = drawn(<Surface id="fig-surface" {...props} />);

  it.each([
    'form[autocomplete="off"]',
    'select[name="data"]',
    'select[name="data"] > option[value="A"][selected]',
    'input[type="text"][inputmode="decimal"][name="w"][value="-4"]',
    'input[type="text"][inputmode="decimal"][name="b"][value="0"]',
    'input[type="range"][name="surface-step"][value="0"]',
    '[role="status"]',
  ])('is drawn with one %s', (selector) => {
    expect(count(selector, tree)).toBe(1);
  });

  it('offers the four sets', () => {
    const options = selectAll('select[name="data"] > option', tree);
    expect(options.map(({ properties }) => properties['value'])).toEqual(['A', 'B', 'C', 'D']);
  });

  it.each([
    ['ce-loss', 4.0092426671, '4.009'],
    ['se-loss', 0.499826458, '0.500'],
    ['ce-gradient-norm', 0.9906715, '0.991'],
    ['se-gradient-norm', 3.525654e-4, '3.53\u00a0×\u00a010⁻⁴'],
    ['ce-steps', 22, '22'],
    ['se-steps', 2784, '2784'],
    ['nonconvex-share', 0.869, '86.9\u00a0%'],
    ['flat-share', 0.238, '23.8\u00a0%'],
  ])('is drawn with the output %s for its first state', (name, value, text) => {
    const numbers = selectAll(`output[name="${name}"][aria-live="off"] > data`, tree);
    expect(numbers.map(toString)).toEqual([text]);
    const actual = Number(numbers[0]?.properties['value']);
    expect(Math.abs(actual / value - 1), String(actual)).toBeLessThan(2.5e-3);
  });

  it('describes both maps and the examples', () => {
    const labels = selectAll('svg[role="img"]', tree).map(({ properties }) =>
      String(properties['ariaLabel']),
    );
    expect(labels).toHaveLength(3);
    expect(new Set(labels).size).toBe(3);
    for (const label of labels) expect(label).toContain('set A');
  });
});

it('the quiz is drawn whole, with nothing chosen and the answers folded', () => {
  const questions = ['q1', 'q2'].map((id) => ({ id, choices: ['a', 'b', 'c'], correct: 'b', see: {} }));
  const tree = drawn(<Quiz lesson="test" questions={questions} />);
  expect(selectAll('fieldset', tree).map(({ properties }) => properties['id'])).toEqual(['q1', 'q2']);
  expect(count('fieldset[hidden], input[checked], details[open]', tree)).toBe(0);
  expect(count('input[type="radio"]', tree)).toBe(6);
  expect(count('details.reasons li[data-mark="right"]', tree)).toBe(2);
  expect(select('[role="status"]', tree)?.children).toEqual([]);
});
