import { computeValue } from './values.ts';
import { escapeText, typeset } from '../build/tex.ts';

/**
 * Text as glossary and quiz data carry it, to HTML: `$…$` formulas, `*emphasis*` and
 * `<Value of="…" args={[…]} digits={…} />`. Anything else is text.
 * Throws an Error for TeX that cannot be read and for a quantity that is not known.
 */
export function richText(text: string): string {
  return text
    .split(/(\$[^$]+\$[.,;:)?!]*|<Value\s[^>]*\/>)/)
    .map((part) => {
      if (part.startsWith('<Value')) return valueElement(part);
      if (part.startsWith('$') && part.length > 1) return formula(part);
      return escapeText(part).replaceAll(/\*([^*]+)\*/g, '<em>$1</em>');
    })
    .join('');
}

/** A formula up to this many characters of TeX stays on one line, with the punctuation that follows. */
const longestTied = 40;

function formula(part: string): string {
  const end = part.lastIndexOf('$');
  const html = typeset(part.slice(1, end));
  const mark = part.slice(end + 1);
  return end > longestTied ? html + mark : `<span class="tied">${html}${mark}</span>`;
}

function valueElement(source: string): string {
  const of = /\bof="([^"]*)"/.exec(source)?.[1] ?? '';
  const args = JSON.parse(/\bargs=\{(\[[^\]]*\])\}/.exec(source)?.[1] ?? '[]') as number[];
  const digits = /\bdigits=\{(\d+)\}/.exec(source)?.[1];
  const { value, text } = computeValue({ of, args, ...(digits ? { digits: Number(digits) } : {}) });
  return `<data value="${String(value)}">${text}</data>`;
}
