import { unified } from '@astrojs/markdown-remark';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import remarkMath from 'remark-math';
import { expect, it } from 'vitest';
import { rehypeFormulas } from './rehype-formulas.ts';
import { typeset } from './tex.ts';

const processor = unified({
  remarkPlugins: [remarkMath],
  rehypePlugins: [rehypeFormulas],
});
async function htmlOf(markdown: string): Promise<string> {
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  return (await renderer.render(markdown)).code;
}

it('keeps a short formula on one line with the mark after it', async () => {
  expect(await htmlOf('with $\\yhat$, and')).toMatch(
    /with <span class="tied"><span class="katex" data-tex="\\hat\{y\}">.*,<\/span> and/s,
  );
  expect(await htmlOf('with $\\yhat$')).not.toContain('annotation');
});

it('lets a long formula break', async () => {
  expect(await htmlOf(`$${'x + '.repeat(11)}x$.`)).not.toContain('tied');
});

it('leaves a displayed formula alone, but for its TeX', async () => {
  const html = await htmlOf('$$\n\\L = \\z\n$$');
  expect(html).not.toContain('tied');
  expect(html).toContain('>L = z</annotation>');
});

it('leaves an operator of MathML nothing but characters', async () => {
  const operator = '<mo>−</mo><mi>ln</mi><mo>\u2061</mo><mi>x</mi>';
  expect(await htmlOf('$-\\Ln x$')).toContain(operator);
  expect(await htmlOf('$$\n-\\Ln x\n$$')).toContain(operator);
});

/** A formula in HTML as elements, however its characters are written. */
const formulaIn = (html: string) => {
  const formula = select('.katex', fromHtml(html, { fragment: true }))!;
  return JSON.stringify(formula.children, (key, value: unknown) => (key === 'position' ? undefined : value));
};

it.each([
  '\\yhat > 0.5',
  "f'(x) \\le \\frac{\\partial \\L}{\\partial \\z}",
  '\\sum_{i=1}^n -\\Ln \\yhat_i \\text{ nats \\& bits}',
])('sets %s as components set it', async (tex) => {
  // With one space more it is another formula to the memory, and the same to KaTeX.
  expect(formulaIn(await htmlOf(`$${tex}$`))).toBe(formulaIn(typeset(`${tex} `)));
});

it('refuses what KaTeX cannot set in full', async () => {
  await expect(htmlOf('$\\frac{1$')).rejects.toThrow(/KaTeX parse error/);
  await expect(htmlOf('$\\unknown$')).rejects.toThrow(/Undefined control sequence: \\unknown/);
  await expect(htmlOf('$é$')).rejects.toThrow(/é/);
});
