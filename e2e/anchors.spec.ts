import type { Locator, Page } from '@playwright/test';
import { equations, figures, pages, questions, sections, terms } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';

const published = [...sections, ...equations, ...figures, ...terms, ...questions];
/** One of each kind. */
const kinds = ['gradient', 'case-1', 'eq-loss', 'fig-gradients', 'term-nat', 'q2', 'loss-slider'] as const;
/** Those that lie in a fold. */
const folded = ['eq-se-curvature', 'eq-divergence', 'eq-convexity'] as const;

const unseen = ['-webkit-text-fill-color', 'rgba(0, 0, 0, 0)'] as const;

const permalink = (page: Page, id: string) => page.locator(`a.permalink[href="#${id}"]`);
const place = (page: Page, id: string) => page.locator(`[id="${id}"]`);
const folds = (page: Page, id: string) => page.locator(`details:has([id="${id}"])`);
const status = (page: Page) => page.locator('#page-status');
const entries = (page: Page) => page.evaluate(() => history.length);

for (const [device, viewport] of [
  ['a phone', { width: 360, height: 740 }],
  ['a tablet', { width: 768, height: 1024 }],
  ['a desk', { width: 1280, height: 800 }],
] as const) {
  test.describe(`on the window of ${device}`, () => {
    test.use({ viewport });

    test('every permalink shows while it has focus, and is large enough for a finger', async ({
      lesson,
      page,
    }) => {
      await lesson.goto();
      // What script focuses shows as focused only after a key.
      await page.keyboard.press('Tab');
      for (const id of published) {
        // Brings it into sight, out of a fold and as the question that stands.
        await page.evaluate((id) => (location.hash = id), id);
        await expect(place(page, id), id).toBeVisible();
        await permalink(page, id).focus();
        await expect(permalink(page, id), id).not.toHaveCSS(...unseen);
        const { width, height } = (await permalink(page, id).boundingBox()) ?? { width: 0, height: 0 };
        expect(Math.min(width, height), id).toBeGreaterThanOrEqual(24);
      }
      await page.mouse.move(0, 0);
      await page.keyboard.press('Tab');
      await expect(permalink(page, 'gradient')).toHaveCSS(...unseen);
    });

    test('every published place that a link leads to begins in sight, with nothing over it', async ({
      lesson,
      page,
    }) => {
      await lesson.goto();
      for (const id of published) {
        const found = await page.evaluate(async (id) => {
          location.hash = id;
          // The quiz shows the question in the next frame and scrolls in that one.
          for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
          const target = document.getElementById(id);
          if (target === null) return 'missing';
          const { left, top, width } = target.getBoundingClientRect();
          if (top < 0 || top > innerHeight - 24) return `top at ${String(Math.round(top))}`;
          const over = document.elementFromPoint(left + width / 2, top + 1);
          return over !== null && (target.contains(over) || over.contains(target)) ? 'in sight' : 'covered';
        }, id);
        expect(found, id).toBe('in sight');
      }
    });
  });
}

test.describe('where copying is allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('a click on a permalink copies the plain address and says so, without an entry in the history', async ({
    lesson,
    page,
    site,
  }) => {
    await lesson.goto('p=0.2&y=0');
    for (const id of kinds) {
      await page.evaluate((id) => (location.hash = id), id);
      await page.evaluate(() => navigator.clipboard.writeText('nothing'));
      const visited = await entries(page);
      await permalink(page, id).click();
      await expect(status(page), id).toHaveText('Link copied.');
      await expect(status(page)).toHaveCSS('clip-path', 'none');
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
        `${site.url}${pages.lesson}#${id}`,
      );
      await expect(page).toHaveURL(`${site.url}${pages.lesson}?p=0.2&y=0#${id}`);
      expect(await entries(page)).toBe(visited);
      await expect(place(page, id)).toBeInViewport();
    }
    await expect(status(page)).not.toHaveAttribute('data-shown');
  });

  test('the keyboard reaches it, sees it and copies', async ({ lesson, page }) => {
    await lesson.goto();
    await permalink(page, 'eq-loss').focus();
    // In a busy hour the keys came before the equation, out of sight until now, was there to be walked through.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    await expect(permalink(page, 'eq-loss')).toBeFocused();
    await expect(permalink(page, 'eq-loss')).not.toHaveCSS(...unseen);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#eq-loss$/);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/html#eq-loss$/);
  });

  test('into another tab it is a link like any other', async ({ context, lesson, page }) => {
    await lesson.goto();
    const ways: Parameters<Locator['click']>[0][] = [{ button: 'middle' }, { modifiers: ['ControlOrMeta'] }];
    for (const way of ways) {
      const opened = context.waitForEvent('page');
      await permalink(page, 'gradient').click(way);
      const tab = await opened;
      await expect(tab).toHaveURL(/#gradient$/);
      await tab.close();
    }
    await expect(status(page)).toHaveText('');
    await expect(page).not.toHaveURL(/#/);
  });
});

