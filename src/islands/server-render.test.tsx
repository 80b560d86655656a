import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import type { VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { LossSlider } from './loss-slider/loss-slider.tsx';
import { Quiz } from './quiz/quiz.tsx';

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

it('the quiz is drawn whole, with nothing chosen and the answers folded', () => {
  const questions = ['q1', 'q2'].map((id) => ({ id, choices: ['a', 'b', 'c'], correct: 'b' }));
  const tree = drawn(<Quiz lesson="test" questions={questions} />);
  expect(selectAll('fieldset', tree).map(({ properties }) => properties['id'])).toEqual(['q1', 'q2']);
  expect(count('fieldset[hidden], input[checked], details[open]', tree)).toBe(0);
  expect(count('input[type="radio"]', tree)).toBe(6);
  expect(count('details.reasons li[data-mark="right"]', tree)).toBe(2);
  expect(select('[role="status"]', tree)?.children).toEqual([]);
});
