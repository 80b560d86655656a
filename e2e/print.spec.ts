import type { Page } from '@playwright/test';
import { equations, pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import {
  bodyOf,
  brokenEquations,
  emptySheets,
  findText,
  footOf,
  loneHeadings,
  squeezed,
  textOf,
  textSize,
  wordsInMargins,
  type Margins,
} from './paper/faults.ts';
import { readPdf, type Sheet } from './paper/read-pdf.ts';
import { races, surfaces } from './reference.ts';

const millimetre = 72 / 25.4;
const margins: Margins = { top: 17 * millimetre, side: 22 * millimetre, bottom: 20 * millimetre };

/** The size of the text. */
const points = 10;

const formats = { A4: [595, 842], Letter: [612, 792] } as const;
type Format = keyof typeof formats;

async function print(page: Page, format: Format = 'A4'): Promise<Sheet[]> {
  return readPdf(await page.pdf({ format }));
}

const textsOf = (sheets: readonly Sheet[]): string[] => sheets.map((sheet) => textOf(sheet, margins));

/** Marks every heading at its foot, and every part of a displayed equation that does not break at two corners. */
async function mark(page: Page): Promise<void> {
  await page.evaluate(() => {
    const put = (place: HTMLElement, name: string, corner: 'from' | 'to'): void => {
      const mark = document.createElement('span');
      mark.textContent = `@${name}@`;
      mark.style.cssText = `position: absolute; font: 1px/1 sans-serif; white-space: nowrap; ${
        corner === 'from' ? 'left: 0; top: 0' : 'right: 0; bottom: 0'
      }`;
      place.style.position = 'relative';
      place.append(mark);
    };
    for (const heading of document.querySelectorAll<HTMLElement>('.heading, .figure-title, .fold summary'))
      put(heading, `heading:${heading.textContent.replace(/\W+/g, '-')}`, 'to');
    // In its line: the box of such a heading reaches down to where its first row of stills ends.
    for (const heading of document.querySelectorAll<HTMLElement>('.stills h3')) {
      put(heading, `heading:${heading.textContent.replace(/\W+/g, '-')}`, 'to');
      (heading.lastElementChild as HTMLElement).style.position = 'static';
    }
    for (const equation of document.querySelectorAll('.equation')) {
      const parts = equation.querySelectorAll<HTMLElement>('.katex-display .base');
      for (const [index, part] of parts.entries())
        for (const corner of ['from', 'to'] as const) put(part, `${equation.id}:${index}:${corner}`, corner);
    }
  });
}

/** What the screen alone has: ways to go, things to press, and what is said to a screen reader. */
const onScreenAlone = [
  ...[
    '.needs-script',
    '.transcript',
    '.permalink',
    '.spoken',
    '.definition',
    '.notice',
    '.script-failed',
    '.see-it',
    '.keep',
  ],
  ...[
    '.quiz-actions',
    '.practice-rule',
    '.practice .fold',
    '.worksheet-link',
    '.compact-reading',
    '.feedback',
  ],
  ...['.hint', '.quiz:not(.practice) .choice', '.reasons summary', 'svg', '.katex', '[hidden]:not(fieldset)'],
].join(', ');

/** Every run of words of the lesson that paper has to have; formulas and single letters are drawn. */
async function wordsOfLesson(page: Page, withScript: boolean): Promise<string[]> {
  // Without script no exercise is asked; the twelve with their solutions stand in both cases.
  const elsewhere = withScript ? onScreenAlone : `${onScreenAlone}, practice-island`;
  return page.locator('main').evaluate((main, elsewhere) => {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      if (text.length > 3 && node.parentElement?.closest(elsewhere) === null) found.push(text);
    }
    return found;
  }, elsewhere);
}

/** Those that are not to be found. */
function missing(sheets: readonly Sheet[], words: readonly string[]): string[] {
  const texts = textsOf(sheets);
  return words.filter((one) => findText(texts, one) === undefined);
}

/** A link with a state wakes every figure; without one most sleep until they are printed. */
async function openLesson(page: Page, query = ''): Promise<void> {
  await page.goto(pages.lesson + query);
  if (query !== '') await page.locator('html:is([data-awake], :not([data-script]))').waitFor();
}

const navigation = [
  ...['Skip to the text', '← The course', 'On this page', 'Copy TeX', 'Copy link', 'Link copied', 'Reset'],
  ...[
    'Keep a copy',
    'In the glossary',
    'A worksheet with',
    'See the score',
    'See it in',
    'Choose the exercises',
  ],
  ...['Check an answer', 'Next question', 'Mark it and run', 'Three things to find', 'did not start'],
];

