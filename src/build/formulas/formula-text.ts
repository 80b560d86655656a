import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import katex from 'katex';
import { mathText, type MathNode } from './mathml-text.ts';
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
  return mathText(nodeOf(select('math', fromHtml(html, { fragment: true }))!));
}

function nodeOf(node: Element | ElementContent): MathNode {
  if (node.type !== 'element') return { name: '', text: toString(node), parts: [] };
  return { name: node.tagName, text: toString(node), parts: node.children.map(nodeOf) };
}
