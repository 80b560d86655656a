import { expect, it } from 'vitest';
import { StoredFormulas } from './stored-formulas.ts';

it('takes formulas out of a text, each once, and puts them back', () => {
  const formulas = new StoredFormulas();
  formulas.open();
  const [one, other, again] = ['<b>$&</b>', '<i>y</i>', '<b>$&</b>'].map((html) => formulas.mark(html));
  expect(again).toBe(one);
  expect(other).not.toBe(one);
  for (const mark of [one, other]) expect(mark).toMatch(/^\P{ASCII}\d+\P{ASCII}$/u);
  expect(formulas.restore(`<p>${one!}, ${other!}, ${again!}</p>`)).toBe(
    '<p><b>$&</b>, <i>y</i>, <b>$&</b></p>',
  );
});

it('leaves all as it is where nobody would put them back', () => {
  expect(new StoredFormulas().mark('<b>x</b>')).toBe('<b>x</b>');
});

it('refuses a mark of another build', () => {
  const formulas = new StoredFormulas();
  formulas.open();
  const mark = formulas.mark('<b>x</b>');
  expect(() => new StoredFormulas().restore(mark)).toThrow(new Error('there is no formula number 0'));
});