test('where copying is not allowed, a permalink leads there all the same and says so', async ({
  lesson,
  page,
}) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the page's other way
    document.execCommand = () => false;
  });
  await lesson.goto();
  await permalink(page, 'term-nat').click();
  await expect(status(page)).toContainText('Copying is not allowed here');
  await expect(page).toHaveURL(/#term-nat$/);
  await expect(place(page, 'term-nat')).toBeInViewport();
});

test('permalinks show on hover, and everywhere where nothing hovers', async ({
  browser,
  lesson,
  page,
  site,
}) => {
  await lesson.goto();
  for (const id of kinds) {
    await page.mouse.move(0, 0);
    await page.evaluate((id) => (location.hash = id), id);
    await expect(permalink(page, id), id).toHaveCSS(...unseen);
    await place(page, id).locator('> *').first().hover();
    await expect(permalink(page, id), id).not.toHaveCSS(...unseen);
  }
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const phone = await context.newPage();
  await new LessonPage(phone, site.url).goto();
  for (const id of kinds) await expect(permalink(phone, id), id).not.toHaveCSS(...unseen);
  await context.close();
});

test.describe('a link into a fold', () => {
  test('unfolds it on opening the page', async ({ lesson, page }) => {
    await lesson.goto('', folded[0]);
    await expect(folds(page, folded[0])).toHaveAttribute('open', '');
    await expect(place(page, folded[0])).toBeInViewport();
  });

  test('unfolds it on a change of the address, and on the same link once more', async ({ lesson, page }) => {
    await lesson.goto();
    for (const id of folded) {
      await page.evaluate((id) => (location.hash = id), id);
      await expect(folds(page, id)).toHaveAttribute('open', '');
      await expect(place(page, id)).toBeInViewport();
      await folds(page, id).locator('summary').click();
      await expect(place(page, id)).toBeHidden();
      await page.evaluate((id) => {
        const link = document.createElement('a');
        link.href = `#${id}`;
        document.body.append(link);
        link.click();
        link.remove();
      }, id);
      await expect(place(page, id)).toBeInViewport();
    }
  });

  test('does not need the browser to do so', async ({ lesson, page }) => {
    await lesson.goto();
    await page.evaluate((id) => {
      history.replaceState(null, '', `#${id}`);
      dispatchEvent(new Event('hashchange'));
    }, folded[1]);
    await expect(place(page, folded[1])).toBeInViewport();
  });

  test('shows a question again that the reader has left', async ({ lesson, page, quiz }) => {
    await lesson.goto('', 'q2');
    await expect(quiz.question('q2')).toBeInViewport();
    await quiz.answer('q2', 'cross-entropy-stronger');
    await quiz.goOn('q2');
    await expect(quiz.question('q2')).toBeHidden();
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#q2';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await expect(quiz.question('q2')).toBeInViewport();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });
    test('unfolds it in this browser by itself', async ({ lesson, page }) => {
      await lesson.goto('', folded[0]);
      await expect(place(page, folded[0])).toBeInViewport();
    });
  });
});
