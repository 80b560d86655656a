import {
  equations,
  figures,
  gradientsFigure,
  likelihood as likelihoodFigure,
  lossSlider as slider,
  pages,
  parameters,
  questions,
  race as raceContract,
  sections,
  surfaceFigure,
  terms,
} from './contract.ts';
import { expect, test } from './fixtures.ts';

test.describe('every id ever published', () => {
  test.use({ javaScriptEnabled: false });

  test('stands on the lesson page once, each kind in its order', async ({ lesson, page }) => {
    await lesson.goto();
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    const published: readonly string[] = [...sections, ...equations, ...figures, ...terms, ...questions];
    expect(ids.filter((id) => published.includes(id)).sort()).toEqual([...published].sort());
    for (const list of [sections, equations, figures, terms, questions])
      expect(ids.filter((id) => (list as readonly string[]).includes(id))).toEqual(list);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is whatever the page offers as a link: nothing unpublished has a permalink', async ({
    lesson,
    page,
  }) => {
    await lesson.goto();
    const offered = await page
      .locator('a.permalink')
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).hash.slice(1)));
    const published: string[] = [...sections, ...equations, ...figures, ...terms, ...questions];
    expect(offered.sort()).toEqual(published.sort());
  });

  test('is a place that a link scrolls to', async ({ lesson, page }) => {
    await lesson.goto();
    for (const id of [...sections, ...equations, ...figures, ...terms, ...questions]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, id);
      await expect(page.locator(`[id="${id}"]`), id).toBeInViewport();
    }
  });
});

test('the loss slider has the controls and outputs that others rely on', async ({
  lesson,
  lossSlider,
  page,
}) => {
  await lesson.goto();
  const { range, controls, outputs } = slider;
  await expect(lossSlider.thumb).toHaveAttribute('min', String(range.min));
  await expect(lossSlider.thumb).toHaveAttribute('max', String(range.max));
  await expect(lossSlider.thumb).toHaveAttribute('step', String(range.step));
  await expect(lossSlider.exact).toHaveAttribute('type', 'text');
  await expect(lossSlider.exact).toHaveAttribute('inputmode', 'decimal');
  for (const label of parameters.y.values) await expect(lossSlider.label(label)).toBeVisible();
  for (const name of outputs) {
    await expect(lossSlider.output(name)).toHaveCount(1);
    await expect(lossSlider.output(name).locator('data')).toHaveCount(1);
    await expect(lossSlider.output(name)).toHaveAttribute('aria-live', 'off');
  }
  const form = page.locator(`form:has(input[name="${controls.exactPrediction}"])`);
  await expect(form.locator('[role=status]')).toHaveCount(1);
  await expect(form).not.toHaveAttribute('action');
});

test('the likelihood figure has the controls and outputs that others rely on', async ({
  lesson,
  likelihood,
}) => {
  await lesson.goto();
  const { range, outputs } = likelihoodFigure;
  for (const view of parameters.view.words) {
    await likelihood.chooseView(view);
    const sliders =
      view === 'coin'
        ? [likelihood.thumb]
        : ([1, 2, 3, 4] as const).map((number) => likelihood.prediction(number));
    for (const slider of sliders) {
      await expect(slider).toBeVisible();
      for (const [name, value] of Object.entries(range))
        await expect(slider).toHaveAttribute(name, String(value));
    }
    for (const name of outputs[view]) {
      await expect(likelihood.output(name)).toHaveCount(1);
      await expect(likelihood.output(name)).toBeVisible();
      await expect(likelihood.output(name)).toHaveAttribute('aria-live', 'off');
    }
  }
  await likelihood.chooseView('coin');
  await expect(likelihood.exact).toHaveAttribute('type', 'text');
  await expect(likelihood.exact).toHaveAttribute('inputmode', 'decimal');
  for (const count of parameters.tosses.values) await expect(likelihood.tosses(count)).toBeVisible();
  await expect(likelihood.status).toHaveCount(1);
});

test('the link parameters have the domains and defaults that others rely on', async ({
  lesson,
  lossSlider,
}) => {
  const { p, y } = parameters;
  await lesson.goto();
  await expect(lossSlider.exact).toHaveValue(String(p.default));
  await expect(lossSlider.label(y.default)).toBeChecked();
  for (const end of [p.min, p.max]) {
    await lesson.goto(`p=${String(end)}`);
    await expect(lossSlider.exact).toHaveValue(String(end));
  }
  for (const label of y.values) {
    await lesson.goto(`y=${String(label)}`);
    await expect(lossSlider.label(label)).toBeChecked();
  }
});

