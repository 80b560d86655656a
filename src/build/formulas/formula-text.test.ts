import { expect, it } from 'vitest';
import { formulaText } from './formula-text.ts';

it.each([
  ['\\y', 'y'],
  ['-\\Ln\\yhat', '−ln ŷ'],
  ['-\\Ln(1-\\yhat)', '−ln(1 − ŷ)'],
  ['\\y = 1', 'y = 1'],
  ['\\yhat - \\y = 0.99', 'ŷ − y = 0.99'],
  ['2\\yhat(1-\\yhat)', '2ŷ(1 − ŷ)'],
  ['(\\yhat-\\y)^2', '(ŷ − y)²'],
  ['\\yhat \\to 0', 'ŷ → 0'],
  ['\\z = -4', 'z = −4'],
  ['\\sg(\\z) = \\frac{1}{1+e^{-\\z}}', 'σ(z) = 1/(1 + e^(−z))'],
  ['\\sum_j e^{\\z_j}', '∑_j e^(z_j)'],
  ['\\tilde{x} = (x, 1)', 'x̃ = (x, 1)'],
  ['\\sqrt{\\y+1}', '√(y + 1)'],
  ['x_i^2', 'x_i²'],
  ['\\frac{1}{m}\\sum_{i=1}^m [\\,a_i\\,]', '1/m ∑_(i = 1)^m [a_i]'],
  ["\\sg'(\\z) = \\yhat^{\\,\\y}", 'σ′(z) = ŷ^y'],
  ['\\bar{x} \\le 2 \\cdot 3', 'x̄ ≤ 2 ⋅ 3'],
  ['L = 0 \\qquad (y=1)', 'L = 0 (y = 1)'],
])('%s is %s', (tex, text) => {
  expect(formulaText(tex)).toBe(text);
});

it('TeX that cannot be read is refused', () => {
  expect(() => formulaText('\\frac{')).toThrow("expected '}'");
});
