import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import subsetFont from 'subset-font';
import { textOfHtml } from './html-text.ts';
import { withFormulas } from './page-formulas.ts';
import { pageOf, type Page } from './page.ts';
import { rawElements, withoutElements } from './raw-elements.ts';
import type { Site } from '../site/site.ts';
import { StyleSheet, type StyledPage } from './style-sheet.ts';

/** What texts and typed numbers may show, whatever the pages hold when built: ASCII without what only code is made of. */
const alwaysKept = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .join('')
  .replace(/[$<>@[\\\]_`{|}~]/g, '');
const slotCharacters = '0123456789.−×e∞';
/** Signs of controls and drawings and of what readers type, which stand in the sans alone: e2e/fonts.spec.ts. */
const signs = /[*^σŷ·←↑→↓∂∞✓✗]/g;
/** What stands in the serif where a page shows it, and not beforehand: no widget writes it there. */
const rarelyInSerif = /[!"#%&]/g;
/** What a script looks for in formulas and in what is typed, or copies, and never writes: mathml-text.ts, number-tokens.ts. */
const onlyRead = /[√≈≠∣∑∏′⁺⋅⁄–]/g;
/** By this letter FreeType measures the stems of a font: without it, parentheses come out a pixel wider. */
const hintedBy = 'o';
/** A space without width in KaTeX's stacks that none of its own fonts has. */
const katexStrut = '\u200B';

/** The variable axes that the style sheets ask for; the rest of a family is left out of the files. */
const axes: Record<string, Record<string, number | { min: number; max: number }>> = {
  'Source Serif': { wght: { min: 400, max: 600 }, opsz: 16 },
  'Source Serif italic': { wght: 400, opsz: 16 },
  'Inter Variable': { wght: { min: 400, max: 600 }, opsz: 14 },
};

/**
 * What browsers do without: descriptions, baselines of other scripts, and what only repeats for other weights what
 * they work out from the outlines. Letters of any weight stand as close as those of the text.
 */
const dropTables = ['STAT', 'BASE', 'HVAR', 'MVAR', 'GDEF'];

/**
 * The fonts of the first screen stand in the page. As files they would be asked for when the page is there, and its
 * lines would break anew when they come.
 */
const inPages = ['KaTeX_Math italic', 'Source Serif', 'Inter Variable'];

/** The characters that are shown in each font file, by the address that the style sheets have for it. */
type Shown = Map<string, { family: string; characters: Set<string> }>;

/**
 * The fonts of a built site: every one is cut down to the characters that the pages show in it, renamed by its new
 * content or put into the pages, and KaTeX's style rules and faces that no page uses go.
 *
 * Every page is shown to `read` before `cut`, and changed by `put` after it.
 */
export class FontSubsets {
  readonly #sheets = new Map<string, StyleSheet>();
  readonly #shown: Shown = new Map();
  readonly #reduced = new Map<string, readonly string[]>();
  readonly #finished = new Map<string, string>();
  #addresses: ReadonlyMap<string, string> = new Map();

  /** Notes what a page shows and which of its styles it uses. */
  read(name: string, html: string): void {
    const page = styledPage(html);
    const styles = rawElements(pageOf(html).head, 'style').map(({ text: css }) => {
      const sheet = this.#sheets.get(css) ?? new StyleSheet(css);
      this.#sheets.set(css, sheet);
      const { css: reduced, files } = sheet.reducedFor(page);
      for (const [file, { font, text }] of files) {
        const known = this.#shown.get(file) ?? { family: font, characters: new Set<string>() };
        for (const character of text) known.characters.add(character);
        this.#shown.set(file, known);
      }
      return reduced;
    });
    this.#reduced.set(name, styles);
  }

  /** Leaves of the site's fonts what its pages show, and what their widgets may write: the strings of their script. */
  async cut(site: Site, script = ''): Promise<void> {
    const written = textOfFonts(writtenBy(script));
    for (const { family, characters } of this.#shown.values())
      for (const character of written.get(family) ?? '') characters.add(character);
    this.#addresses = await writeSubsets(site, this.#shown);
  }

  /** A page with the styles that it uses, the fonts of its first screen and the addresses of all others. */
  put(name: string, { head, body }: Page): Page {
    const styles = (this.#reduced.get(name) ?? []).map((css) => this.#finish(css));
    return { head: stylesFirst(head, styles), body };
  }

  /** Most pages have the same styles. */
  #finish(css: string): string {
    const known = this.#finished.get(css) ?? withFonts(css, this.#addresses);
    this.#finished.set(css, known);
    return known;
  }
}

function styledPage(html: string): StyledPage {
  const scripts = rawElements(html, 'script');
  const raw = [...scripts, ...rawElements(html, 'style')].sort((one, other) => one.start - other.start);
  const body = withoutElements(html, raw);
  const formulas = new Set<string>();
  const rest = withFormulas(body, (formula) => {
    formulas.add(formula);
    return '';
  });
  const emphasised = [...rest.matchAll(/<(em|i|cite)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(
    ([, , text = '']) => text,
  );
  const plain = rest.replaceAll(/<code\b[^>]*>[\s\S]*?<\/code>/g, '');
  const shown = [
    textOfHtml(plain),
    ...scripts.map(({ text }) => writtenBy(text)),
    formulas.size > 0 ? katexStrut : '',
  ].join('');
  return {
    formulas,
    rest,
    text: new Map([
      ...textOfFonts(shown),
      ['Source Serif italic', distinct(textOfHtml(emphasised.join('')))],
      ['KaTeX_Main', formulas.size > 0 ? slotCharacters + hintedBy : ''],
    ]),
  };
}

/** What a widget may write is in the strings of a script, which alone hold other characters than ASCII. */
function writtenBy(script: string): string {
  return (script.match(/\P{ASCII}+/gu) ?? []).join('').replace(onlyRead, '');
}

/** A text in each of the two faces of texts, with what may stand there besides. */
function textOfFonts(shown: string): Map<string, string> {
  return new Map([
    ['Source Serif', distinct((shown + alwaysKept.replace(rarelyInSerif, '')).replace(signs, ''))],
    ['Inter Variable', distinct(shown + alwaysKept)],
  ]);
}

function distinct(text: string): string {
  return [...new Set(text)].join('');
}

/** Returns the address of each font's subset, a file's or one that holds it, by that of the font. */
async function writeSubsets(site: Site, shown: Shown): Promise<Map<string, string>> {
  const addresses = new Map<string, string>();
  const files = new Set<string>();
  for (const [address, { family, characters }] of shown) {
    const variationAxes = axes[family];
    const text = [...characters].sort().join('');
    const named = await subsetFont(Buffer.from(await site.read(posix.normalize(address))), text, {
      targetFormat: 'truetype',
      noHinting: true,
      // The kerning of labels and numbers is 1.7 kB, and hardly to be seen; that of the text is kept.
      keepFeatures: [...(family.startsWith('Inter') ? [] : ['kern']), 'tnum', 'mark'],
      dropTables,
      ...(variationAxes ? { variationAxes } : {}),
    });
    const subset = await subsetFont(withoutNames(named), text, { targetFormat: 'woff2' });
    if (inPages.includes(family)) {
      addresses.set(address, `data:font/woff2;base64,${subset.toString('base64')}`);
      continue;
    }
    const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
    const name = address.replace(/^.*\/([^/.]+)\..*$/, (_, stem: string) => `_astro/${stem}.${hash}.woff2`);
    addresses.set(address, `./${name}`);
    files.add(name);
    await site.write(name, subset);
  }
  for (const name of site.names())
    if (/^_astro\/.*\.(woff2?|ttf)$/.test(name) && !files.has(name)) await site.remove(name);
  return addresses;
}

/**
 * The font with an empty table of names: copyright, maker and version take a twentieth of a small font, and stand in
 * licences.txt. Browsers take no font without the table.
 */
function withoutNames(font: Buffer): Buffer {
  const directory = font.indexOf('name', 12, 'latin1');
  const [start, length] = [font.readUInt32BE(directory + 8), font.readUInt32BE(directory + 12)];
  font.fill(0, start, start + length);
  // No record, and the letters of names would begin after this head of six bytes.
  font.writeUInt16BE(6, start + 4);
  return font;
}

/**
 * Puts the styles, with the fonts in them, ahead of the script that has these decoded before the first paint. What
 * others read of a page, its title and picture, stays before both.
 */
function stylesFirst(head: string, styles: readonly string[]): string {
  const elements = rawElements(head, 'style');
  if (elements.length === 0) return head;
  const first = elements.map(({ attributes }, index) => `<style${attributes}>${styles[index] ?? ''}</style>`);
  const start = head.search(/<script>|<style\b/);
  return head.slice(0, start) + first.join('') + withoutElements(head, elements).slice(start);
}

/** A style sheet with the address of each font; one in the page need not be waited for, and the script knows it by that. */
function withFonts(css: string, addresses: ReadonlyMap<string, string>): string {
  const addressed = [...addresses].reduce((text, [from, to]) => text.replaceAll(from, to), css);
  return addressed.replaceAll(faceInPage, (face) => face.replace(/font-display:\w+;?/, ''));
}

const faceInPage = /@font-face\s*\{[^}]*url\(data:[^}]*\}/g;
