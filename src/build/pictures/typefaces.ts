import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

interface Typeface {
  /** What the font calls itself. */
  family: string;
  file: string;
  weight: number;
  axes: Record<string, number>;
}

const serif = {
  family: 'Source Serif 4 Variable',
  file: 'source-serif/WOFF2/VAR/SourceSerif4Variable-Roman.ttf.woff2',
  axes: { opsz: 16 },
};
const sans = { family: 'Inter Variable', file: 'inter-ui/variable/InterVariable.woff2', axes: { opsz: 14 } };

/** The lesson's type, in the weights and optical sizes that its pages have. */
export const typefaces = {
  title: { ...serif, weight: 600 },
  text: { ...serif, weight: 400 },
  note: { ...sans, weight: 500 },
  number: { ...sans, weight: 600 },
} as const satisfies Record<string, Typeface>;

export type Face = keyof typeof typefaces;

/** Each typeface as a TrueType font of the given characters; the web's formats are not read by what draws pictures. */
export function trueTypeFonts(characters: string): Promise<Uint8Array[]> {
  return Promise.all(
    Object.values<Typeface>(typefaces).map(async ({ file, weight, axes }) => {
      const font = await readFile(fileURLToPath(import.meta.resolve(file)));
      return subsetFont(font, characters, {
        targetFormat: 'truetype',
        variationAxes: { ...axes, wght: weight },
      });
    }),
  );
}