for (const format of ['A4', 'Letter'] as const) {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`printed on ${format} ${javaScriptEnabled ? 'with' : 'without'} script`, () => {
      test.use({ javaScriptEnabled });

      test('the lesson is whole, with folds, reasons and glossary open, numbered, and without navigation', async ({
        page,
      }) => {
        // The exercise is the link's and not drawn anew.
        await openLesson(page, '?seed=4711');
        const words = await wordsOfLesson(page, javaScriptEnabled);
        expect(words.length).toBeGreaterThan(900);
        // A definition that stands open, and what copying has said, are of the screen.
        await page.locator('button.term').first().click();
        await expect(page.locator('.definition:popover-open')).toBeVisible();
        const sheets = await print(page, format);
        expect(missing(sheets, words)).toEqual([]);
        for (const { width, height } of sheets) {
          expect(Math.abs(width - formats[format][0])).toBeLessThan(1.5);
          expect(Math.abs(height - formats[format][1])).toBeLessThan(1.5);
        }
        expect(sheets.map((sheet) => footOf(sheet, margins).map(({ text }) => text))).toEqual(
          sheets.map((_, index) => [`${index + 1} / ${sheets.length}`]),
        );
        const runs = sheets.flatMap((sheet) => bodyOf(sheet, margins).map(({ text }) => text.trim()));
        expect(runs.filter((text) => /^[#▸▶▼◂]$/.test(text))).toEqual([]);
        for (const word of navigation) expect(textsOf(sheets).join(''), word).not.toContain(squeezed(word));
      });

      test('no equation is broken, no word in a margin, no heading alone and no sheet half empty', async ({
        page,
      }) => {
        // As most print it. A wider window makes drawings wider and all else of a sheet stand elsewhere.
        await page.setViewportSize({ width: 1280, height: 900 });
        await openLesson(page);
        await mark(page);
        const sheets = await print(page, format);
        expect(wordsInMargins(sheets, margins)).toEqual([]);
        expect(brokenEquations(sheets, equations, margins)).toEqual([]);
        expect(loneHeadings(sheets, margins)).toEqual([]);
        expect(emptySheets(sheets, margins, 0.5)).toEqual([]);
        expect(textSize(sheets, margins)).toBeGreaterThanOrEqual(points);
      });
    });
  }
}

test.describe('an equation that is wider than the sheet', () => {
  const widest = 'eq-weight-gradient';
  const widen = async (page: Page, times: number, whiteSpace: string): Promise<Sheet[]> => {
    await openLesson(page);
    await page.locator(`#${widest} .katex-display`).evaluate((one, times) => {
      one.style.fontSize = `${times}em`;
    }, times);
    await page.locator(`#${widest} .katex-display > .katex`).evaluate((one, whiteSpace) => {
      one.style.whiteSpace = whiteSpace;
    }, whiteSpace);
    await mark(page);
    return print(page);
  };

  test('goes on in the next line', async ({ page }) => {
    const sheets = await widen(page, 2, '');
    expect(brokenEquations(sheets, equations, margins)).toEqual([]);
    expect(textSize(sheets, margins)).toBeGreaterThanOrEqual(points);
  });

  test('does not escape these tests where it cannot: all is printed smaller, or it is outside', async ({
    page,
  }) => {
    expect(textSize(await widen(page, 2, 'nowrap'), margins)).toBeLessThan(points);
    const faults = brokenEquations(await widen(page, 8, 'nowrap'), equations, margins);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((fault) => !fault.startsWith(widest))).toEqual([]);
  });
});