test('the gradient figure has the controls and outputs that others rely on', async ({
  gradients,
  lesson,
}) => {
  await lesson.goto();
  const { range, outputs } = gradientsFigure;
  await expect(gradients.thumb).toHaveAttribute('min', String(range.min));
  await expect(gradients.thumb).toHaveAttribute('max', String(range.max));
  await expect(gradients.thumb).toHaveAttribute('step', String(range.step));
  await expect(gradients.exact).toHaveAttribute('type', 'text');
  await expect(gradients.exact).toHaveAttribute('inputmode', 'decimal');
  for (const label of parameters.gy.values) await expect(gradients.label(label)).toBeVisible();
  for (const name of outputs) {
    await expect(gradients.output(name).locator('data')).toHaveCount(1);
    await expect(gradients.output(name)).toHaveAttribute('aria-live', 'off');
  }
  await expect(gradients.status).toHaveCount(1);
});

test('the surface figure has the controls and outputs that others rely on', async ({ lesson, surface }) => {
  await lesson.goto();
  const { controls, outputs } = surfaceFigure;
  const sets = parameters.data.values;
  expect(
    await surface.set
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
  ).toEqual(sets);
  for (const field of [surface.weight, surface.bias]) {
    await expect(field).toHaveAttribute('type', 'text');
    await expect(field).toHaveAttribute('inputmode', 'decimal');
  }
  for (const name of outputs) {
    await expect(surface.output(name).locator('data')).toHaveCount(1);
    await expect(surface.output(name)).toHaveAttribute('aria-live', 'off');
  }
  const form = surface.scope.locator(`form:has(select[name="${controls.set}"])`);
  await expect(form.locator('[role=status]')).toHaveCount(1);
});

test('the link parameters of both figures have the domains and defaults that others rely on', async ({
  gradients,
  lesson,
  surface,
}) => {
  const { z, gy, data, w, b } = parameters;
  await lesson.goto();
  await expect(gradients.exact).toHaveValue(String(z.default));
  await expect(gradients.label(gy.default)).toBeChecked();
  await expect(surface.set).toHaveValue(data.default);
  await expect(surface.weight).toHaveValue(String(w.default));
  await expect(surface.bias).toHaveValue(String(b.default));
  for (const [index, set] of data.values.entries()) {
    const label = gy.values[index % 2] ?? 0;
    await lesson.goto(`gy=${String(label)}&data=${set}`);
    await expect(gradients.label(label)).toBeChecked();
    await expect(surface.set).toHaveValue(set);
  }
  for (const end of ['min', 'max'] as const) {
    await lesson.goto(`z=${String(z[end])}&w=${String(w[end])}&b=${String(b[end])}`);
    await expect(gradients.exact).toHaveValue(String(z[end]));
    await expect(surface.weight).toHaveValue(String(w[end]));
    await expect(surface.bias).toHaveValue(String(b[end]));
  }
});

test('the race has the controls and outputs that others rely on', async ({ lesson, page, race }) => {
  await lesson.goto();
  for (const name of ['w0', 'b0', 'rate'] as const) {
    await expect(race.entry(name)).toHaveAttribute('type', 'text');
    await expect(race.entry(name)).toHaveAttribute('inputmode', 'decimal');
    await expect(race.entry(name)).toHaveValue(String(parameters[name].default));
  }
  await expect(race.boost).toHaveAttribute('min', String(parameters.boost.min));
  await expect(race.boost).toHaveAttribute('max', String(parameters.boost.max));
  await expect(race.scrubber).toHaveAttribute('min', '0');
  await expect(race.scrubber).toHaveAttribute('max', String(parameters.steps.default));
  for (const name of raceContract.outputs) {
    await expect(race.output(name)).toHaveCount(1);
    await expect(race.output(name).locator('data')).toHaveCount(1);
    await expect(race.output(name)).toHaveAttribute('aria-live', 'off');
  }
  const form = page.locator(`form:has(input[name="${raceContract.controls.weight}"])`);
  await expect(form.locator('[role=status]')).toHaveCount(1);
  await expect(form).not.toHaveAttribute('action');
});

test('the race’s link parameters have the domains and defaults that others rely on', async ({
  lesson,
  race,
}) => {
  const { w0, b0, rate, boost, step, steps } = parameters;
  for (const end of ['min', 'max'] as const) {
    const query = `w0=${w0[end]}&b0=${b0[end]}&rate=${rate[end]}&boost=${boost[end]}&step=${step[end]}`;
    await lesson.goto(query);
    await expect(race.notice).toBeHidden();
    await expect(race.entry('w0')).toHaveValue(String(w0[end]));
    await expect(race.entry('b0')).toHaveValue(String(b0[end]));
    await expect(race.entry('rate')).toHaveValue(String(rate[end]));
    await expect(race.boost).toHaveValue(String(boost[end]));
    await expect(race.scrubber).toHaveValue(String(step[end]));
  }
  for (const horizon of steps.values) {
    await lesson.goto(`steps=${horizon}`);
    await expect(race.scrubber).toHaveAttribute('max', String(horizon));
  }
});

