import { expect, it } from 'vitest';
import { speak } from './speech.ts';

it.each([
  ['\\yhat', 'y hat'],
  ['\\Ln\\yhat', 'l n y hat'],
  ['-\\Ln(1-\\yhat)', 'negative l n of open paren 1 minus y hat close paren'],
  ['\\y = 1', 'y equals 1'],
  ['\\tfrac12', 'one half'],
])('%s is said as “%s”', (tex, words) => {
  expect(speak(tex)).toBe(words);
});

it('refuses what KaTeX cannot read', () => {
  expect(() => speak('\\Ln {')).toThrow("Expected '}'");
});