test.describe('the state of each figure is printed in words and as it is drawn', () => {
  test('as a link has set it', async ({ page }) => {
    const { eta, mse_critical: criticalPoints } = surfaces.D;
    const falseMinimum = criticalPoints.find(({ w }) => Math.abs(w + 0.67) < 0.005);
    await openLesson(
      page,
      '?p=0.01&y=1&z=2&gy=1&heads=0.9&w0=0.6&b0=0.9&step=50&data=D&w=-0.67&b=0.99&seed=4711&ex=3',
    );
    const sheets = await print(page);
    const at50 = (loss: 'ce' | 'mse'): string =>
      races[0]?.samples[loss].find(({ step }) => step === 50)?.yhat.toFixed(3) ?? '';
    expect(
      missing(sheets, [
        'Shown here: prediction 0.01, true label 1, loss 4.605 nats, confident and wrong.',
        `Shown here: logit 2.0, true label 1, slope of cross-entropy −0.119, of squared error −0.025.`,
        'Shown here: a coin, probability of heads 0.90, 10 tosses, mean loss 0.7645 nats; four examples, predictions 0.90, 0.20, 0.70, 0.40, mean loss 0.299 nats.',
        `Shown here: from w = 0.6, b = 0.9 at the learning rate 0.15, after step 50 of 300, the prediction is ${at50('ce')} with cross-entropy and ${at50('mse')} with squared error.`,
        `Shown here: set D, learning rate ${eta}, both balls dropped at (−0.67, 0.99); at step 0 cross-entropy at (−0.67, 0.99), loss`,
        `squared error at (−0.67, 0.99), loss ${falseMinimum?.loss.toFixed(3) ?? ''}.`,
        'Shown here: exercise 3 of seed 4711, the same for everyone.',
      ]),
    ).toEqual([]);
    // Nothing is still being computed.
    expect(textsOf(sheets).join('')).not.toContain('counting');
    expect(sheets.flatMap(({ runs }) => runs.filter(({ text }) => text.trim() === '…'))).toEqual([]);
    // The numbers at the points are the largest in the drawings; this point lies at the left end of its curve.
    const atPoint = sheets.flatMap(({ runs }) =>
      runs.filter(({ text, size }) => text.trim() === '4.605' && size > 11),
    );
    expect(new Set(atPoint.map(({ top }) => Math.round(top))).size).toBe(2);
    for (const { left } of atPoint) expect(left).toBeLessThan(margins.side + 60);
  });

  test('as the reader has left it', async ({ lesson, lossSlider, page }) => {
    await lesson.goto();
    await lossSlider.press('Home');
    expect(missing(await print(page), ['prediction 0.01, true label 1, loss 4.605 nats'])).toEqual([]);
  });
});

test('the answers of an earlier visit are marked among the reasons, although the quiz was asleep', async ({
  lesson,
  page,
  quiz,
}) => {
  await lesson.goto();
  expect(missing(await print(page), ['you chose this'])).toHaveLength(1);
  await quiz.answer('q1', 'other-case');
  await quiz.goOn('q1');
  await quiz.answer('q2', 'cross-entropy-stronger');
  await openLesson(page);
  await expect(page.locator('quiz-island')).not.toHaveAttribute('data-live');
  const text = textsOf(await print(page)).join('');
  expect(text.match(/youchosethis/g)).toHaveLength(2);
  expect(text).toContain(squeezed('Squared error: about 0.0196. you chose this'));
});

test('on a phone, too, all fonts are there before anyone prints, though little has been laid out', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(pages.lesson);
  const waiting = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ status }) => /^(?:unloaded|loading)$/.test(status))
        .map(({ family }) => family),
    );
  await expect.poll(waiting).toEqual([]);
});

test('a dark page is printed as a light one', async ({ lesson, page, surface }) => {
  await lesson.goto();
  // The maps are drawn finer once the figure has been near.
  await surface.scope.scrollIntoViewIfNeeded();
  await expect(surface.scope.locator('canvas[data-painted]')).toHaveCount(2);
  const light = await print(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  const system = await print(page);
  expect(system.map(({ drawing }) => drawing)).toEqual(light.map(({ drawing }) => drawing));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const chosen = await print(page);
  expect(chosen.map(({ drawing }) => drawing)).toEqual(light.map(({ drawing }) => drawing));
});

test.describe('addresses are printed', () => {
  test('those of links to elsewhere after their words, and the page’s own with its state at the end', async ({
    page,
    site,
  }) => {
    await openLesson(page, '?p=0.01#quiz');
    await page
      .locator('#refresher p')
      .first()
      .evaluate((paragraph) => {
        const link = document.createElement('a');
        link.href = 'https://example.org/a?b=1';
        link.textContent = 'elsewhere';
        paragraph.append(link);
      });
    const sheets = await print(page);
    expect(missing(sheets, ['elsewhere (https://example.org/a?b=1)'])).toEqual([]);
    expect(sheets.flatMap(({ links }) => links)).toContain('https://example.org/a?b=1');
    const own = squeezed(`Printed from ${site.url}${pages.lesson}?p=0.01#quiz`);
    expect(textsOf(sheets).at(-1)).toContain(own);
  });

  test('but none of a folder, where nobody else could find it', async ({ folderUrl, page }) => {
    await page.goto(folderUrl + pages.lesson);
    expect(missing(await print(page), ['Printed from'])).toHaveLength(1);
  });
});
