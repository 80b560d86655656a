import katex, { type KatexOptions, type StrictFunction, type TrustContext } from 'katex';

/**
 * The symbols of the lesson, each with the class that marks it and, for the quantities, gives it its ink. `tex` is
 * what a reader who copies the formula gets, so it holds no macro of ours. An operator keeps its spacing.
 */
const symbols = {
  y: { ink: 'label', tex: 'y' },
  yhat: { ink: 'prediction', tex: '\\hat{y}' },
  z: { ink: 'logit', tex: 'z' },
  L: { ink: 'loss', tex: 'L' },
  J: { ink: 'loss', tex: 'J' },
  Ln: { ink: 'logarithm', tex: '\\ln', operator: true },
  sg: { ink: 'sigmoid', tex: '\\sigma' },
} as const satisfies Record<string, { ink: string; tex: string; operator?: boolean }>;

/** A formula with more characters of TeX than this may break across lines; a shorter one stays whole. */
export const longestTied = 40;

/**
 * Where every formula keeps its TeX while the site is built. The Markdown twins are made
 * from it; then it goes, since a page with all of it would be larger by a tenth.
 */
export const sourceAttribute = 'data-tex';

export type Ink = (typeof symbols)[keyof typeof symbols]['ink'];

/** The ink of a symbol given as its macro, `\\yhat`; undefined for anything else. */
export function inkOf(tex: string): Ink | undefined {
  const name = tex.trim().slice(1);
  return tex.startsWith('\\') && name in symbols ? symbols[name as keyof typeof symbols].ink : undefined;
}

const macros: Record<string, string> = {
  ...Object.fromEntries(
    Object.entries(symbols).map(([name, symbol]) => {
      const marked = `\\htmlClass{ink-${symbol.ink}}{${symbol.tex}}`;
      return [`\\${name}`, 'operator' in symbol ? `\\mathop{${marked}}\\nolimits` : marked];
    }),
  ),
  // A place whose text a widget replaces: \slot{loss}{0.357}.
  '\\slot': '\\htmlClass{slot-#1}{#2}',
  // Anything in the ink of a quantity: \ink{loss}{2.303}.
  '\\ink': '\\htmlClass{ink-#1}{#2}',
};

const strict: StrictFunction = (code) => (code === 'htmlExtension' ? 'ignore' : 'error');
const trust = ({ command }: TrustContext): boolean => command === '\\htmlClass';

/**
 * KaTeX's settings, the same for Markdown and for components. A fresh copy each time: KaTeX keeps
 * definitions made in one formula in the macros object of the next.
 */
export function katexOptions(): KatexOptions {
  return { macros: { ...macros }, trust, strict, output: 'htmlAndMathml' };
}

/** TeX without the lesson's macros, as it can be pasted anywhere: `\yhat` becomes `\hat{y}`. */
export function plainTex(tex: string): string {
  const named = Object.entries(symbols).reduce(
    (text, [name, symbol]) =>
      // A letter must not run into the name of a command before it: `\partial\L` is `\partial L`.
      text.replaceAll(
        new RegExp(`(\\\\[a-zA-Z]+)?\\\\${name}(?![a-zA-Z])`, 'g'),
        (_, before?: string) => (before ?? '') + (before && /^\w/.test(symbol.tex) ? ' ' : '') + symbol.tex,
      ),
    tex,
  );
  return named.replaceAll(/\\(?:slot|ink)\{[a-z-]+\}(\{[^{}]*\})/g, '$1').trim();
}

const known = new Map<string, string>();

/**
 * The HTML of a formula. Throws an Error for TeX that KaTeX cannot read or that is not allowed here. Each is set once:
 * those of the glossary and of the widgets stand in every lesson. `set` sets one that is new.
 */
export function typeset(
  tex: string,
  { display = false, set = byKatex }: { display?: boolean; set?: typeof byKatex } = {},
): string {
  const key = `${display ? 'display' : 'inline'} ${tex}`;
  const html = known.get(key) ?? finished(set(tex, display), tex, display);
  known.set(key, html);
  return html;
}

function byKatex(tex: string, display: boolean): string {
  return katex.renderToString(tex, { ...katexOptions(), displayMode: display });
}

