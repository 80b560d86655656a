import { expect, it } from 'vitest';
import { tokenize } from './number-tokens.ts';

it.each([
  ['1 − 2,5e−3', 'number:1 operator:- number:2,5 exponent:e-3'],
  ['1\u00a0234 × 10⁻¹²', 'number:1\u00a0234 operator:* number:10 power:-12'],
  ['50 %', 'number:50 operator:%'],
  ['2.5 nats', 'number:2.5 word:nats'],
  ['3_4', 'number:3 other:_ number:4'],
  ['-ln(.2)', 'operator:- word:ln operator:( number:.2 operator:)'],
  ['e^(−1)', 'exponent:e operator:^ operator:( operator:- number:1 operator:)'],
  ['1exp', 'number:1 word:exp'],
  ['', ''],
])('tokenize(“%s”) is %s', (text, expected) => {
  expect(
    tokenize(text)
      .map((token) => `${token.kind}:${token.text}`)
      .join(' '),
  ).toBe(expected);
});
