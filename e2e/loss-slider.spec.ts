import { expect, test } from './fixtures.ts';

// Losses here are -ln p to three decimals, from any table of logarithms.

test('the page opens with the first state, without a word and without touching the address', async ({
  lesson,
  lossSlider,
  page,
}) => {
  await page.clock.install();
  await lesson.goto();
  await lossSlider.live();
  // Longer than the figure waits before it writes.
  await page.clock.fastForward(2_000);
  await expect(lossSlider.thumb).toHaveValue('0.7');
  await expect(lossSlider.exact).toHaveValue('0.7');
  await expect(lossSlider.label(1)).toBeChecked();
  await expect(lossSlider.output('loss')).toHaveText('0.357');
  await expect(lossSlider.status).toHaveText('');
  expect(new URL(page.url()).search).toBe('');
});

test.describe('a typed number', () => {
  test.beforeEach(async ({ lesson, page }) => {
    await page.clock.install();
    await lesson.goto('p=0.2');
  });

  const domain =
    'is outside: a probability here lies between 1e-12 and 1 − 1e-12; certainty, 0 or 1, is not on the slider.';
  for (const [typed, reason] of [
    ['abc', '“abc” is not a number. Write it like 0.25, 0,25, 1/4 or 2.5e-1.'],
    ['1.2', `1.2 ${domain}`],
    ['−0.1', `−0.1 ${domain}`],
    ['0', `0 ${domain}`],
    ['1', `1 ${domain}`],
    ['', 'No number was entered. Write it like 0.25, 0,25, 1/4 or 2.5e-1.'],
    ['3%', '“3%” is a percentage. Write it as a plain number: 0.03.'],
  ] as const) {
    test(`“${typed}” says what is allowed, stays for correction and keeps the last state`, async ({
      lossSlider,
      page,
    }) => {
      await lossSlider.typeExactly(typed);
      await page.clock.fastForward(2_000);
      await expect(lossSlider.problem).toHaveText(reason);
      await expect(lossSlider.status).toHaveText(reason);
      await expect(lossSlider.exact).toHaveValue(typed);
      await expect(lossSlider.exact).toHaveAttribute('aria-invalid', 'true');
      await expect(lossSlider.exact).toHaveAccessibleDescription(reason);
      await expect(lossSlider.output('loss')).toHaveText('1.609');
      expect(new URL(page.url()).search).toBe('?p=0.2');

      await lossSlider.typeExactly('0.25');
      await expect(lossSlider.problem).toHaveText('');
      await expect(lossSlider.exact).toHaveAttribute('aria-invalid', 'false');
      await expect(lossSlider.output('loss')).toHaveText('1.386');
    });
  }

  for (const [typed, taken, loss] of [
    ['0,5', '0.5', '0.693'],
    [' +0.25 ', '0.25', '1.386'],
    ['1/8', '0.125', '2.079'],
    ['1E−6', '0.000001', '13.816'],
    ['1 × 10⁻³', '0.001', '6.908'],
  ] as const) {
    test(`“${typed}” is read as people mean it`, async ({ lossSlider }) => {
      await lossSlider.typeExactly(typed);
      await expect(lossSlider.exact).toHaveValue(taken);
      await expect(lossSlider.output('loss')).toHaveText(loss);
    });
  }

  test('is taken over on leaving, and not before', async ({ lossSlider }) => {
    await lossSlider.exact.fill('0.1');
    await expect(lossSlider.output('loss')).toHaveText('1.609');
    await lossSlider.exact.press('Tab');
    await expect(lossSlider.output('loss')).toHaveText('2.303');
  });

  test('that was refused gives way when another control moves', async ({ lossSlider }) => {
    await lossSlider.typeExactly('abc');
    await lossSlider.press('End');
    await expect(lossSlider.exact).toHaveValue('0.99');
    await expect(lossSlider.problem).toHaveText('');
  });
});

