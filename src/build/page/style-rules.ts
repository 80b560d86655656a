import { withFormulas } from './page-formulas.ts';
import type { Page } from './page.ts';

/**
 * Scripts and styles, whose text is none of ours; or a tag, up to its style attribute and after it. An attribute's value
 * in quotes may hold anything.
 */
const pieces =
  /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|(<[a-z][\w-]*(?:\s+(?!style[\s=])[^\s=/>"]+(?:="[^"]*")?)*)\s+style="([^"]*)"((?:\s+[^\s=/>"]+(?:="[^"]*")?)*\s*\/?>)/g;

/** How a style is put into a tag in place of its attribute, and the selector that finds it there. */
interface Form {
  selector: (number: number) => string;
  put: (number: string, before: string, after: string) => string;
}

const asClass: Form = {
  selector: (number) => `.s${String(number)}`,
  put: (number, before, after) => {
    const tag = before + after;
    const name = `s${number}`;
    return tag.includes(' class="')
      ? tag.replace(/(?<= class="[^"]*)(?=")/, ` ${name}`)
      : `${before} class="${name}"${after}`;
  },
};
/** Outside of formulas: an island that has come alive may write its classes anew. */
const asData: Form = {
  selector: (number) => `[data-s="${String(number)}"]`,
  put: (number, before, after) => `${before} data-s="${number}"${after}`,
};

/** Around a style's place among those found, until all are and have their numbers: no page may hold these characters. */
const [opens, closes] = ['\uFDD0', '\uFDD1'];
const provisional = new RegExp(`${opens}(\\d+)${closes}`, 'g');

/**
 * The page with a rule for each style that an attribute held: what elements carry in style attributes, KaTeX's boxes
 * above all, moves into the page's style sheet. Its policy then allows no style but that sheet, and what stands in a page
 * a hundred times is read once.
 *
 * @throws Error where an attribute cannot be moved, or where the page has no sheet to move it to.
 */
export function withStyleRules({ head, body }: Page): Page {
  const styles = new Map<string, { found: number; forms: Set<Form> }>();
  const changed = (part: string, form: Form): string =>
    part.replace(
      pieces,
      (whole: string, _element?: string, before?: string, attribute?: string, after?: string) => {
        if (before === undefined || attribute === undefined || after === undefined) return whole;
        const style = declarationsOf(attribute);
        const known = styles.get(style) ?? { found: styles.size, forms: new Set() };
        styles.set(style, known);
        known.forms.add(form);
        return form.put(`${opens}${String(known.found)}${closes}`, before, after);
      },
    );
  const moved = withFormulas(
    body,
    (formula) => changed(formula, asClass),
    (rest) => changed(rest, asData),
  );
  for (const part of [head, moved]) refuseStyles(part);
  if (styles.size === 0) return { head, body };
  // In order: similar rules beside one another take less room.
  const ordered = [...styles].sort(([one], [other]) => (one < other ? -1 : 1));
  const numbers = new Map(ordered.map(([, { found }], number) => [String(found), String(number)]));
  const sheet = ordered.map(([style, { forms }], number) => {
    const selectors = [...forms].map(({ selector }) => `&${selector(number)}`);
    return `${selectors.join()}{${style}}`;
  });
  const end = head.indexOf('</style>');
  if (end < 0) throw new Error('a page whose elements have styles has no <style> that could hold them');
  return {
    // An id, which no element has, weighs more than all that other rules are made of, as an attribute did.
    head: `${head.slice(0, end)}:not(#_){${sheet.join('')}}${head.slice(end)}`,
    body: moved.replaceAll(provisional, (_, found: string) => numbers.get(found) ?? ''),
  };
}

function refuseStyles(html: string): void {
  // What only looks like one is told apart at length, and is rare.
  if (!/\sstyle[\s=/>]/.test(html)) return;
  const tags = html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|="[^"]*"/g, '');
  const left = /<[a-z][^<>]*\sstyle\b[^<>]*>/.exec(tags);
  if (left) throw new Error(`a style attribute that cannot be moved into a rule: ${left[0]}`);
}

function declarationsOf(style: string): string {
  const text = style.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  if (/[{}<]/.test(text)) throw new Error(`a style attribute that is more than declarations: ${style}`);
  return text.replace(/;$/, '').replace(/(?<![\w.#-])(-?)(\d*\.\d+)/g, (_, sign: string, size: string) => {
    // A thousandth of an em is a fiftieth of a pixel.
    const rounded = String(Number(Number(size).toFixed(3)));
    return sign + rounded.replace(/^0\./, '.');
  });
}
