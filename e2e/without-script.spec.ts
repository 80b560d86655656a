import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { questions, sections } from './contract.ts';
import { asRead } from './as-read.ts';
import { expectNoDeadControl } from './expect-no-dead-control.ts';
import { refusedScript } from './quiet.ts';
import { sliderRows } from './reference.ts';

/** The lesson as text, formulas, drawings and numbers: what must be there whatever becomes of the script. */
async function expectWholeLesson(lesson: LessonPage): Promise<void> {
  for (const id of sections) await expect(lesson.section(id)).toBeVisible();
  const slider = lesson.section('loss-slider');
  await expect(slider.locator('svg.plot path.current')).toBeVisible();
  await expect(slider.locator('svg.plot circle.dot')).toBeVisible();
  // -ln 0.7
  await expect(slider.locator('output[name=loss]')).toHaveText('0.357');
  await expect(slider.getByRole('slider')).toBeHidden();
  await expect(slider.getByRole('radio', { includeHidden: false })).toHaveCount(0);

  await slider.getByText('The curves as a table').click();
  const rows = slider.locator('tbody tr');
  expect(await rows.count()).toBeGreaterThanOrEqual(9);
  for (const { probability, label, lossNats, gradient } of sliderRows) {
    const row = rows.filter({
      has: lesson
        .section('loss-slider')
        .page()
        .locator(`th data[value="${String(probability)}"]`),
    });
    const cells = row.locator('td');
    await expect(cells.nth(label === 1 ? 0 : 2)).toHaveText(asRead(lossNats));
    await expect(cells.nth(label === 1 ? 1 : 3)).toHaveText(asRead(gradient));
  }

  for (const id of questions) {
    const question = lesson.section('quiz').locator(`#${id}`);
    await expect(question).toBeVisible();
    await expect(question.getByRole('button')).toHaveCount(0);
    const answer = question.locator('details.reasons');
    await expect(answer.getByText('Right.', { exact: true })).toBeHidden();
    await answer.locator('summary').click();
    await expect(answer.getByText('Right.', { exact: true })).toBeVisible();
    await expect(answer.locator('li')).toHaveCount(4);
  }
  const exercises = lesson.section('practice').locator('.folded-set > li:visible');
  await expect(exercises).toHaveCount(12);
  for (const exercise of await exercises.all()) {
    await exercise.locator('summary').click();
    await expect(exercise.locator('details p').first()).toHaveText(/\d/);
    await expect(exercise.locator('details p').first()).toBeVisible();
  }
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the lesson is whole, and no dead control shows', async ({ lesson, page }) => {
    await lesson.goto();
    await expectWholeLesson(lesson);
    await expectNoDeadControl(page);
    await expect(page.locator('.script-failed:visible')).toHaveCount(0);
  });

  test('folds open, terms define themselves, links scroll', async ({ lesson, page }) => {
    await lesson.goto('', 'gradient');
    await expect(lesson.section('gradient')).toBeInViewport();
    const term = page.locator('button.term').first();
    await term.click();
    await expect(page.locator('.definition:popover-open')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('.definition:popover-open')).toHaveCount(0);
    const entry = page.locator('#eq-loss .legend [data-ink=prediction]');
    const symbol = page.locator('#eq-loss .katex-html .ink-prediction').first();
    const bare = await symbol.evaluate((one) => getComputedStyle(one).backgroundColor);
    await entry.focus();
    expect(await symbol.evaluate((one) => getComputedStyle(one).backgroundColor)).not.toBe(bare);
    const fold = page.locator('main details.fold').first();
    await fold.locator('summary').click();
    await expect(fold).toHaveAttribute('open', '');
  });
});

test('with every script blocked, the lesson is whole and no dead control shows', async ({
  blockedScriptSite,
  page,
  quiet,
}) => {
  quiet.allow(refusedScript);
  const lesson = new LessonPage(page, blockedScriptSite.url);
  await lesson.goto();
  await expectWholeLesson(lesson);
  await expectNoDeadControl(page);
});

test('with the script in its file blocked, the figures also say that they did not start', async ({
  blockedFileSite,
  page,
  quiet,
}) => {
  quiet.allow(refusedScript);
  const lesson = new LessonPage(page, blockedFileSite.url);
  await lesson.goto();
  await expect(lesson.section('loss-slider').getByRole('note')).toContainText(
    'The controls here do not work in your browser.',
  );
  await expectWholeLesson(lesson);
  await expectNoDeadControl(page);
});

test('where that script throws at once, they say so, too', async ({ lesson, page, quiet }) => {
  // Such as an old browser that lacks something.
  quiet.allow(/IntersectionObserver/);
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'IntersectionObserver');
  });
  await lesson.goto();
  await expect(lesson.section('loss-slider').getByRole('note')).toBeVisible();
  await expectWholeLesson(lesson);
  await expectNoDeadControl(page);
});

test('with everything running, no such note shows', async ({ lesson, page }) => {
  await lesson.goto();
  await expect(lesson.section('loss-slider').getByRole('slider')).toBeVisible();
  await expect(page.locator('.script-failed:visible')).toHaveCount(0);
});
