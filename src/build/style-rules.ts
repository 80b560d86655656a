import type { AstroIntegration } from 'astro';
import { changePages } from './change-pages.ts';
import { withFormulas } from './page-formulas.ts';

/**
 * After the build: what elements carry in style attributes, KaTeX's boxes above all, moves into rules of the page's
 * style sheet. Its policy then allows no style but that sheet, and what stands in a page a hundred times is read once.
 */
export function styleRules(): AstroIntegration {
  return {
    name: 'style-rules',
    hooks: {
      'astro:build:done': ({ dir }) => changePages(dir, withStyleRules),
    },
  };
}

/**
 * Scripts and styles, whose text is none of ours; or a tag, up to its style attribute and after it. An attribute's value
 * in quotes may hold anything.
 */
const pieces =
  /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|(<[a-z][\w-]*(?:\s+(?!style[\s=])[^\s=/>"]+(?:="[^"]*")?)*)\s+style="([^"]*)"((?:\s+[^\s=/>"]+(?:="[^"]*")?)*\s*\/?>)/g;

/** How a style is put into a tag in place of its attribute, and the selector that finds it there. */
interface Form {
  selector: (number: number) => string;
  put: (number: number, before: string, after: string) => string;
}

const asClass: Form = {
  selector: (number) => `.s${String(number)}`,
  put: (number, before, after) => {
    const tag = before + after;
    const name = `s${String(number)}`;
    return tag.includes(' class="')
      ? tag.replace(' class="', ` class="${name} `)
      : `${before} class="${name}"${after}`;
  },
};
/** Outside of formulas: an island that has come alive may write its classes anew. */
const asData: Form = {
  selector: (number) => `[data-s="${String(number)}"]`,
  put: (number, before, after) => `${before} data-s="${String(number)}"${after}`,
};

/**
 * The page with a rule for each style that an attribute held.
 *
 * @throws Error where an attribute cannot be moved.
 */
export function withStyleRules(html: string): string {
  const forms = new Map<string, Set<Form>>();
  changeStyles(html, (style, form, before, after) => {
    forms.set(style, (forms.get(style) ?? new Set()).add(form));
    return before + after;
  });
  // In order: similar rules beside one another take less room.
  const numbers = new Map([...forms.keys()].sort().map((style, number) => [style, number]));
  const page = changeStyles(html, (style, form, before, after) =>
    form.put(numbers.get(style) ?? 0, before, after),
  );
  const tags = page.replace(/<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|="[^"]*"/g, '');
  const left = /<[a-z][^<>]*\sstyle\b[^<>]*>/.exec(tags);
  if (left) throw new Error(`a style attribute that cannot be moved into a rule: ${left[0]}`);
  if (numbers.size === 0) return page;
  const sheet = [...numbers].map(([style, number]) => {
    // An id, which no element has, weighs more than all that other rules are made of, as an attribute did.
    const selectors = [...(forms.get(style) ?? [])].map(({ selector }) => `${selector(number)}:not(#_)`);
    return `${selectors.join()}{${style}}`;
  });
  const end = page.indexOf('</style>');
  return page.slice(0, end) + sheet.join('') + page.slice(end);
}

function changeStyles(
  html: string,
  change: (style: string, form: Form, before: string, after: string) => string,
): string {
  const changed = (part: string, form: Form): string =>
    part.replace(
      pieces,
      (whole: string, _element?: string, before?: string, style?: string, after?: string) =>
        before === undefined || style === undefined || after === undefined
          ? whole
          : change(declarationsOf(style), form, before, after),
    );
  return changed(
    withFormulas(html, (formula) => changed(formula, asClass)),
    asData,
  );
}

function declarationsOf(style: string): string {
  const text = style.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
  if (/[{}<]/.test(text)) throw new Error(`a style attribute that is more than declarations: ${style}`);
  return text.replace(/;$/, '');
}