/** A formula as KaTeX or rehype-katex has set it, as it goes into pages: the same of both. */
function finished(set: string, tex: string, display: boolean): string {
  const html = withoutIdleBoxes(withoutLayers(set))
    // HTML knows that math is MathML, and nobody sees how high its brackets are.
    .replace(/ xmlns="[^"]*"/, '')
    .replaceAll(' stretchy="false"', '')
    // KaTeX puts an operator that has a class, \Ln, into an <mo>, which may hold nothing but characters.
    .replaceAll(/<mo>(<mi>[^<]*<\/mi><mo>[^<]*<\/mo>)<\/mo>/g, '$1')
    // rehype-katex writes neither.
    .replaceAll(/(style="[^"]*);"/g, '$1"')
    .replaceAll('&gt;', '>')
    .replace(
      '<span class="katex"',
      (open) => `${open} ${sourceAttribute}="${escapeAttribute(plainTex(tex))}"`,
    );
  // A command that `trust` refuses is no error to KaTeX: it prints the command's name in this colour.
  const refused = /color:#cc0000[^>]*>(?:<[^>]*>)*([^<]*)/.exec(html)?.[1];
  if (refused !== undefined) throw new Error(`${refused} is not allowed`);
  // The TeX of a displayed equation can be copied; that of a formula in a text would only be sent to everyone.
  const annotation = /(<annotation encoding="application\/x-tex">)[^<]*/;
  if (display) return html.replace(annotation, (_, open: string) => open + escapeText(plainTex(tex)));
  return html.replace(/<semantics><mrow>(.*)<\/mrow><annotation.*<\/semantics>/s, '$1');
}

/**
 * KaTeX puts the rows of a fraction or a power in their places by `top`, and accents by `left`, and each is then a layer
 * of its own. A lesson has two thousand, and after every change the browser looks through all of them for what is under
 * the pointer. src/styles/formulas.css puts them in the same places by margins that make none. Of rows below their place
 * it cannot.
 */
function withoutLayers(html: string): string {
  const stacks: boolean[] = [];
  return html.replaceAll(/<(\/?)[a-z]+\b[^>]*>/g, (tag, end: string) => {
    if (end !== '') {
      stacks.pop();
      return tag;
    }
    const isRow = stacks.at(-1) === true;
    if (!tag.endsWith('/>')) stacks.push(tag.includes(' class="vlist"'));
    if (tag.includes(' class="accent-body"')) return tag.replace(/\bleft:/, '--left:');
    return isRow
      ? tag.replace(/\btop:(?=-|0em)/, '--top:').replace(/\btop:(?=\d)/, 'position:relative;top:')
      : tag;
  });
}

/** Kinds of a part that neither KaTeX's style sheet nor ours asks for. */
const idle = ['mord', 'mop', 'mbin', 'mrel', 'mopen', 'mclose', 'mpunct', 'minner', 'mtight', 'enclosing'];

/**
 * KaTeX gives every sign a box with the name of its kind, of which most mean nothing to any style. Such names go, and
 * boxes that have no other, but for those that are rows of a stack or stand in one; an ink goes to the sign itself. A
 * lesson has a tenth fewer elements to load and to lay out.
 */
function withoutIdleBoxes(html: string): string {
  const open: { stays: boolean; part?: 'stack' | 'row' | undefined }[] = [];
  return html
    .replaceAll(/<(\/?)[a-z]+\b[^>]*>/g, (tag, end: string) => {
      if (end !== '') return open.pop()?.stays === false ? '' : tag;
      const kept = tag.replace(/ class="([^"]*)"/, (_, names: string) => {
        const others = names.split(' ').filter((name) => !idle.includes(name));
        return others.length === 0 ? '' : ` class="${others.join(' ')}"`;
      });
      if (tag.endsWith('/>')) return kept;
      const within = open.at(-1)?.part;
      const stays = kept !== '<span>' || within !== undefined;
      const isStack = tag.includes(' class="vlist"');
      open.push({ stays, part: isStack ? 'stack' : within === 'stack' ? 'row' : undefined });
      return stays ? kept : '';
    })
    .replaceAll(
      /<span class="(ink-[a-z]+)"><span class="([a-z]+)">([^<]*)<\/span><\/span>/g,
      '<span class="$1 $2">$3</span>',
    );
}

/** The HTML of formulas as they are seen, without their MathML. */
export function drawnPart(html: string): string {
  return html.replace(/<span class="katex-mathml">.*?<\/math><\/span>/gs, '');
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
