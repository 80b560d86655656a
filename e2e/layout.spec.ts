import type { Page } from '@playwright/test';
import { pages, parameters, questions } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { recordShifts, shiftsOf } from './layout-shifts.ts';

const openFolds = (page: Page): Promise<void> =>
  page.locator('details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });

const widths = [320, 360, 768, 1280];
const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const width of widths) {
  test(`nothing makes the page scroll sideways at ${String(width)} px`, async ({
    lesson,
    lossSlider,
    page,
    quiz,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await page.goto(pages.course);
    expect(await sideways(page), 'course').toBeLessThanOrEqual(0);
    await page.goto(`${pages.worksheet}?seed=4711&n=60`);
    await lesson.awake();
    expect(await sideways(page), 'worksheet').toBeLessThanOrEqual(0);
    await lesson.goto();
    expect(await sideways(page), 'as it opens').toBeLessThanOrEqual(0);
    await openFolds(page);
    expect(await sideways(page), 'folds open').toBeLessThanOrEqual(0);
    for (const number of ['1e-12', '0.999999999999', '0.123456789012345', 'x'.repeat(60)]) {
      await lossSlider.typeExactly(number);
      expect(await sideways(page), number).toBeLessThanOrEqual(0);
    }
    for (const id of questions) {
      await quiz.askForHint(id);
      await quiz.answer(id, (await quiz.choices(id).first().getAttribute('value')) ?? '');
      await quiz.goOn(id);
      expect(await sideways(page), id).toBeLessThanOrEqual(0);
    }
  });
}

for (const kind of parameters.kinds.list.filter((one) => one !== 'larger')) {
  test(`nor does an exercise of the kind “${kind}” with a long answer and all its hints`, async ({
    lesson,
    page,
    practice,
  }) => {
    await lesson.goto(`seed=4711&kinds=${kind}`);
    await practice.answer(`0.${'7'.repeat(50)}`);
    for (let times = 0; (await practice.help.count()) > 0 && times < 3; times += 1)
      await practice.help.click();
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      expect(await sideways(page), `at ${String(width)} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('a wide equation scrolls in a box of its own, which the keyboard reaches', async ({ lesson, page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await lesson.goto();
  await openFolds(page);
  const boxes = page.locator('.katex-display[tabindex="0"]');
  await expect(boxes.first()).toBeAttached();
  await boxes.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => boxes.first().evaluate((box) => box.scrollLeft)).toBeGreaterThan(0);
  await expect(boxes.first()).toHaveAccessibleName('Equation, scrolls sideways');
});

test('a wide equation far below is reached as well, though it was never laid out', async ({
  lesson,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await lesson.goto();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  // The last equation of the lesson that is wider than a telephone.
  const last = page.locator('main > section > .equation .katex-display').last();
  await expect(last).toHaveAttribute('tabindex', '0');
  await last.focus();
  await expect(last).toBeInViewport();
});

test('with text twice as large, nothing makes the page scroll sideways', async ({ lesson, page }) => {
  await page.setViewportSize({ width: 640, height: 740 });
  await lesson.goto();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '36px';
  });
  expect(await sideways(page)).toBeLessThanOrEqual(0);
});

for (const width of [360, 1280]) {
  test(`nothing moves while the page comes alive at ${String(width)} px`, async ({ lesson, page }) => {
    await page.setViewportSize({ width, height: 740 });
    await recordShifts(page);
    await lesson.goto('p=0.01&y=0');
    await page.locator('html[data-live]').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await shiftsOf(page)).toEqual([]);
  });
}

for (const width of [768, 1280]) {
  test(`a widget keeps its height while its slider moves, and needs no other, at ${String(width)} px`, async ({
    lesson,
    page,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await lesson.goto();
    await lesson.awake();
    let tried = 0;
    for (const slider of await page.locator('.figure .range-control input[type=range]').all()) {
      // Of two views one shows, and the guess before a race goes once it runs.
      if (!(await slider.isVisible())) continue;
      tried += 1;
      const form = slider.locator('xpath=ancestor::form');
      const taller = await slider.evaluate(async (element: HTMLInputElement) => {
        const { form: widget, min, max } = element;
        const atRest = [widget!.clientHeight, widget!.scrollHeight];
        const found: string[] = [];
        for (let place = 0; place <= 20; place += 1) {
          element.value = String(Number(min) + ((Number(max) - Number(min)) * place) / 20);
          element.dispatchEvent(new Event('input', { bubbles: true }));
          await new Promise(requestAnimationFrame);
          const held = widget!.matches('[data-held]') && getComputedStyle(widget!).contain;
          const size = [held, widget!.clientHeight, widget!.scrollHeight].join();
          if (size !== ['size layout', ...atRest].join())
            found.push(`${element.name} at ${element.value}: ${size}`);
        }
        element.dispatchEvent(new Event('change', { bubbles: true }));
        return found;
      });
      expect(taller).toEqual([]);
      await expect(form).not.toHaveAttribute('data-held');
    }
    expect(tried).toBeGreaterThan(5);
  });
}

for (const width of [360, 390])
  test(`at ${String(width)} px the slider of the slopes stays under the finger, however long their numbers`, async ({
    lesson,
    page,
    gradients,
  }) => {
    await page.setViewportSize({ width, height: 900 });
    await lesson.goto('', 'fig-gradients');
    const places = await gradients.thumb.evaluate(async (slider: HTMLInputElement) => {
      const found = new Set<number>();
      for (let tenths = -80; tenths <= 80; tenths += 1) {
        slider.value = String(tenths / 10);
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
        found.add(slider.getBoundingClientRect().top - slider.form!.getBoundingClientRect().top);
      }
      return [...found];
    });
    expect(places).toHaveLength(1);
  });

// 412 px is a width at which the sentence under the title breaks elsewhere in another font.
for (const width of [360, 412, 1280]) {
  test(`nothing moves at ${String(width)} px as the fonts come that stand in files`, async ({
    lesson,
    page,
  }) => {
    await page.setViewportSize({ width, height: 740 });
    await recordShifts(page);
    const late: string[] = [];
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 1000));
      late.push(route.request().url());
      await route.continue();
    });
    await lesson.goto();
    await expect.poll(() => late.length).toBeGreaterThan(2);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(await shiftsOf(page)).toEqual([]);
  });
}

test('on a phone, what is out of sight is not laid out', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  // But for the pauses: whole-page.spec.ts.
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0;
  });
  await page.goto(pages.lesson);
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const boxes = metrics.find(({ name }) => name === 'LayoutObjects')?.value;
  // All laid out, the page has 11,000 boxes and more.
  expect(boxes).toBeGreaterThan(100);
  expect(boxes).toBeLessThan(4000);
});

for (const width of [360, 768, 1280]) {
  test(`at ${String(width)} px the page is about as tall before it was read as after`, async ({ page }) => {
    await page.setViewportSize({ width, height: 740 });
    // What is out of sight stays as it was sent.
    await page.addInitScript(() => {
      window.requestIdleCallback = () => 0;
    });
    await page.goto(pages.lesson);
    await page.locator('html[data-awake]').waitFor({ state: 'attached' });
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const guessed = await height();
    await page.locator('main section *').evaluateAll((all) => {
      for (const one of all)
        if (getComputedStyle(one).getPropertyValue('content-visibility') === 'auto')
          (one as HTMLElement).style.setProperty('content-visibility', 'visible');
    });
    const known = await height();
    expect(Math.abs(guessed - known) / known, `guessed ${String(guessed)}, is ${String(known)}`).toBeLessThan(
      0.1,
    );
  });
}

test('the keyboard reaches every control in reading order, and focus shows', async ({ lesson, page }) => {
  // On a narrower page legends come after what else belongs to their equations, on the screen and for the keyboard.
  await page.setViewportSize({ width: 1280, height: 720 });
  await lesson.goto();
  const visited: string[] = [];
  let unseen: string[] = [];
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      const style = getComputedStyle(element);
      const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      const label = `${element.tagName.toLowerCase()}${element.id && `#${element.id}`} ${element.textContent.trim().slice(0, 30)}`;
      const all = [...document.querySelectorAll('*')];
      return { label, ring: ring || style.boxShadow !== 'none', place: all.indexOf(element) };
    });
    if (stop === undefined) break;
    visited.push(String(stop.place));
    if (!stop.ring) unseen = [...unseen, stop.label];
  }
  expect(unseen).toEqual([]);
  expect(visited.length).toBeGreaterThan(80);
  const places = visited.map(Number);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

test('the first stop of the keyboard skips to the text', async ({ lesson, page }) => {
  await lesson.goto();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the text' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#main$/);
});

test('controls are large enough for a finger', async ({ lesson, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await lesson.goto();
  const small = await page.locator('button:visible, input:visible, summary:visible').evaluateAll((all) =>
    all
      // A target inside a sentence may be as high as its line (WCAG 2.5.8), and a radio is as large as its label.
      .filter((one) => !one.matches('.term'))
      .map((one) =>
        one.matches('input[type=radio], input[type=checkbox]') ? (one.closest('label') ?? one) : one,
      )
      .map((one) => ({ box: one.getBoundingClientRect(), text: one.textContent.trim().slice(0, 30) }))
      .filter(({ box }) => box.width > 1 && (box.width < 24 || box.height < 24))
      .map(({ box, text }) => `${text} ${String(Math.round(box.width))} × ${String(Math.round(box.height))}`),
  );
  expect(small).toEqual([]);
});

test.describe('in print', () => {
  test('folds stand open, all questions show with their answers, and no control does', async ({
    lesson,
    page,
    quiz,
  }) => {
    await lesson.goto();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.needs-script:visible')).toHaveCount(0);
    for (const id of questions) {
      await expect(quiz.question(id)).toBeVisible();
      await expect(quiz.question(id).locator('details.reasons')).toBeVisible();
    }
    // A closed fold's content has a height only where its slot is displayed.
    const heights = await page
      .locator('main details:visible > :not(summary)')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(heights.filter((height) => height === 0)).toEqual([]);
    await expect(page.getByRole('navigation', { name: 'On this page' })).toBeHidden();
  });
});

test('in forced colours every curve and the point can be told from the ground', async ({ lesson, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await lesson.goto();
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  for (const part of ['path.current', 'path.ghost', 'path.squared-error', 'circle.dot']) {
    const stroke = await page.locator(`#loss-slider ${part}`).evaluate((one) => getComputedStyle(one).stroke);
    expect([ground, 'none'], part).not.toContain(stroke);
  }
});
