import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import katex from 'katex';
import { raised } from './raised.ts';
import { katexOptions, plainTex } from './tex.ts';

const known = new Map<string, string>();

/**
 * A formula as characters alone, for what reads neither TeX nor MathML: `-\Ln(1-\yhat)` is "−ln(1 − ŷ)".
 * Throws an Error for TeX that cannot be read.
 */
export function formulaText(tex: string): string {
  const text = known.get(tex) ?? writtenOut(tex);
  known.set(tex, text);
  return text;
}

function writtenOut(tex: string): string {
  const html = katex.renderToString(plainTex(tex), { ...katexOptions(), output: 'mathml' });
  const mathml = fromHtml(html.replace(/<annotation.*<\/annotation>/s, ''), { fragment: true });
  return spaced(textOf(select('math', mathml)!));
}

function textOf(node: ElementContent): string {
  if (node.type !== 'element') return node.type === 'text' ? node.value : '';
  const [first, second] = node.children as [Element, Element];
  switch (node.tagName) {
    case 'mover':
      return accented(textOf(first), textOf(second));
    case 'msup':
      return textOf(first) + raised(textOf(second));
    case 'msub':
      return `${textOf(first)}_${bracketed(textOf(second))}`;
    case 'msubsup':
      return `${textOf(first)}_${bracketed(textOf(second))}${raised(textOf(node.children[2]!))}`;
    case 'mfrac':
      return `${bracketed(textOf(first))}/${bracketed(textOf(second))}`;
    case 'msqrt':
      return `√${bracketed(node.children.map(textOf).join(''))}`;
    default:
      return node.children.map(textOf).join('');
  }
}

/** What stands over a letter, as part of it where Unicode has such a letter. */
function accented(letter: string, accent: string): string {
  const marks: Record<string, string> = { '^': '\u0302', '~': '\u0303', ˉ: '\u0304' };
  return (letter + (marks[accent] ?? accent)).normalize('NFC');
}

function bracketed(text: string): string {
  return /^[\p{L}\p{M}\d.]*$/u.test(text) ? text : `(${text})`;
}

/** MathML leaves the space about operators to who draws it. A sign that nothing stands before is no operator. */
function spaced(text: string): string {
  return text
    .replaceAll(/\u2061(?!\()/g, ' ')
    .replaceAll('\u2061', '')
    .replaceAll(/\s*([=<>≤≥≈≠→∣])\s*/g, ' $1 ')
    .replaceAll(/(?<=[^\s([,=<>≤≥≈≠→∣+−·×])\s*([+−·×])\s*/g, ' $1 ')
    .replaceAll(/,\s*/g, ', ')
    .trim();
}