test.describe('a link', () => {
  test('opens the figure in its state and scrolls to it', async ({ lesson, lossSlider }) => {
    await lesson.goto('p=1e-12&y=0', 'loss-slider');
    await expect(lossSlider.exact).toHaveValue('1e-12');
    await expect(lossSlider.label(0)).toBeChecked();
    await expect(lossSlider.output('loss')).toHaveText('1.00 × 10⁻¹²');
    await expect(lossSlider.scope).toBeInViewport();
    await expect(lossSlider.notice).toBeHidden();
  });

  for (const [query, notice, state] of [
    ['p=0&y=0', 'The link asks for p = “0”, but p is a number from 1e-12 to 1 − 1e-12.', ['0.7', 0]],
    ['p=1&y=1', 'The link asks for p = “1”, but p is a number from 1e-12 to 1 − 1e-12.', ['0.7', 1]],
    ['p=1e-13', 'The link asks for p = “1e-13”, but p is a number from 1e-12 to 1 − 1e-12.', ['0.7', 1]],
    ['p=zero', 'The link asks for p = “zero”, but p is a number from 1e-12 to 1 − 1e-12.', ['0.7', 1]],
    ['p=', 'The link asks for p = “”, but p is a number from 1e-12 to 1 − 1e-12.', ['0.7', 1]],
    ['p=0.2&y=2', 'The link asks for y = “2”, but y is 0 or 1.', ['0.2', 1]],
    ['p=0.2&y=0.5', 'The link asks for y = “0.5”, but y is 0 or 1.', ['0.2', 1]],
    [
      'p=0.1&p=0.9',
      'The link asks for p = “0.1, 0.9”, but p is a number from 1e-12 to 1 − 1e-12.',
      ['0.7', 1],
    ],
    ['p=<b>x', 'The link asks for p = “<b>x”, but p is a number from 1e-12 to 1 − 1e-12.', ['0.7', 1]],
  ] as const) {
    test(`?${query} falls back to the default and says why`, async ({ lesson, lossSlider }) => {
      await lesson.goto(query);
      await expect(lossSlider.notice).toHaveText(notice);
      await expect(lossSlider.exact).toHaveValue(state[0]);
      await expect(lossSlider.label(state[1])).toBeChecked();
    });
  }

  test('that was wrong is spoken once, and forgotten once a gesture has left it behind', async ({
    lesson,
    lossSlider,
    openingSlider,
  }) => {
    await lesson.goto('p=2');
    await expect(openingSlider.notice).toBeVisible();
    await expect(lossSlider.status).toHaveText(/The link asks for p/);
    await expect(openingSlider.status).toHaveText('');
    await lossSlider.step('More');
    await expect(lossSlider.notice).toBeHidden();
    await expect(openingSlider.notice).toBeHidden();
  });

  test('two wrong values are both named', async ({ lesson, lossSlider }) => {
    await lesson.goto('p=2&y=2');
    await expect(lossSlider.notice).toContainText('p = “2”');
    await expect(lossSlider.notice).toContainText('y = “2”');
  });

  test('keeps the keys that are not ours, and the section, when the state moves on', async ({
    lesson,
    lossSlider,
    page,
  }) => {
    await lesson.goto('utm=x%20y&p=0.2', 'loss-slider');
    const before = await page.evaluate(() => history.length);
    await lossSlider.press('End');
    await lossSlider.choose(0);
    await expect(page).toHaveURL(/\?utm=x(\+|%20)y&p=0.99&y=0#loss-slider$/);
    expect(await page.evaluate(() => history.length)).toBe(before);
  });

  test('survives being opened again from the address that the figure wrote', async ({
    lesson,
    lossSlider,
    page,
  }) => {
    await lesson.goto();
    await lossSlider.typeExactly('0.999999');
    await expect(page).toHaveURL(/p=0\.999999/);
    await page.reload();
    await expect(lossSlider.exact).toHaveValue('0.999999');
  });

  test('holds what a thumb has come back to, though it began from a state that it cannot show', async ({
    lesson,
    lossSlider,
    page,
  }) => {
    await lesson.goto('p=0.0003');
    await lossSlider.thumb.scrollIntoViewIfNeeded();
    const { x, y, width, height } = (await lossSlider.thumb.boundingBox())!;
    await page.mouse.move(x + 6, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 3 });
    await page.mouse.move(x - 20, y + height / 2, { steps: 3 });
    await page.mouse.up();
    await expect(lossSlider.output('loss')).toHaveText('4.605');
    await expect(lossSlider.status).toHaveText('confident and wrong, push z up');
    await expect(page).toHaveURL(/\?p=0\.01&y=1/);
  });

  test('stays quiet through a long fast drag', async ({ lesson, lossSlider, page }) => {
    await lesson.goto();
    await lossSlider.thumb.focus();
    for (let round = 0; round < 150; round += 1)
      await page.keyboard.press(round % 2 === 0 ? 'ArrowLeft' : 'ArrowRight');
    await expect(page).toHaveURL(/p=0\.7&y=1/);
  });
});

