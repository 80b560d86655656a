import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import postcss, { type AtRule, type Rule } from 'postcss';
import subsetFont from 'subset-font';

/** What texts and typed numbers may show, whatever the pages hold when built: ASCII without what only code is made of. */
const alwaysKept = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index))
  .join('')
  .replace(/[$<>@[\\\]_`{|}~]/g, '');
const slotCharacters = '0123456789.−×e∞';
/** By this letter FreeType measures the stems of a font: without it, parentheses come out a pixel wider. */
const hintedBy = 'o';
/** A space without width in KaTeX's stacks that none of its own fonts has. */
const katexStrut = '\u200B';

/** The variable axes that the style sheets ask for; the rest of a family is left out of the files. */
const axes: Record<string, Record<string, number | { min: number; max: number }>> = {
  'Source Serif': { wght: { min: 400, max: 650 }, opsz: 16 },
  'Source Serif italic': { wght: 400, opsz: 16 },
  'Inter Variable': { wght: { min: 400, max: 650 }, opsz: 14 },
};

const early = ['Source Serif', 'Inter Variable'];

/**
 * After the build: every font is cut down to the characters that the pages show in it, renamed by its new
 * content, and KaTeX's style rules and faces that no page uses go.
 */
export function fontSubsets(): AstroIntegration {
  return {
    name: 'font-subsets',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const pages = await readPages(root);
        const fonts = new Map<string, { family: string; characters: Set<string> }>();
        for (const page of pages) page.html = reduceStyles(page.html, fonts);
        const renamed = await writeSubsets(root, fonts);
        for (const page of pages) {
          await writeFile(join(root, page.name), announce(replaceInStyles(page.html, renamed)));
        }
        logger.info(`${String(fonts.size)} fonts cut to the characters used`);
      },
    },
  };
}

async function readPages(root: string): Promise<{ name: string; html: string }[]> {
  const names = (await readdir(root)).filter((name) => name.endsWith('.html'));
  return Promise.all(names.map(async (name) => ({ name, html: await readFile(join(root, name), 'utf8') })));
}

type Fonts = Map<string, { family: string; characters: Set<string> }>;

/** Drops unused rules from a page's styles, and adds what the page shows in each font file to `fonts`. */
function reduceStyles(html: string, fonts: Fonts): string {
  const tree = fromHtml(html);
  return rewriteStyles(html, (css) => {
    const sheet = postcss.parse(css);
    sheet.walkRules(/\.katex/, (rule) => {
      rule.selectors = rule.selectors.filter((selector) => matches(tree, selector));
      if (rule.selectors.length === 0 || rule.selector === '') rule.remove();
    });
    const shown = charactersByFamily(sheet, tree);
    sheet.walkAtRules('font-face', (face) => {
      const family = nameOf(face);
      const characters = shown.get(family);
      const file = /url\(["']?([^"')]+\.woff2)/.exec(declaration(face, 'src'))?.[1];
      if (file === undefined) return;
      if (characters === undefined) {
        face.remove();
        return;
      }
      face.walkDecls('src', (src) => {
        src.value = `url(${file}) format("woff2")`;
      });
      const known = fonts.get(file) ?? { family, characters: new Set<string>() };
      characters.forEach((character) => known.characters.add(character));
      fonts.set(file, known);
    });
    return sheet.toString();
  });
}

/** A selector that cannot be tried on a document at rest (`::before`, `:hover`) is kept. */
function matches(tree: Root, selector: string): boolean {
  if (/::|:(?!not|is|where|first|last|nth)/.test(selector)) return true;
  return selectAll(selector, tree).length > 0;
}

function declaration(node: AtRule | Rule, property: string): string {
  let value = '';
  node.walkDecls(property, (found) => {
    value = found.value;
  });
  return value;
}

/** Faces of one family differ by style, and KaTeX's by weight; each is a font of its own here. */
function nameOf(node: AtRule | Rule): string {
  const family =
    /KaTeX_\w+|[\w ]+/.exec(declaration(node, 'font-family') || declaration(node, 'font'))?.[0] ?? '';
  const italic = declaration(node, 'font-style') === 'italic' ? ' italic' : '';
  const bold = /^(700|bold)$/.test(declaration(node, 'font-weight')) ? ' bold' : '';
  return family + italic + bold;
}

/** What a page shows in each family: for KaTeX by the very rules that choose the font. */
function charactersByFamily(sheet: postcss.Root, tree: Root): Map<string, Set<string>> {
  const shown = new Map<string, Set<string>>();
  const add = (family: string, text: string): void => {
    const characters = shown.get(family) ?? new Set<string>();
    for (const character of text) characters.add(character);
    if (characters.size > 0) shown.set(family, characters);
  };
  // Only heard.
  const mathml = new Set<Nodes>(selectAll('.katex-mathml', tree));
  sheet.walkDecls(/^font(-family)?$/, ({ value, parent }) => {
    if (!value.includes('KaTeX_') || parent?.type !== 'rule') return;
    const rule = parent;
    for (const element of selectAll(rule.selector, tree)) add(nameOf(rule), textWithout(mathml, element));
  });
  if (shown.has('KaTeX_Main')) add('KaTeX_Main', slotCharacters + hintedBy);
  const unlikeText = new Set<Nodes>(selectAll('.katex, code, script, style', tree));
  const script = selectAll('script', tree).map((element) => toString(element));
  for (const family of ['Source Serif', 'Inter Variable']) {
    add(family, textWithout(unlikeText, tree) + alwaysKept);
    // What a widget may write is in the script's strings; they alone hold other characters than ASCII.
    add(family, script.join('').replaceAll(/\p{ASCII}/gu, ''));
    if (mathml.size > 0) add(family, katexStrut);
  }
  for (const element of selectAll('em, i, cite', tree)) add('Source Serif italic', toString(element));
  return shown;
}

function textWithout(left: ReadonlySet<Nodes>, node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || left.has(node)) return '';
  return node.children.map((child) => textWithout(left, child)).join('');
}

async function writeSubsets(root: string, fonts: Fonts): Promise<Map<string, string>> {
  const renamed = new Map<string, string>();
  for (const [address, { family, characters }] of fonts) {
    const variationAxes = axes[family];
    const subset = await subsetFont(await readFile(join(root, address)), [...characters].sort().join(''), {
      targetFormat: 'woff2',
      noHinting: true,
      keepFeatures: ['kern', 'tnum', 'mark'],
      ...(variationAxes ? { variationAxes } : {}),
    });
    const hash = createHash('sha256').update(subset).digest('hex').slice(0, 8);
    const name = address.replace(/^.*\/([^/.]+)\..*$/, (_, stem: string) => `_astro/${stem}.${hash}.woff2`);
    renamed.set(address, `./${name}`);
    await writeFile(join(root, name), subset);
  }
  const kept = new Set([...renamed.values()].map((name) => name.replace(/^.*\//, '')));
  for (const name of await readdir(join(root, '_astro'))) {
    if (/\.(woff2?|ttf)$/.test(name) && !kept.has(name)) await rm(join(root, '_astro', name));
  }
  return renamed;
}

/** Names the fonts of the text ahead of the script that fetches them early: else the text would change its font. */
function announce(html: string): string {
  const files = early.flatMap((family) => {
    const face = new RegExp(`font-family:['"]?${family}['"]?;[^}]*?url\\(["']?([^"')]+)`).exec(html);
    return face?.[1] ?? [];
  });
  if (files.length === 0) return html;
  return html.replace('<script>', `<meta name="early-fonts" content="${files.join(' ')}"><script>`);
}

function replaceInStyles(html: string, renamed: Map<string, string>): string {
  return rewriteStyles(html, (css) =>
    [...renamed].reduce((text, [from, to]) => text.replaceAll(from, to), css),
  );
}

function rewriteStyles(html: string, change: (css: string) => string): string {
  return html.replaceAll(
    /(<style[^>]*>)([\s\S]*?)(<\/style>)/g,
    (_, open: string, css: string, end: string) => open + change(css) + end,
  );
}
