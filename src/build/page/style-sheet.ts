import { hash } from 'node:crypto';
import type { Element, Nodes } from 'hast';
import { select, selectAll } from 'hast-util-select';
import postcss, { type AtRule, type Rule } from 'postcss';
import { pieceOf } from './html-tree.ts';

/** Text by the name of the font that shows it: its family, and whether italic or bold. */
export type TextByFont = ReadonlyMap<string, string>;

/** What a formula makes of a style sheet. */
interface Use {
  /** The selectors that match something in it. */
  selectors: readonly string[];
  text: TextByFont;
}

/** A selector that is tried on formulas, and what one must hold for that. */
interface Tried {
  selector: string;
  /** Of classes. */
  names: readonly string[];
  tags: readonly string[];
}

/** A page as far as its styles are concerned. */
export interface StyledPage {
  /** Each formula once, as HTML. */
  formulas: Iterable<string>;
  /** The rest of its HTML. */
  rest: string;
  /** What it shows outside of formulas. */
  text: TextByFont;
}

/** A style sheet without what a page does not use. */
export interface ReducedSheet {
  css: string;
  /** The font files that are left, by the address that the sheet has for each. */
  files: ReadonlyMap<string, { font: string; text: string }>;
}

/**
 * A style sheet, of which pages use KaTeX's rules and faces in part. What a formula uses does not depend on the page, so
 * each is looked at once in a build, however many pages it stands in; and pages that use the same get the same text.
 */
export class StyleSheet {
  readonly #css: string;
  /** Selectors of formulas, which are tried on them. */
  readonly #ofFormulas: readonly Tried[];
  /** Selectors beside those which reach beyond formulas. */
  readonly #others: readonly string[];
  readonly #fonts: readonly (Tried & { font: string })[];
  readonly #uses = new Map<string, Use>();
  readonly #reduced = new Map<string, string>();

  constructor(css: string) {
    this.#css = css;
    const sheet = postcss.parse(css);
    const selectors = new Set<string>();
    const fonts: (Tried & { font: string })[] = [];
    sheet.walkRules(/\.katex/, (rule) => {
      for (const selector of rule.selectors) if (isTriable(selector)) selectors.add(selector);
    });
    sheet.walkDecls(/^font(-family)?$/, ({ value, parent }) => {
      if (value.includes('KaTeX_') && parent?.type === 'rule')
        for (const selector of parent.selectors) fonts.push({ ...triedOf(selector), font: nameOf(parent) });
    });
    this.#ofFormulas = [...selectors].filter((selector) => selector.startsWith('.katex')).map(triedOf);
    this.#others = [...selectors].filter((selector) => !selector.startsWith('.katex'));
    this.#fonts = fonts;
  }

  /** Without KaTeX's rules and the faces that the page has no use for, and what is shown in the files of the others. */
  reducedFor({ formulas, rest, text }: StyledPage): ReducedSheet {
    const used = new Set(this.#others.filter((selector) => mayMatch(selector, rest)));
    const shown = new Map(text);
    for (const formula of formulas) {
      const use = this.#useOf(formula);
      for (const selector of use.selectors) used.add(selector);
      for (const [font, characters] of use.text) shown.set(font, (shown.get(font) ?? '') + characters);
    }
    const fonts = [...shown].flatMap(([font, characters]) => (characters === '' ? [] : font)).sort();
    const key = [...used].sort().join() + fonts.join();
    const css = this.#reduced.get(key) ?? this.#reduce(used, new Set(fonts));
    this.#reduced.set(key, css);
    const files = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => {
      const font = nameOf(postcss.parse(face).first as AtRule);
      const file = fileOf(face);
      return file === undefined ? [] : [[file, { font, text: shown.get(font) ?? '' }] as const];
    });
    return { css, files: new Map(files) };
  }