test('“Copy link to this state” copies it, with its section', async ({
  context,
  lesson,
  lossSlider,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.goto('utm=x&p=0.01');
  await lossSlider.button('Copy link to this state').click();
  await expect(lossSlider.button('Link copied')).toBeVisible();
  await expect(lossSlider.status).toHaveText('Link copied.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/cross-entropy-loss\.html\?utm=x&p=0\.01&y=1#loss-slider$/);
});

test('where copying is not allowed, the link stands there', async ({ lesson, lossSlider, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the page's other way
    document.execCommand = () => false;
  });
  await lesson.goto('p=0.01');
  await lossSlider.button('Copy link to this state').click();
  const refusal = lossSlider.scope.locator('.figure-tools .notice');
  await expect(refusal).toHaveText(
    /^The browser did not allow copying\. The link is http.*html\?p=0\.01&y=1#loss-slider$/,
  );
  await expect(lossSlider.status).toHaveText((await refusal.textContent()) ?? '');
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.resolve();
  });
  await lossSlider.button('Copy link to this state').click();
  await expect(refusal).toHaveCount(0);
});

test('“Reset” puts the first state back, with its options', async ({ lesson, lossSlider }) => {
  await lesson.goto('p=0.01&y=0');
  await lossSlider.option('logit scale').check();
  await lossSlider.option('squared error with ½').check();
  await lossSlider.button('Reset').click();
  await expect(lossSlider.thumb).toHaveValue('0.7');
  await expect(lossSlider.label(1)).toBeChecked();
  await expect(lossSlider.option('logit scale')).not.toBeChecked();
  await expect(lossSlider.option('squared error with ½')).not.toBeChecked();
  await expect(lossSlider.output('squared-error')).toHaveText('0.090');
});

test('“Reset” and the examples put a refused entry right, even where the number stays the same', async ({
  lesson,
  lossSlider,
}) => {
  await lesson.goto();
  await lossSlider.typeExactly('abc');
  await lossSlider.button('Reset').click();
  await expect(lossSlider.exact).toHaveValue('0.7');
  await expect(lossSlider.problem).toHaveText('');
  await lossSlider.typeExactly('0.5');
  await lossSlider.typeExactly('abc');
  await lossSlider.pressPreset('undecided');
  await expect(lossSlider.exact).toHaveValue('0.5');
  await expect(lossSlider.problem).toHaveText('');
});

test('the status says what a key on the slider did not, and says the same again when asked again', async ({
  lesson,
  lossSlider,
}) => {
  await lesson.goto('p=0.02');
  await lossSlider.press('ArrowLeft');
  await expect(lossSlider.status).toHaveText('confident and wrong, push z up');
  await lossSlider.pressPreset('undecided');
  const first = await lossSlider.status.textContent();
  await lossSlider.pressPreset('undecided');
  await expect(lossSlider.status).toHaveText('0.50, true label 1, loss 0.693 nats, undecided');
  expect(await lossSlider.status.textContent()).not.toBe(first);
});

test('both forms of the figure show one state', async ({ lesson, lossSlider, openingSlider }) => {
  await lesson.goto();
  await openingSlider.press('Home');
  await expect(openingSlider.output('loss')).toHaveText('4.605');
  await expect(lossSlider.output('loss')).toHaveText('4.605');
  await lossSlider.choose(0);
  await expect(openingSlider.output('loss')).toHaveText('0.010');
});

test('the form out of sight follows once the slider pauses', async ({
  lesson,
  lossSlider,
  openingSlider,
  page,
}) => {
  await page.clock.install({ time: 0 });
  await lesson.goto('p=0.5#loss-slider');
  await expect(openingSlider.output('loss')).toHaveText('0.693');
  await expect(openingSlider.plot).not.toBeInViewport();
  await page.clock.pauseAt(60_000);
  await lossSlider.press('ArrowLeft', 5);
  await expect(lossSlider.output('loss')).toHaveText('0.799');
  await expect(openingSlider.output('loss')).toHaveText('0.693');
  await page.clock.runFor(300);
  await expect(openingSlider.output('loss')).toHaveText('0.799');
});

test('keys that follow one another fast are spoken of once, at their end', async ({
  lesson,
  lossSlider,
  page,
}) => {
  await page.clock.install({ time: 0 });
  await lesson.goto('p=0.06');
  await lossSlider.live();
  await page.clock.pauseAt(60_000);
  await lossSlider.press('ArrowLeft', 2);
  await page.clock.runFor(100);
  await expect(lossSlider.status).toHaveText('');
  await lossSlider.press('ArrowLeft', 2);
  await page.clock.runFor(100);
  await expect(lossSlider.status).toHaveText('');
  await page.clock.runFor(150);
  await expect(lossSlider.status).toHaveText('confident and wrong, push z up');
  await page.clock.runFor(500);
  expect(new URL(page.url()).search).toBe('?p=0.02&y=1');
});

