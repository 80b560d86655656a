import { equations, pages } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { movedRows } from './moved-rows.ts';

test.describe('a term of the glossary', () => {
  test('opens its definition by click and by keyboard, and Escape closes it where it was', async ({
    lesson,
    page,
  }) => {
    await lesson.goto();
    const term = page.locator('button.term', { hasText: 'saturation' });
    const definition = page.locator('#define-saturation');
    await term.click();
    await expect(definition).toBeVisible();
    await expect(definition).toContainText('Saturation.');
    await page.keyboard.press('Escape');
    await expect(definition).toBeHidden();
    await expect(term).toBeFocused();

    await page.keyboard.press('Enter');
    await expect(definition).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(definition.getByRole('link', { name: 'In the glossary' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/#term-saturation$/);
    await expect(page.locator('#term-saturation')).toBeInViewport();
    await expect(definition).toBeHidden();
  });

  test.describe('on a phone', () => {
    test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

    test('opens by a tap, inside the window, and closes by a tap elsewhere', async ({ lesson, page }) => {
      await lesson.goto();
      for (const term of await page.locator('button.term:visible').all()) {
        await term.scrollIntoViewIfNeeded();
        await term.tap();
        const definition = page.locator('.definition:popover-open');
        await expect(definition).toBeVisible();
        const box = await definition.boundingBox();
        expect(box?.x).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(360);
        expect(box?.y).toBeGreaterThanOrEqual(0);
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(740);
        await page.touchscreen.tap(3, 3);
        await expect(definition).toHaveCount(0);
      }
    });
  });

  test('stands in full in the glossary, with every definition that a term opens', async ({
    lesson,
    page,
  }) => {
    await lesson.goto();
    const targets = await page
      .locator('button.term')
      .evaluateAll((all) => all.map((one) => one.getAttribute('popovertarget') ?? ''));
    expect(targets.length).toBeGreaterThan(10);
    for (const target of new Set(targets)) {
      const entry = page.locator(`#${target.replace('define-', 'term-')}`);
      const definition = await page.locator(`#${target} p`).textContent();
      const words = (await entry.locator('dd').textContent()) ?? '';
      expect(definition, target).toContain(words.split('See ')[0]?.trim());
    }
  });
});

test.describe('a displayed equation', () => {
  test('is read in words, links to itself and gives its TeX', async ({ context, lesson, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await lesson.goto();
    const said = page.locator('#page-status');
    for (const id of equations)
      await test.step(id, async () => {
        // As a link within the page does, which also opens the fold that the equation may stand in.
        await page.evaluate((hash) => {
          location.hash = hash;
        }, id);
        const equation = page.locator(`#${id}`);
        await expect(equation.locator('.reading'), id).toHaveText(/\w+ \w+/);
        await page.evaluate(() => {
          location.hash = '';
        });
        await equation.getByRole('link', { name: 'Link to this equation' }).click();
        await expect(page).toHaveURL(new RegExp(`#${id}$`));
        // Nothing is left of the one before.
        await page.evaluate(() => navigator.clipboard.writeText(''));
        await said.evaluate((status) => {
          status.textContent = '';
        });
        await equation.getByRole('button', { name: 'Copy TeX' }).click();
        await expect(equation.getByRole('button', { name: 'Copied' }), id).toBeVisible();
        const tex = await page.evaluate(() => navigator.clipboard.readText());
        expect(tex, id).toContain('=');
        // Nothing of the lesson's own macros, which no other document knows.
        expect(tex, id).not.toMatch(/\\(?:yhat|y|z|L|J|Ln|sg|ink|slot|htmlClass)(?![a-zA-Z])/);
        await expect(said, id).toHaveText('Copied.');
      });
  });

  test('has its symbol marked while its legend is pointed at, focused or pressed', async ({
    lesson,
    page,
  }) => {
    await lesson.goto();
    const equation = page.locator('#eq-loss');
    const symbol = equation.locator('.katex-html .ink-prediction').first();
    const entry = equation.getByRole('button', { name: /prediction/ });
    const background = () => symbol.evaluate((one) => getComputedStyle(one).backgroundColor);
    const bare = await background();
    await entry.hover();
    await expect.poll(background).not.toBe(bare);
    await page.mouse.move(0, 0);
    await expect.poll(background).toBe(bare);
    await entry.focus();
    await expect.poll(background).not.toBe(bare);
    await page.keyboard.press('Enter');
    await expect(entry).toHaveAttribute('aria-pressed', 'true');
    await entry.blur();
    await expect.poll(background).not.toBe(bare);
    const other = equation.locator('.katex-html .ink-loss').first();
    expect(await other.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe(bare);
  });
});

test('the code and the citation can be copied as they stand', async ({ context, lesson, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.goto();
  for (const [name, beginning] of [
    ['Copy Python', /def |import /],
    ['Copy JavaScript', /function |const /],
    ['Copy BibTeX', /^@misc\{cross-entropy-loss,\n {2}title {8}= \{Cross-entropy loss\}/],
  ] as const) {
    await page.getByRole('button', { name }).click();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(beginning);
  }
});

test('copied words hold each of their formulas once', async ({ lesson, page }) => {
  await lesson.goto();
  const copied = await page
    .getByText('We write')
    .first()
    .evaluate((words) => {
      getSelection()?.selectAllChildren(words.closest('p') ?? words);
      return getSelection()?.toString().replaceAll(/\s+/g, '') ?? '';
    });
  expect(copied).toMatch(
    /^Thelogarithm\.Wewritelnuforthenaturallogarithm:thepowertowhichemustberaisedtogiveu\./,
  );
});

test('says when it last changed and where an error can be reported', async ({ lesson }) => {
  await lesson.goto();
  const cite = lesson.section('cite');
  await expect(cite.locator('time')).toHaveAttribute('datetime', /^20\d\d-\d\d-\d\d$/);
  await expect(cite).toContainText('Found an error?');
});

test.describe('the theme', () => {
  test.use({ colorScheme: 'light' });

  test('follows the system until the switch is used, and then the switch, on every page', async ({
    lesson,
    page,
  }) => {
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    await lesson.goto();
    const light = await background();
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await background();
    expect(dark).not.toBe(light);
    const button = page.getByRole('button', { name: 'Dark theme' });
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await button.click();
    await expect.poll(background).toBe(light);
    await page.reload();
    expect(await background()).toBe(light);
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await page.goto(pages.course);
    expect(await background()).toBe(light);
  });
});

test.describe('the contents', () => {
  test('stand beside the text on a wide screen and mark the section being read', async ({ lesson, page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await lesson.goto();
    const contents = page.getByRole('navigation', { name: 'On this page' });
    await expect(contents).toBeVisible();
    await contents
      .getByRole('link', { name: /gradient/i })
      .first()
      .click();
    await expect(page).toHaveURL(/#gradient$/);
    await expect(contents.locator('[aria-current]')).toHaveAttribute('href', '#gradient');
  });

  test('open over the text on a phone, and close once a section is chosen', async ({ lesson, page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await lesson.goto();
    const contents = page.locator('#contents');
    await expect(contents).toBeHidden();
    await page.getByRole('button', { name: 'Contents' }).click();
    await expect(contents).toBeVisible();
    await contents.locator('a[href="#quiz"]').click();
    await expect(contents).toBeHidden();
    await expect(lesson.section('quiz')).toBeInViewport();
  });
});

test('every formula for screen readers has all its parts', async ({ lesson, page }) => {
  await lesson.goto();
  const parts = { msup: 2, msub: 2, mfrac: 2, mover: 2, munder: 2, mroot: 2, msubsup: 3, munderover: 3 };
  const wrong = await page.evaluate(
    (counts) =>
      Object.entries(counts).flatMap(([name, count]) =>
        [...document.querySelectorAll(name)]
          .filter(({ childElementCount }) => childElementCount !== count)
          .map(({ outerHTML }) => outerHTML),
      ),
    parts,
  );
  expect(await page.locator('msup').count()).toBeGreaterThan(10);
  expect(wrong).toEqual([]);
});

test('the rows of formulas stand where KaTeX puts them, without a layer for each', async ({
  lesson,
  page,
}) => {
  await lesson.goto();
  const { rows, moved } = await page.evaluate(movedRows);
  expect(rows).toBeGreaterThan(800);
  expect(moved).toEqual([]);
  const layers = page
    .locator('.katex :is(.vlist > span, .accent-body)')
    .evaluateAll((all) => all.filter((row) => getComputedStyle(row).position !== 'static').length);
  expect(await layers).toBe(0);
});

test('every link within the page leads to something', async ({ lesson, page }) => {
  await lesson.goto();
  const broken = await page
    .locator('a[href^="#"]')
    .evaluateAll((all) =>
      all.map((one) => (one as HTMLAnchorElement).hash.slice(1)).filter((id) => !document.getElementById(id)),
    );
  expect(broken).toEqual([]);
});