test('the quiz is made of fieldsets with native radios, a button “Check” and a status', async ({
  lesson,
  quiz,
}) => {
  await lesson.goto();
  for (const id of questions) {
    await expect(quiz.question(id)).toHaveCount(1);
    await expect(quiz.question(id).locator('input[type=radio]')).toHaveCount(4);
    await expect(quiz.question(id).locator('[role=status]')).toHaveCount(1);
  }
  await expect(quiz.question('q1').getByRole('button', { name: 'Check', exact: true })).toBeVisible();
});

test('the practice’s and the worksheet’s link parameters have the domains that others rely on', async ({
  lesson,
  page,
  practice,
}) => {
  const { seed, ex, kinds, n } = parameters;
  for (const end of ['min', 'max'] as const) {
    await lesson.goto(`seed=${String(seed[end])}&ex=${String(ex[end])}&kinds=${kinds.list.join(',')}`);
    await expect(practice.notice).toBeHidden();
    expect(await practice.number()).toBe(ex[end]);
    await page.goto(
      `${pages.worksheet}?seed=${String(seed[end])}&n=${String(n[end])}&kinds=${kinds.list[0]}`,
    );
    await expect(page.locator('.notice')).toBeHidden();
    await expect(page.locator('.sheet').first().locator('ol > li')).toHaveCount(n[end]);
  }
  await lesson.goto(`seed=${String(seed.max)}`);
  expect(await practice.number()).toBe(ex.default);
});

test('the numbers that widgets write carry their doubles', async ({ lesson, lossSlider, page, quiz }) => {
  await lesson.goto('p=0.2&y=0');
  await lossSlider.live();
  // -ln 0.8
  for (const place of ['.slot-loss', '.reading'])
    await expect(lossSlider.scope.locator(place)).toHaveAttribute('data-value', /^0\.22314355131420\d+$/);
  await expect(lossSlider.scope.locator('.live-formula data').last()).toHaveText('0.223');
  // The toss at which the product is 0 may not exist: then there are words.
  const outputs = page.locator('output:not([name=underflow-toss])');
  expect(await outputs.count()).toBe(await outputs.locator('data').count());
  await quiz.answer('q1', 'no-minus');
  await quiz.answer('q1', 'minus-log-prediction');
  await quiz.goOn('q1');
  for (const id of ['q2', 'q3'] as const) {
    await quiz.answer(id, id === 'q2' ? 'cross-entropy-stronger' : 'first-steady');
    await quiz.goOn(id);
  }
  await expect(quiz.score.locator('data')).toHaveText(['2', '3']);
});

test('every computed number carries its double and a text', async ({ lesson, page }) => {
  await lesson.goto();
  const numbers = await page
    .locator('data')
    .evaluateAll((all) =>
      all.map((one) => [one.getAttribute('value') ?? '', one.textContent.trim()] as const),
    );
  expect(numbers.length).toBeGreaterThan(100);
  for (const [value, text] of numbers) {
    expect(String(Number(value)), text).toBe(value);
    expect(text).toMatch(/\d/);
    expect(text).not.toMatch(/-|NaN|^[−]0(?:\.0+)?$/);
  }
});

test('the section of the video leads to the sections that it shows', async ({ lesson, page }) => {
  await lesson.goto();
  const promises = lesson.section('video').locator(':scope > p > a');
  await expect(promises).toHaveCount(4);
  for (const link of await promises.all()) {
    const hash = (await link.getAttribute('href')) ?? '';
    expect(sections as readonly string[]).toContain(hash.slice(1));
  }
  await expect(page.getByText(/coming soon/i)).toHaveCount(0);
});

test('the course page names the lesson and what it needs, and leads to it', async ({ page, site }) => {
  await page.goto(site.url);
  const card = page.getByRole('article');
  await expect(card).toHaveCount(1);
  await expect(card).toContainText('Lesson 4 · 12 min');
  await expect(card).toContainText('the derivative of a function of one variable');
  await card.getByRole('link', { name: 'Cross-entropy loss' }).click();
  await expect(page).toHaveURL(site.url + pages.lesson);
  await page.getByRole('link', { name: 'The course' }).click();
  await expect(page).toHaveURL(site.url + pages.course);
});
