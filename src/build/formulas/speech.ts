import katex from 'katex';
import engine from 'speech-rule-engine';
import { drawnPart, katexOptions, plainTex } from './tex.ts';

await engine.setupEngine({ locale: 'en', domain: 'clearspeak', modality: 'speech' });

const known = new Map<string, string>();

/**
 * A formula in words: `1 minus y hat`. For the name of a control, which browsers make of text alone: they leave out
 * MathML, so that a choice made of a formula would have no name at all.
 * Throws an Error for TeX that cannot be read.
 */
export function speak(tex: string): string {
  const words = known.get(tex) ?? spoken(tex);
  known.set(tex, words);
  return words;
}

function spoken(tex: string): string {
  const html = katex.renderToString(plainTex(tex), { ...katexOptions(), output: 'mathml' });
  const mathml = /<math[\s\S]*<\/math>/.exec(html)?.[0] ?? '';
  return engine.toSpeech(mathml.replace(/<annotation[\s\S]*?<\/annotation>/, ''));
}

/** The HTML of a formula, drawn for the eye and said in words for everyone else, who then need no MathML. */
export function withWords(html: string, words: string): string {
  return `<span aria-hidden="true">${drawnPart(html)}</span><span class="spoken"> ${words} </span>`;
}
