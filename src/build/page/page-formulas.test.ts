import { expect, it } from 'vitest';
import { withFormulas } from './page-formulas.ts';
import { typeset } from '../formulas/tex.ts';

const inline = typeset('\\hat{y}');
const display = typeset('\\frac12', { display: true });

function formulasIn(html: string): string[] {
  const formulas: string[] = [];
  withFormulas(html, (formula) => {
    formulas.push(formula);
    return formula;
  });
  return formulas;
}

it('finds every formula as KaTeX wrote it, a displayed one as a whole', () => {
  expect(display).toContain('<span class="katex-display"><span class="katex"');
  const html = `<p><span class="tied">${inline}.</span> and <span>${display}</span></p>`;
  expect(formulasIn(html)).toEqual([inline, display]);
});

it('changes them and nothing else', () => {
  const text = '<p>a <span class="katexed">word</span></p>';
  expect(withFormulas(`${text}${inline}${text}`, () => '∑')).toBe(`${text}∑${text}`);
});

it('a page without formulas is as it was', () => {
  expect(withFormulas('<p>class="katex"</p>', () => '')).toBe('<p>class="katex"</p>');
});

it('a formula without an end is an error', () => {
  expect(() => formulasIn('<span class="katex"><span>x</span>')).toThrow('a formula has no end');
});
