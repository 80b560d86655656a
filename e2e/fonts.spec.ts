import type { CDPSession, Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';

/** Source Serif has no such minus, as in 10⁻⁴. */
const missing = /⁻/g;

/** Texts in sight of which letters stand in another font than the site's, as “text: letters in font”. */
async function strangers(page: Page, session: CDPSession): Promise<string[]> {
  await page.evaluate(() => document.fonts.ready);
  const texts = await page.evaluate(() => {
    const blocks = [...document.querySelectorAll<HTMLElement>('main *, body > header *')].filter(
      (element) =>
        /[\P{ASCII}!"#%&*^]/u.test(element.textContent) &&
        element.closest('svg, math, script, style, code, pre') === null &&
        element.checkVisibility() &&
        // The browser tells of an element with all that it holds; code stands in the reader's own font.
        element.querySelector('p, li, td, div, form, section, svg, code, pre, .katex') === null,
    );
    blocks.forEach((element, nth) => {
      element.dataset['font'] = String(nth);
    });
    return blocks.map(({ textContent }) => textContent);
  });
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await session.send('DOM.querySelectorAll', {
    nodeId: root.nodeId,
    selector: '[data-font]',
  });
  expect(nodeIds.length).toBe(texts.length);
  const found: string[] = [];
  for (const [nth, nodeId] of nodeIds.entries()) {
    const text = texts[nth]!;
    const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
    const others = fonts.filter(({ isCustomFont }) => !isCustomFont);
    const letters = others.reduce((sum, { glyphCount }) => sum + glyphCount, 0);
    if (letters > (text.match(missing)?.length ?? 0))
      found.push(`${text}: ${String(letters)} in ${others.map(({ familyName }) => familyName).join(', ')}`);
  }
  return found;
}

for (const name of [pages.lesson, pages.course, pages.worksheet]) {
  test(`every letter of ${name} stands in a font of the site`, async ({ page, site }) => {
    const session = await page.context().newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    await page.goto(site.url + name);
    // An element that an island draws anew while it wakes is gone before it is asked about.
    if (name !== pages.course) await new LessonPage(page, site.url).awake();
    if (name === pages.lesson)
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) (one as HTMLDetailsElement).open = true;
      });
    expect(await strangers(page, session)).toEqual([]);
  });
}
