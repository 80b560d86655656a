import { formulaText } from '../formulas/formula-text.ts';
import { speak, withWords } from '../formulas/speech.ts';
import { escapeText, longestTied, typeset } from '../formulas/tex.ts';
import { computeValue, type ValueRequest } from './values.ts';

const emphasis = /\*([^*]+)\*/g;

/** A piece of a text of the glossary or the quiz. */
export type TextPart =
  | { kind: 'text'; text: string }
  /** A formula with the punctuation that follows it. */
  | { kind: 'formula'; tex: string; mark: string }
  /** A number to compute, as it is written. */
  | { kind: 'value'; source: string };

/**
 * Text as glossary and quiz data carry it, to HTML: `$…$` formulas, `*emphasis*` and
 * `<Value of="…" args={[…]} digits={…} sign />`, the last two where asked for. Anything else is text.
 * Throws an Error for TeX that cannot be read and for a quantity that is not known.
 */
export function richText(text: string): string {
  return textParts(text)
    .map((part) => htmlOf(part))
    .join('');
}

/** The same for text that names a control: its formulas are in words as well. */
export function nameText(text: string): string {
  return textParts(text)
    .map((part) => (part.kind === 'formula' ? withWords(htmlOf(part), speak(part.tex)) : htmlOf(part)))
    .join('');
}

/** The same as characters alone, for what reads no HTML. */
export function plainText(text: string): string {
  return textParts(text)
    .map((part) => plainOf(part))
    .join('');
}

/** Takes a text apart without making anything of it. */
export function textParts(text: string): TextPart[] {
  return text
    .split(/(\$[^$]+\$[.,;:)?!]*|<Value\s[^>]*\/>)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('<Value')) return { kind: 'value', source: part };
      const [, tex, mark = ''] = /^\$([^$]+)\$(.*)$/s.exec(part) ?? [];
      return tex === undefined ? { kind: 'text', text: part } : { kind: 'formula', tex, mark };
    });
}

/** What a `<Value … />` asks for; undefined where that is not a quantity, its arguments, and how to write it. */
export function valueRequest(source: string): ValueRequest | undefined {
  const given = [...source.matchAll(/\s([^\s=/>]+)(?:=("[^"]*"|\{[^}]*\}))?/g)];
  const {
    of = '',
    args = '',
    digits,
    sign,
    ...others
  } = Object.fromEntries(given.map(([, name = '', value = '{true}']) => [name, value]));
  if (Object.keys(others).length > 0 || !/^".*"$/.test(of) || !/^\{\[.*\]\}$/.test(args)) return undefined;
  const numbers = args
    .slice(2, -2)
    .split(',')
    .map((text) => text.trim())
    .filter((text, _, all) => text !== '' || all.length > 1);
  if (numbers.some((text) => !/^-?[\d.]+(e-?\d+)?$/.test(text))) return undefined;
  if (digits !== undefined && !/^\{\d+\}$/.test(digits)) return undefined;
  if (sign !== undefined && sign !== '{true}') return undefined;
  return {
    of: of.slice(1, -1),
    args: numbers.map(Number),
    ...(digits === undefined ? {} : { digits: Number(digits.slice(1, -1)) }),
    ...(sign === undefined ? {} : { sign: true }),
  };
}

function htmlOf(part: TextPart): string {
  switch (part.kind) {
    case 'text':
      return escapeText(part.text).replaceAll(emphasis, '<em>$1</em>');
    case 'formula': {
      const html = typeset(part.tex) + part.mark;
      return part.tex.length > longestTied ? html : `<span class="tied">${html}</span>`;
    }
    case 'value': {
      const { value, text } = valueOf(part.source);
      return `<data value="${String(value)}">${text}</data>`;
    }
  }
}

function plainOf(part: TextPart): string {
  switch (part.kind) {
    case 'text':
      return part.text.replaceAll(emphasis, '$1');
    case 'formula':
      return formulaText(part.tex) + part.mark;
    case 'value':
      return valueOf(part.source).text;
  }
}

function valueOf(source: string): { value: number; text: string } {
  const request = valueRequest(source);
  if (request === undefined) throw new Error(`${source} names no quantity with its arguments`);
  return computeValue(request);
}
