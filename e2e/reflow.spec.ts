import type { Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';

/**
 * What a reader would lose: that the page scrolls sideways, words that are cut off, and controls that lie on one
 * another. One line each.
 */
const losses = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const name = (element: Element): string =>
      `${element.closest('[id]')?.id ?? ''} ${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent.trim().slice(0, 40)}”`;
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${String(wide)} px too wide`);
    // For screen readers alone, in a box of one pixel.
    const unseen = '.spoken, .katex-mathml, .katex-mathml *, .skip, input';
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      if (!(element instanceof HTMLElement) || element.matches(unseen) || !element.checkVisibility())
        continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      if (element.clientWidth <= 1 || element.textContent.trim() === '') continue;
      if (hides(overflowX) && element.scrollWidth > element.clientWidth + 1)
        found.push(`${name(element)} is cut off`);
      else if (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
        found.push(`${name(element)} is cut off below`);
    }
    for (const form of document.querySelectorAll('form, .top, .figure')) {
      const controls = [...form.querySelectorAll<HTMLElement>('button, select, input, summary')]
        // A thumb that is dragged over the drawing is meant to lie there, and a hidden box lies under its label.
        .filter((one) => one.checkVisibility({ checkOpacity: true }) && one.closest('svg') === null)
        .map((one) => ({ one, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 2 && box.height > 2);
      controls.forEach(({ one, box }, index) => {
        for (const { one: other, box: second } of controls.slice(index + 1)) {
          const width = Math.min(box.right, second.right) - Math.max(box.left, second.left);
          const height = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
          if (width > 2 && height > 2 && !one.contains(other))
            found.push(`${name(one)} and ${name(other)} overlap`);
        }
      });
    }
    return [...new Set(found)];
  });

/** The lesson with every figure awake and laid out. */
async function open(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible';
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** What readers and their browsers do to a page, by its name. */
const changes = {
  // WCAG 1.4.12
  'with more space between lines, paragraphs, letters and words': (page: Page) =>
    page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLElement>('body *')) {
        // Boxes of formulas stand where they do by their own measure, and drawings have no lines.
        if (one.closest('.katex, svg')) continue;
        one.style.setProperty('line-height', '1.5', 'important');
        one.style.setProperty('letter-spacing', '0.12em', 'important');
        one.style.setProperty('word-spacing', '0.16em', 'important');
        if (one.matches('p')) one.style.setProperty('margin-block-end', '2em', 'important');
      }
    }),
  'with all that stands on controls twice as long': (page: Page) =>
    page.evaluate(() => {
      const texts = 'button, label, legend, summary, h2, h3, figcaption, th, option, .kicker';
      for (const one of document.querySelectorAll(texts)) {
        const walk = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
        while (walk.nextNode()) {
          const text = walk.currentNode as Text;
          if (text.parentElement?.closest('.katex, svg, .spoken') || !/\p{L}{2}/u.test(text.data)) continue;
          text.data = `${text.data} ${text.data}`;
        }
      }
    }),
  'from right to left': (page: Page) =>
    page.evaluate(() => {
      document.documentElement.dir = 'rtl';
    }),
} as const;

for (const width of [320, 1280])
  for (const [how, change] of Object.entries(changes))
    test(`${how}, at ${String(width)} px, nothing is cut, covered or lost`, async ({ lesson, page }) => {
      await lesson.goto('p=0.01');
      await open(page, width);
      await change(page);
      expect(await losses(page)).toEqual([]);
    });

for (const width of [640, 1280])
  test(`in a browser set to letters twice as large, at ${String(width)} px, nothing is cut, covered or lost`, async ({
    launchOptions,
    playwright,
    site,
  }) => {
    // The setting of a browser, which media queries follow; a style on the page would not tell them.
    const browser = await playwright.chromium.launch({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=32'],
    });
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    await page.goto(`${site.url}${pages.lesson}?p=0.01`);
    await open(page, width);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('36px');
    expect(await losses(page)).toEqual([]);
    await browser.close();
  });

test('from right to left, formulas, numbers and drawings run from left to right', async ({
  lesson,
  page,
}) => {
  await lesson.goto();
  await changes['from right to left'](page);
  const wrong = await page
    .locator('.katex, svg, input[type=text], input[type=range], data')
    .evaluateAll((all) => [
      ...new Set(
        all
          .filter((one) => getComputedStyle(one).direction !== 'ltr')
          .map((one) => `${one.tagName} ${one.getAttribute('class') ?? ''}`),
      ),
    ]);
  expect(wrong).toEqual([]);
});

test('nothing that lies over the text lets it shine through, so nobody has to ask for less', async ({
  lesson,
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await lesson.goto();
  const seeThrough = await page.locator('[popover], dialog, .skip').evaluateAll((all) =>
    all.flatMap((one) => {
      const { backdropFilter, backgroundColor, opacity } = getComputedStyle(one);
      const solid = backdropFilter === 'none' && opacity === '1' && backgroundColor.startsWith('rgb(');
      return solid ? [] : [`${one.id} ${backgroundColor}`];
    }),
  );
  expect(seeThrough).toEqual([]);
});

test('words that are cut off and controls that lie on one another are found', async ({ lesson, page }) => {
  await lesson.goto();
  await open(page, 1280);
  await page.locator('#loss-slider').evaluate((figure) => {
    const [first, second] = figure.querySelectorAll('button');
    for (const button of [first, second]) button!.style.cssText = 'position: absolute; inset: 0 auto auto 0';
    figure.querySelector('legend')!.style.cssText = 'overflow: hidden; width: 1rem; white-space: nowrap';
  });
  expect(await losses(page)).toEqual([
    expect.stringMatching(/^loss-slider legend.*cut off$/),
    expect.stringMatching(/ overlap$/),
  ]);
});
