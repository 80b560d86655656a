import type { Page } from '@playwright/test';

/** All that can be read on a page once every fold is open. */
export interface Readable {
  /** Without the labels of controls and what stands among them. */
  words: string[];
  /** How many words there are with those. */
  wordCount: number;
  /** What each formula in sight reads as; those of the endless practice are drawn anew and so left out. */
  formulas: string[];
  /** The text of each table in sight. */
  tables: string[];
}

export async function readAll(page: Page): Promise<Readable> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    // Words that are not laid out are no text to the browser.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(sheet);
    const inSight = (selector: string): Element[] =>
      [...document.querySelectorAll(selector)].filter((one) =>
        one.checkVisibility({ visibilityProperty: true }),
      );
    const textOf = (one: Element): string => one.textContent.replace(/\s+/g, ' ').trim();
    const words = (): string[] => document.body.innerText.match(/[\p{L}\p{N}]+/gu) ?? [];
    const formulas = inSight('.katex').filter((one) => !one.closest('.needs-script, practice-island'));
    const readable = {
      wordCount: words().length,
      formulas: formulas.map(textOf),
      tables: inSight('table').map(textOf),
    };
    const controls = 'button, label, legend, select, .needs-script, .skip, .spoken';
    for (const control of document.querySelectorAll<HTMLElement>(controls)) control.style.display = 'none';
    return { ...readable, words: words() };
  });
}

/** What is in the one list as often as it is not in the other. */
export function missing(all: readonly string[], some: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const one of some) left.set(one, (left.get(one) ?? 0) + 1);
  return all.filter((one) => {
    const count = left.get(one) ?? 0;
    left.set(one, count - 1);
    return count <= 0;
  });
}
