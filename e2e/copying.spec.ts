import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

/** Selects from the beginning of one element to the end of another, as a mouse would, and copies. */
async function copy(page: Page, from: string, to = from): Promise<void> {
  await page.evaluate(
    ([first, last]) => {
      const range = document.createRange();
      range.setStart(document.querySelector(first)!, 0);
      const end = document.querySelector(last)!;
      range.setEnd(end, end.childNodes.length);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
    },
    [from, to] as const,
  );
  await page.keyboard.press('ControlOrMeta+c');
}
const copiedText = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const copiedHtml = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });

test.describe('copied from the text', () => {
  test.beforeEach(({ lesson }) => lesson.goto());

  test('formulas are characters, each once, and blocks stand apart', async ({ page }) => {
    await copy(page, '#case-1');
    expect((await copiedText(page)).replaceAll('\u00a0', ' ').trim()).toBe(
      [
        'Case 1: the label is 1',
        '',
        'With y = 1 the factor 1 − y is 0 and the second term vanishes:',
        '',
        'L = −ln ŷ (y = 1)',
        '',
        'If the label is one, the loss is minus the log of the prediction.',
        '',
        'ŷ = 0.99, sure and right: the loss is 0.010. Almost free.',
        'ŷ = 0.5, undecided: 0.693. A higher mean loss is worse than always saying ½.',
        'ŷ = 0.01, ninety-nine percent sure of the wrong class: 4.605. Expensive.',
      ].join('\n'),
    );
    await copy(page, '#eq-sigmoid');
    expect(await copiedText(page)).toContain('ŷ = σ(z) = 1/(1 + e^(−z))');
    await copy(page, '#eq-mean-loss');
    expect(await copiedText(page)).toContain(
      'J(w, b) = −1/m ∑_(i = 1)^m [y_i ln ŷ_i + (1 − y_i) ln(1 − ŷ_i)]',
    );
  });

  test('a formula that is selected in part is copied whole', async ({ page }) => {
    await copy(page, '#case-1 p .katex-html', '#case-1 p .katex-html .mathnormal');
    expect(await copiedText(page)).toBe('y = 1');
  });

  test('documents get headings, lists and links that lead back here', async ({ page, site }) => {
    await copy(page, '#why-not-mse p');
    const html = await copiedHtml(page);
    expect(html).toContain(`href="${site.url}cross-entropy-loss.html#loss-slider"`);
    expect(html).not.toContain('katex');
    await copy(page, '#case-1');
    expect(await copiedHtml(page)).toMatch(/<li>.*ŷ = 0.99,.* sure and right.*<\/li>/);
  });

  test('without a formula everything is left to the browser, and so is a field', async ({
    lossSlider,
    page,
  }) => {
    await copy(page, '#refresher h2');
    expect(await copiedText(page)).toMatch(/^Quick refresher/);
    await lossSlider.exact.focus();
    await lossSlider.exact.selectText();
    await page.keyboard.press('ControlOrMeta+c');
    expect(await copiedText(page)).toBe('0.7');
  });

  test('the page stays as it was', async ({ page }) => {
    const elements = () => page.evaluate(() => document.querySelectorAll('*').length);
    const before = await elements();
    await copy(page, '#refresher', '#summary');
    expect(await copiedText(page)).toContain('Compute it from logits.');
    expect(await elements()).toBe(before);
    await expect(page.locator('#refresher')).toHaveCount(1);
  });
});
