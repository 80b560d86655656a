import { raised } from './raised.ts';

/** A MathML element, or a piece of text in one, as far as it is written out here. */
export interface MathNode {
  name: string;
  /** All text in it. */
  text: string;
  parts: readonly MathNode[];
}

/** A formula as characters alone, for where neither TeX nor MathML is read: "−ln(1 − ŷ)". */
export function mathText(formula: MathNode): string {
  return spaced(written(formula));
}

function written({ name, text, parts }: MathNode): string {
  if (name === 'mspace') return ' ';
  if (parts.length === 0) return text;
  const texts = parts.map(written);
  const [first = '', second = '', third = ''] = texts;
  switch (name) {
    case 'annotation':
      return '';
    case 'mover':
      return accented(first, second);
    case 'msup':
      // A prime is raised by itself.
      return first + (second === '′' ? second : raised(second.trim()));
    case 'msub':
      return `${first}_${bracketed(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${bracketed(second)}${raised(third)}`;
    case 'mfrac':
      return `${bracketed(first)}/${bracketed(second)}`;
    case 'msqrt':
      return `√${bracketed(texts.join(''))}`;
    default:
      return texts.join('');
  }
}

/** What stands over a letter, as part of it where Unicode has such a letter: a circumflex, a tilde, a macron. */
function accented(letter: string, accent: string): string {
  const mark = [0x5e, 0x7e, 0x2c9].indexOf(accent.charCodeAt(0));
  return mark === -1 ? letter + accent : (letter + String.fromCharCode(0x302 + mark)).normalize('NFC');
}

function bracketed(text: string): string {
  return /^[\p{L}\p{M}\d.]*$/u.test(text) ? text : `(${text})`;
}

/**
 * MathML leaves the space about operators to who draws it: about relations, and about + − · × where something stands
 * before them; a sign is no operator.
 */
function spaced(text: string): string {
  return (
    text
      .replaceAll(/\u2061(\(?)/g, (_, bracket: string) => bracket || ' ')
      .replaceAll(/\s*([=<>\u2264\u2265≈≠→∣])\s*/g, ' $1 ')
      .replaceAll(/(?<=[^\s([,=<>\u2264\u2265≈≠→∣+−·⋅×])\s*([+−·⋅×])\s*/g, ' $1 ')
      .replaceAll(/,\s*/g, ', ')
      // A sum or a product, with its range, stands apart; nothing else does within brackets.
      .replaceAll(/[∑∏](?:_\w|_\([^)]*\))?(?:\^\w)?/g, ' $& ')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/(?<=[([]) | (?=[)\]])/g, '')
      .trim()
  );
}
