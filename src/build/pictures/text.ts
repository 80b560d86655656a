import type { Place } from '../../charts/plane.ts';
import { escapeText } from '../formulas/tex.ts';
import { inkWidth } from './draw-png.ts';
import { typefaces, type Face } from './typefaces.ts';

export interface Style {
  face: Face;
  size: number;
  fill: string;
  /** In shares of the size. */
  spacing?: number;
  anchor?: 'middle';
}

/** A line of text whose baseline begins, or has its middle, at a place. */
export function textAt({ x, y }: Place, line: string, style: Style): string {
  const { family, weight } = typefaces[style.face];
  const { size, fill, spacing = 0, anchor } = style;
  const middle = anchor === undefined ? '' : ` text-anchor="${anchor}"`;
  return `<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" letter-spacing="${spacing * size}" fill="${fill}"${middle}>${escapeText(line)}</text>`;
}

/** What was measured in a set of fonts, which many cards may share; so may they words. */
const widths = new WeakMap<Uint8Array[], Map<string, number>>();

/** Breaks a text into lines of at most a width, about as long as one another; a longer word stands alone. */
export async function linesOf(
  text: string,
  width: number,
  style: Style,
  fonts: Uint8Array[],
): Promise<string[]> {
  const known = widths.get(fonts) ?? new Map<string, number>();
  widths.set(fonts, known);
  const words = text.split(/\s+/).filter((word) => word !== '');
  const measure = async (line: string): Promise<number> => {
    const key = `${style.face} ${style.size} ${style.spacing ?? 0} ${line}`;
    const measured = known.get(key) ?? (await lineWidth(line, style, fonts));
    known.set(key, measured);
    return measured;
  };
  let lines = await filled(words, width, measure);
  for (let narrower = width - style.size; narrower > style.size; narrower -= style.size) {
    const others = await filled(words, narrower, measure);
    if (others.length > lines.length) break;
    lines = others;
  }
  return lines;
}

async function filled(
  words: readonly string[],
  width: number,
  measure: (line: string) => Promise<number>,
): Promise<string[]> {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || (await measure(longer)) > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function lineWidth(line: string, style: Style, fonts: Uint8Array[]): Promise<number> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg">${textAt({ x: 0, y: 0 }, line, style)}</svg>`;
  return inkWidth(svg, fonts);
}
