import { describe, expect, it } from 'vitest';
import { inkOf, plainTex, typeset } from './tex.ts';

const annotation = (html: string) => /<annotation[^>]*>([^<]*)/.exec(html)?.[1];

describe('typeset', () => {
  it('marks a symbol with the class of its ink, and an operator keeps its space', () => {
    expect(typeset('\\yhat')).toContain('class="ink-prediction"');
    expect(typeset('\\Ln\\yhat')).toMatch(
      /<span class="ink-logarithm">ln<\/span><span class="mspace" style="margin-right:/,
    );
  });

  it('leaves no box that no style asks for, but rows of a stack and what stands in them', () => {
    const drawn = (tex: string) =>
      /class="katex-html" aria-hidden="true">(.*)<\/span><\/span>$/s.exec(typeset(tex))?.[1];
    expect(drawn('a=1')).toBe(
      '<span class="base"><span class="strut" style="height:0.4306em"></span><span class="mathnormal">a</span>' +
        '<span class="mspace" style="margin-right:0.2778em"></span>=<span class="mspace" style="margin-right:0.2778em"></span></span>' +
        '<span class="base"><span class="strut" style="height:0.6444em"></span>1</span>',
    );
    // The parts of a fraction are centred as boxes of their rows.
    expect(drawn('\\dfrac{1}{2}')).toContain('<span class="pstrut" style="height:3em"></span><span>1</span>');
  });

  it('gives those who copy it TeX that works anywhere', () => {
    expect(annotation(typeset('\\L = -\\Ln\\yhat', { display: true }))).toBe('L = -\\ln\\hat{y}');
    expect(annotation(typeset('\\L'))).toBeUndefined();
  });

  it('keeps its TeX in an attribute for the build', () => {
    expect(typeset('a < \\text{"b"} \\& \\yhat')).toContain(
      '<span class="katex" data-tex="a &lt; \\text{&quot;b&quot;} \\&amp; \\hat{y}">',
    );
  });

  it('is drawn twice: for the eye and for everyone else', () => {
    const html = typeset('\\z');
    expect(html).toContain('<math');
    expect(html).toContain('aria-hidden="true"');
  });

  it('makes no layers of its rows, but for those below their place, which only a layer can be', () => {
    const tops = (tex: string) => typeset(tex).match(/[\w:;-]*\btop:[^;"]*/g);
    expect(tops('x_{a}')).toEqual(['--top:-2.55em']);
    expect(typeset('\\yhat')).toContain('<span class="accent-body" style="--left:-0.1944em">');
    const nine = tops(`\\begin{matrix}${Array(9).fill('a').join('\\\\')}\\end{matrix}`);
    expect(nine?.filter((top) => !top.startsWith('--top:-'))).toEqual([
      'position:relative;top:0.59em',
      'position:relative;top:1.79em',
    ]);
  });

  it('leaves an operator of MathML nothing but characters', () => {
    expect(typeset('-\\Ln x')).toContain('<mo>−</mo><mi>ln</mi><mo>\u2061</mo><mi>x</mi>');
  });

  it('does not let a definition in one formula into the next', () => {
    typeset('\\gdef\\leaked{1} \\leaked');
    expect(() => typeset('\\leaked')).toThrow('Undefined control sequence: \\leaked');
  });

  it.each([
    ['\\frac{', "expected '}' at end of input"],
    ['\\unknown', 'Undefined control sequence'],
    ['\\href{javascript:alert(1)}{x}', '\\href is not allowed'],
    ['\\includegraphics{a.png}', '\\includegraphics is not allowed'],
    ['é', 'LaTeX-incompatible input'],
  ])('refuses %s', (tex, message) => {
    expect(() => typeset(tex)).toThrow(message);
  });
});

it.each([
  ['\\yhat', 'prediction'],
  ['\\y', 'label'],
  ['\\L', 'loss'],
  [' \\sg', undefined],
  ['\\alpha', undefined],
  ['y', undefined],
  ['\\constructor', undefined],
])('the ink of %s is %s', (tex, ink) => {
  expect(inkOf(tex)).toBe(ink);
});

it.each([
  ['\\yhat - \\y', '\\hat{y} - y'],
  ['\\Ln\\yhat', '\\ln\\hat{y}'],
  // A letter after the name of a command keeps its distance.
  ['\\partial\\L/\\partial\\yhat', '\\partial L/\\partial\\hat{y}'],
  // A longer name is another command.
  ['\\Lambda \\zeta \\yen', '\\Lambda \\zeta \\yen'],
  ['\\ink{loss}{2.3} + \\slot{label}{1}', '{2.3} + {1}'],
])('%s is %s in plain TeX', (tex, plain) => {
  expect(plainTex(tex)).toBe(plain);
});