  #useOf(formula: string): Use {
    // The formulas of a thousand lessons would be as large as their pages.
    const key = hash('sha256', formula, 'base64');
    const known = this.#uses.get(key);
    if (known) return known;
    const tree = pieceOf(formula);
    const text = new Map<string, string>();
    const classes = classesIn(formula);
    const mayBeIn = ({ names, tags }: Tried): boolean =>
      names.every((name) => classes.has(name)) && tags.every((tag) => formula.includes(`<${tag}`));
    for (const { selector, font } of this.#fonts.filter(mayBeIn))
      for (const element of selectAll(selector, tree))
        text.set(font, (text.get(font) ?? '') + seenText(element));
    const selectors = this.#ofFormulas
      .filter((tried) => mayBeIn(tried) && (ofOneClass.test(tried.selector) || matches(tree, tried.selector)))
      .map(({ selector }) => selector);
    const use = {
      selectors,
      text: new Map([...text].map(([font, all]) => [font, [...new Set(all)].join('')])),
    };
    this.#uses.set(key, use);
    return use;
  }

  #reduce(used: ReadonlySet<string>, fonts: ReadonlySet<string>): string {
    const sheet = postcss.parse(this.#css);
    sheet.walkRules(/\.katex/, (rule) => {
      rule.selectors = rule.selectors.filter((selector) => !isTriable(selector) || used.has(selector));
      if (rule.selectors.length === 0 || rule.selector === '') rule.remove();
    });
    sheet.walkAtRules('font-face', (face) => {
      const file = fileOf(declaration(face, 'src'));
      if (file === undefined) return;
      if (!fonts.has(nameOf(face))) {
        face.remove();
        return;
      }
      face.walkDecls('src', (src) => {
        src.value = `url(${file}) format("woff2")`;
      });
    });
    return sheet.toString();
  }
}

/** Of a class in a formula: this matches where the class is, and need not be tried. */
const ofOneClass = /^\.katex(?: \.(?!katex)[\w-]+)?$/;

function triedOf(selector: string): Tried {
  return { selector, names: namesIn(selector), tags: tagsIn(selector) };
}

/** A selector that cannot be tried on a document at rest (`:hover`, `::selection`) is kept. */
function isTriable(selector: string): boolean {
  return !/::|:(?!not|is|where|first|last|nth)/.test(elementOf(selector));
}

function matches(tree: Nodes, selector: string): boolean {
  return select(elementOf(selector), tree) !== undefined;
}

/** What is drawn before or after an element is there if the element is. */
function elementOf(selector: string): string {
  return selector.replace(/::?(?:before|after)$/, '');
}

/** The classes that something must have for a selector to match; what is in brackets may be a choice. */
function namesIn(selector: string): string[] {
  return [...selector.replaceAll(/\([^)]*\)/g, '').matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
}

/** The elements that something must be or stand in for a selector to match. */
function tagsIn(selector: string): string[] {
  const outside = selector.replaceAll(/\([^)]*\)/g, '');
  return [...outside.matchAll(/(?<![\w.#:[="-])[a-z][\w-]*/g)].map(([name]) => name);
}

function classesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')));
}

/** Whether a page has what a selector names outside of formulas, somewhere: cheap, and never wrong with a no. */
function mayMatch(selector: string, html: string): boolean {
  const outside = selector.replaceAll(/\([^)]*\)/g, '').replaceAll(/\.katex[\w-]*/g, '');
  return (
    tagsIn(outside).every((name) => html.includes(`<${name}`)) &&
    namesIn(outside).every((name) => new RegExp(` class="[^"]*(?<![\\w-])${name}(?![\\w-])`).test(html))
  );
}

/** The text of a formula, without its MathML, which is only heard. */
function seenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node) || (node.type === 'element' && isMathml(node))) return '';
  return node.children.map(seenText).join('');
}

function isMathml({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('katex-mathml');
}

function fileOf(src: string): string | undefined {
  return /url\(["']?([^"')]+\.woff2)/.exec(src)?.[1];
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
