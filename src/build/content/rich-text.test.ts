import { describe, expect, it } from 'vitest';
import { nameText, plainText, richText, textParts, valueRequest } from './rich-text.ts';

describe('richText', () => {
  it('keeps words as words', () => {
    expect(richText('a < b & c')).toBe('a &lt; b &amp; c');
  });

  it('emphasises between stars', () => {
    expect(richText('it would *rise*')).toBe('it would <em>rise</em>');
  });

  it('computes a number', () => {
    expect(richText('costs <Value of="crossEntropy" args={[1, 0.5]} digits={2} /> nats')).toBe(
      'costs <data value="0.6931471805599453">0.69</data> nats',
    );
  });

  it('draws a formula, with the mark after it on the same line', () => {
    const html = richText('put $\\y = 1$, and');
    expect(html).toMatch(
      /^put <span class="tied"><span class="katex" data-tex="y = 1">.*<\/span>,<\/span> and$/,
    );
    expect(html).not.toContain('annotation');
  });

  it('lets a long formula break', () => {
    expect(richText(`$${'x + '.repeat(11)}x$`)).not.toContain('tied');
  });

  it('refuses TeX that cannot be read, and quantities that are not known', () => {
    expect(() => richText('$\\frac{1}$')).toThrow('KaTeX parse error');
    expect(() => richText('<Value of="nothing" args={[1]} />')).toThrow('is not known');
    expect(() => richText('<Value of="crossEntropy" />')).toThrow('names no quantity with its arguments');
  });
});

it('nameText says its formulas in words and hides the drawing from what makes names', () => {
  const html = nameText('For $\\y = 1$ the loss is');
  expect(html).toMatch(
    /^For <span aria-hidden="true">.*<\/span><span class="spoken"> y equals 1 <\/span> the loss is$/,
  );
});

it('textParts takes a text apart in order', () => {
  expect(textParts('a $x$, <Value of="sigmoid" args={[0]} /> b')).toEqual([
    { kind: 'text', text: 'a ' },
    { kind: 'formula', tex: 'x', mark: ',' },
    { kind: 'text', text: ' ' },
    { kind: 'value', source: '<Value of="sigmoid" args={[0]} />' },
    { kind: 'text', text: ' b' },
  ]);
});

it.each([
  ['<Value of="sigmoid" args={[-4]} />', { of: 'sigmoid', args: [-4] }],
  [
    '<Value of="crossEntropy" args={[1, 1e-7]} digits={2} />',
    { of: 'crossEntropy', args: [1, 1e-7], digits: 2 },
  ],
  ['<Value of="sigmoid" args={[4]} sign />', { of: 'sigmoid', args: [4], sign: true }],
  ['<Value of="sigmoid" />', undefined],
  ['<Value of="sigmoid" args={[4]} digit={2} />', undefined],
  ['<Value of="sigmoid" args={[4]} digits={two} />', undefined],
  ['<Value of="sigmoid" args={[4]} digits="2" />', undefined],
  ['<Value of="sigmoid" args={[4]} sign={no} />', undefined],
  ['<Value args={[1]} />', undefined],
  ['<Value of="sigmoid" args={[x]} />', undefined],
])('%s asks for %j', (source, request) => {
  expect(valueRequest(source)).toEqual(request);
});

it('plainText writes a text in characters alone', () => {
  expect(
    plainText('A *true* label: $-\\Ln\\yhat$, <Value of="crossEntropy" args={[1, 0.5]} digits={2} /> < 1'),
  ).toBe('A true label: −ln ŷ, 0.69 < 1');
  expect(() => plainText('<Value of="crossEntropy" />')).toThrow(
    new Error('<Value of="crossEntropy" /> names no quantity with its arguments'),
  );
});
