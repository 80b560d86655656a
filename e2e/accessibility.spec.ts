import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { KeyboardHelp } from './pages/keyboard-help.ts';
import { refusedScript } from './quiet.ts';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

// axe looks at each of some 13,000 elements, which takes it a quarter of a minute on a slow machine.
test.describe.configure({ timeout: 240_000 });

/**
 * Fails with one line for each element that violates WCAG 2.2 at level A or AA, in the whole page or in one part that
 * has changed. All is judged as it is in sight: out of sight it has no geometry.
 */
async function expectNoViolations(
  page: Page,
  where: string,
  part = 'html',
  { without = [] }: { without?: string[] } = {},
): Promise<void> {
  await page.evaluate(async (within) => {
    // axe makes a tree of all elements before it looks at a part, most of them boxes of formulas.
    if (within !== 'html')
      for (const drawn of document.querySelectorAll('.katex-html'))
        if (!drawn.closest(within)) drawn.replaceChildren();
    for (const one of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(one).contentVisibility === 'auto') one.style.contentVisibility = 'visible';
    // What scrolls is told so by the frame after.
    for (let frames = 0; frames < 2; frames += 1) await new Promise(requestAnimationFrame);
  }, part);
  // Of what passes nothing is read here, and no page has frames, for which axe would carry all it has found into
  // another page: without either it takes half the time.
  const { violations } = await new AxeBuilder({ page })
    .include(part)
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(standards)
    .disableRules(without)
    .analyze();
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
  expect(lines, where).toEqual([]);
}

/** Colours that are still on their way to their end are none that a reader reads. */
const settled = (page: Page): Promise<unknown> =>
  page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));

const openFolds = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours axe finds nothing`, () => {
    test.use({ colorScheme });

    test('on the lesson as it opens, and with every fold open', async ({ lesson, page }) => {
      await lesson.goto();
      await expectNoViolations(page, 'as it opens');
      await openFolds(page);
      await expectNoViolations(page, 'folds open');
    });

    test('with every definition open', async ({ lesson, page }) => {
      await lesson.goto();
      const definitions = page.locator('.definition');
      expect(await definitions.count()).toBeGreaterThan(10);
      // Manual ones do not close one another, so that one run sees them all, each in a place of its own.
      await definitions.evaluateAll((all) => {
        for (const [index, one] of (all as HTMLElement[]).entries()) {
          one.popover = 'manual';
          one.showPopover();
          one.style.inset = `${String(index * 12)}rem auto auto 0`;
          one.style.position = 'absolute';
        }
      });
      await expectNoViolations(page, 'definitions open');
    });

    test('after a wrong entry and a wrong link', async ({ lesson, lossSlider, page }) => {
      await lesson.goto('p=2');
      await expect(lossSlider.notice).toBeVisible();
      await lossSlider.typeExactly('abc');
      await expect(lossSlider.problem).not.toBeEmpty();
      await expectNoViolations(page, 'a wrong entry', '#loss-slider');
      await expectNoViolations(page, 'a wrong link', '.compact');
    });

    test('with the figure in its other states', async ({ lesson, lossSlider, page }) => {
      await lesson.goto('p=1e-12');
      await lossSlider.option('logit scale').check();
      await lossSlider.option('squared error with ½').check();
      await lossSlider.choose(0);
      await settled(page);
      await expectNoViolations(page, 'logit scale, label 0', '#loss-slider');
    });

    test('with the other figures in other states than their first', async ({ lesson, page, surface }) => {
      await lesson.goto('z=6&gy=0&step=300&data=B&view=examples&e1=0.02');
      await surface.scope.scrollIntoViewIfNeeded();
      await settled(page);
      for (const figure of ['gradients', 'race', 'surface', 'likelihood'])
        await expectNoViolations(page, 'other states', `#fig-${figure}`);
    });

    test('with the list of keys open', async ({ lesson, lossSlider, page }) => {
      await lesson.goto();
      const help = new KeyboardHelp(lossSlider.scope);
      await help.openByButton();
      await expectNoViolations(page, 'the list of keys', '#loss-slider .keys');
    });

    test('after a wrong answer, with a hint, and at the score', async ({ lesson, page, quiz }) => {
      await lesson.goto();
      await quiz.askForHint('q1');
      await quiz.answer('q1', 'no-minus');
      await settled(page);
      await expectNoViolations(page, 'a wrong answer', '#quiz');
      await quiz.goOn('q1');
      await quiz.answer('q2', 'cross-entropy-stronger');
      await quiz.goOn('q2');
      await quiz.answer('q3', 'capped');
      await quiz.goOn('q3');
      await expect(quiz.score).toBeVisible();
      await settled(page);
      await expectNoViolations(page, 'the score', '#quiz');
    });

    test('in the practice, unread, hinted, missed and solved, and with its choices open', async ({
      lesson,
      page,
      practice,
    }) => {
      await lesson.goto('seed=4711&kinds=gradient', 'practice');
      await practice.answer('log 5');
      await expectNoViolations(page, 'an answer that cannot be read', '#practice');
      await practice.help.click();
      await practice.answer('77');
      await practice.answer('78');
      await practice.fold.click();
      await settled(page);
      await expectNoViolations(page, 'given up', '#practice');
      await practice.goOn();
      const [p = 0, y = 0] = await practice.numbers();
      await practice.answer((p - y).toFixed(2));
      await settled(page);
      await expectNoViolations(page, 'solved', '#practice');
      await practice.seeIt.click();
      await expect(practice.wayBack).toBeInViewport();
      await expectNoViolations(page, 'away', '#practice');
    });

    test('on the worksheet', async ({ lesson, page }) => {
      await page.goto(`${pages.worksheet}?seed=4711`);
      await lesson.awake();
      await expectNoViolations(page, 'worksheet');
    });

    test('on a phone, with the contents open', async ({ lesson, page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await lesson.goto();
      await expectNoViolations(page, 'a phone');
      await page.getByRole('button', { name: 'Contents' }).click();
      await settled(page);
      await expectNoViolations(page, 'contents open');
    });

    test('in forced colours, as it opens and with other states', async ({ lesson, page }) => {
      await page.emulateMedia({ forcedColors: 'active' });
      await lesson.goto();
      await openFolds(page);
      await expectNoViolations(page, 'forced colours');
      await lesson.goto('p=1e-6&y=0&z=6&gy=0&step=40&data=D&view=examples');
      for (const part of ['#loss-slider', '#fig-gradients', '#fig-race', '#fig-surface', '#fig-likelihood'])
        await expectNoViolations(page, 'forced colours, other states', part);
    });

    test('as it is printed', async ({ lesson, page }) => {
      await lesson.goto('p=0.02&step=30');
      await page.emulateMedia({ media: 'print' });
      // The names of symbols in legends are in MathML, which is not printed; nobody presses them on paper.
      await expectNoViolations(page, 'print', 'html', { without: ['button-name'] });
    });

    test('on the course page and the 404 page', async ({ page, quiet }) => {
      await page.goto(pages.course);
      await expectNoViolations(page, 'course');
      quiet.allow(/404/);
      await page.goto('nowhere');
      await expectNoViolations(page, '404');
    });
  });
}

test.describe('without script axe finds nothing', () => {
  // Scripting stays on for axe itself; the page's own scripts are refused.
  test('on the lesson', async ({ blockedScriptSite, page, quiet }) => {
    quiet.allow(refusedScript);
    await page.goto(blockedScriptSite.url + pages.lesson);
    await openFolds(page);
    await expectNoViolations(page, 'no script');
  });
});