test('says in words what the numbers mean', async ({ lesson, lossSlider }) => {
  await lesson.goto('p=0.01&y=1');
  const { scope } = lossSlider;
  await expect(scope.getByText('push z up')).toBeVisible();
  await expect(scope.locator('.reading-verdict')).toHaveText('confident and wrong');
  // 0.99 over 2 · 0.99 · 0.01 · 0.99
  await expect(scope.getByText('50.5 times weaker')).toBeVisible();
  await expect(lossSlider.thumb).toHaveAttribute('aria-valuetext', '0.01, loss 4.605 nats');
  await expect(scope.locator('.term-negative')).toHaveClass(/vanished/);
  await expect(scope.locator('.term-positive')).not.toHaveClass(/vanished/);
  await expect(scope.locator('.slot-loss')).toHaveText('4.605');

  await lossSlider.choose(0);
  await expect(scope.getByText('push z down')).toBeVisible();
  await expect(scope.locator('.reading-verdict')).toHaveText('confident and right');
  await expect(scope.locator('.term-positive')).toHaveClass(/vanished/);
  await expect(lossSlider.status).toHaveText('0.01, true label 0, loss 0.010 nats, confident and right');
});

test('the logit scale moves the slider in tenths of the logit', async ({ lesson, lossSlider }) => {
  await lesson.goto('p=0.5');
  await lossSlider.option('logit scale').check();
  await lossSlider.logitThumb.press('ArrowRight');
  // sigmoid(0.1), and ln(1 + exp(-0.1))
  expect((await lossSlider.read('loss')).value).toBeCloseTo(0.6443966600735709, 15);
  await lossSlider.logitThumb.press('Home');
  // ln(1 + exp(7))
  expect((await lossSlider.read('loss')).value).toBeCloseTo(7.000911466453774, 14);
});

test('the scale is in links, in the address and in what “Reset” puts back', async ({
  context,
  lesson,
  lossSlider,
  page,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson.goto('p=0.5&scale=logit', 'loss-slider');
  await expect(lossSlider.option('logit scale')).toBeChecked();
  await lossSlider.logitThumb.press('ArrowRight');
  // sigmoid(0.1), and ln(1 + exp(-0.1))
  expect((await lossSlider.read('loss')).value).toBeCloseTo(0.6443966600735709, 15);
  await expect(page).toHaveURL(/&scale=logit&y=1#loss-slider$/);
  await lossSlider.button('Copy link to this state').click();
  await expect(lossSlider.status).toHaveText('Link copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('scale=logit');
  await lossSlider.option('logit scale').uncheck();
  await expect(page).not.toHaveURL(/scale/);
  await lossSlider.option('logit scale').check();
  await expect(page).toHaveURL(/scale=logit/);
  await lossSlider.button('Reset').click();
  await expect(page).not.toHaveURL(/scale/);
});

test('the three challenges are met by their answers, and by nothing else', async ({ lesson, lossSlider }) => {
  await lesson.goto('p=0.2&y=1');
  const found = lossSlider.scope.locator('.challenges .lesson');
  await lossSlider.typeExactly('0.49');
  await expect(found).toHaveCount(0);
  await lossSlider.typeExactly('0.5');
  await expect(found).toHaveText([/costs one bit/]);
  await expect(lossSlider.status).toHaveText(
    /^0\.50, true label 1, .*undecided\. An even chance .* costs one bit/,
  );
  await lossSlider.typeExactly('0.33');
  await expect(found).toHaveCount(2);
  await expect(lossSlider.status).not.toContainText('one bit');
  await expect(lossSlider.scope.getByRole('img', { name: /At 0\.33 the loss is 1\.109\.$/ })).toBeVisible();
  await lossSlider.typeExactly('0.8');
  await expect(found).toHaveCount(2);
  await lossSlider.choose(0);
  await expect(found).toHaveText([/costs one bit/, /third of the probability/, /mirror image, 0\.8/]);
  await lossSlider.button('Reset').click();
  await expect(found).toHaveCount(3);
});

test('beyond the chart the loss is said in words at the edge', async ({ lesson, lossSlider }) => {
  await lesson.goto('p=1e-12');
  await expect(lossSlider.scope.locator('.reading-loss')).toHaveText('↑ off the chart: 27.631');
  await expect(lossSlider.plot.locator('[data-value]')).toHaveAttribute('data-value', '27.631021115928547');
});
