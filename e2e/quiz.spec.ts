import type { QuestionId } from './contract.ts';
import { pages, questions } from './contract.ts';
import { expect, test } from './fixtures.ts';
import type { QuizPage } from './pages/quiz-page.ts';

/** The right choice of each question, and words of its reason. */
const right: Record<QuestionId, { choice: string; reason: string }> = {
  q1: { choice: 'minus-log-prediction', reason: 'the surprise at the probability given to the true class' },
  q2: { choice: 'cross-entropy-stronger', reason: 'The ratio of the two slopes is 50.5.' },
  q3: { choice: 'first-steady', reason: 'The first has a mean loss of 0.511, the second 1.338.' },
};

/** The wrong choices, and words of the reason that belongs to each alone. */
const wrong: Record<QuestionId, Record<string, string>> = {
  q1: {
    'other-case': 'It would punish the model for being right.',
    'no-minus': 'The minus sign is missing.',
    'error-size': 'That is the size of the error, and of the gradient in the logit, but not the loss.',
  },
  q2: {
    'both-same': 'Only the derivative of the logarithm cancels it.',
    swapped: 'It is the other way round.',
    'both-tiny': 'and the product is 0.99.',
  },
  q3: {
    'average-probability': 'The product decides, and here it is 0.018 against 0.216.',
    'surer-twice': 'falling to 0.02 costs 3.40.',
    capped: 'There is no upper limit',
  },
};

async function finish(quiz: QuizPage): Promise<void> {
  for (const id of questions) {
    await quiz.answer(id, right[id].choice);
    await quiz.goOn(id);
  }
}

test.beforeEach(({ lesson }) => lesson.goto('', 'quiz'));

test('one question at a time, each right answer with its reason, then the score', async ({ quiz }) => {
  for (const [index, id] of questions.entries()) {
    await expect(quiz.count).toHaveText(`${String(index + 1)} / 3`);
    await expect(quiz.scope.locator('fieldset:visible')).toHaveCount(1);
    await expect(quiz.question(id)).toBeVisible();
    await expect(quiz.feedback(id)).toHaveText('');
    await expect(quiz.nextButton(id)).toBeHidden();
    await quiz.answer(id, right[id].choice);
    await expect(quiz.feedback(id)).toContainText(`Right.`);
    await expect(quiz.feedback(id)).toContainText(right[id].reason);
    await quiz.goOn(id);
  }
  await expect(quiz.score).toContainText('3 of 3 right at the first try. Below are all questions');
  await expect(quiz.score).toBeFocused();
  await expect(quiz.count).toBeHidden();
  for (const id of questions) {
    const reasons = quiz.question(id).locator('details.reasons');
    await expect(reasons).toHaveAttribute('open', '');
    for (const words of [right[id].reason, ...Object.values(wrong[id])])
      await expect(reasons.getByText(words)).toBeVisible();
    await expect(quiz.choices(id)).toHaveCount(0);
  }
});

for (const id of questions) {
  test(`${id}: every wrong choice has its own reason, and another can be chosen at once`, async ({
    quiz,
  }) => {
    for (const earlier of questions.slice(0, questions.indexOf(id))) {
      await quiz.answer(earlier, right[earlier].choice);
      await quiz.goOn(earlier);
    }
    await expect(quiz.choices(id)).toHaveCount(4);
    for (const [choice, words] of Object.entries(wrong[id])) {
      await quiz.answer(id, choice);
      await expect(quiz.feedback(id)).toContainText('Not quite.');
      await expect(quiz.feedback(id)).toContainText(words);
      for (const other of Object.values(wrong[id]).filter((other) => other !== words))
        await expect(quiz.feedback(id)).not.toContainText(other);
    }
    await quiz.answer(id, right[id].choice);
    await expect(quiz.feedback(id)).toContainText(right[id].reason);
  });
}

test.describe('“see it”', () => {
  test('stands at every wrong choice, and nowhere else', async ({ quiz }) => {
    for (const id of questions) {
      const reasons = quiz.question(id).locator('details.reasons li');
      await expect(reasons.locator('a')).toHaveCount(3);
      await expect(reasons.and(quiz.question(id).locator('[data-mark=right]')).locator('a')).toHaveCount(0);
    }
    await quiz.answer('q1', right.q1.choice);
    await expect(quiz.seeIt('q1')).toHaveCount(0);
  });

  for (const width of [360, 1280])
    test(`shows a wrong choice in the loss slider and leads back, at ${String(width)} px`, async ({
      lossSlider,
      page,
      quiz,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await quiz.answer('q1', 'error-size');
      await quiz.seeIt('q1').click();
      await expect(page).toHaveURL(/\?p=0\.01&y=1#loss-slider$/);
      await expect(lossSlider.output('loss')).toHaveText('4.605');
      await expect(lossSlider.scope).toBeInViewport();
      const wayBack = page.getByRole('link', { name: '← Back to the question' });
      // It lies on no control of what it has led to.
      const [over, under] = [(await wayBack.boundingBox())!, (await lossSlider.thumb.boundingBox())!];
      const isBeside = over.x > under.x + under.width || over.x + over.width < under.x;
      expect(isBeside || over.y > under.y + under.height || over.y + over.height < under.y).toBe(true);
      await wayBack.click();
      await expect(quiz.seeIt('q1')).toBeFocused();
      await expect(quiz.feedback('q1')).toContainText(wrong.q1['error-size']!);
    });

  test('goes there again although the address says already that it is there', async ({
    lossSlider,
    page,
    quiz,
  }) => {
    await quiz.answer('q1', 'error-size');
    await quiz.seeIt('q1').click();
    await expect(lossSlider.scope).toBeInViewport();
    await quiz.question('q1').scrollIntoViewIfNeeded();
    await expect(lossSlider.scope).not.toBeInViewport();
    await quiz.seeIt('q1').click();
    await expect(lossSlider.scope).toBeInViewport();
    // Each time is a step in the history, so that one back does not leave the lesson.
    await page.goBack();
    await expect(page).toHaveURL(/#loss-slider$/);
    await page.goBack();
    await expect(page).not.toHaveURL(/#loss-slider$/);
    await expect(quiz.question('q1')).toBeInViewport();
  });

  test('there is one way back, to what was followed last, and it lies over what comes later', async ({
    lesson,
    page,
    practice,
    quiz,
  }) => {
    await lesson.goto('seed=4711&kinds=loss');
    await quiz.answer('q1', 'error-size');
    await quiz.seeIt('q1').click();
    const wayBack = page.locator('.way-back');
    const isOnTop = () =>
      wayBack.evaluate((link) => {
        const { x, y, width, height } = link.getBoundingClientRect();
        return document.elementFromPoint(x + width / 2, y + height / 2) === link;
      });
    for (const section of ['practice', 'glossary']) {
      await page.locator(`#${section}`).evaluate((one) => {
        one.scrollIntoView();
      });
      await expect.poll(isOnTop, section).toBe(true);
    }
    await page.evaluate(() => {
      location.hash = 'practice';
    });
    await practice.answer('77');
    await practice.seeIt.click();
    await expect(wayBack).toHaveText('← Back to the exercise');
    await wayBack.click();
    await expect(practice.seeIt).toBeFocused();
    await expect(wayBack).toHaveCount(0);
  });

  test('shows one in the figure of the slopes, one in that of the likelihood', async ({
    gradients,
    lesson,
    likelihood,
    page,
    quiz,
  }) => {
    await lesson.goto('', 'q2');
    await quiz.answer('q2', 'swapped');
    await quiz.seeIt('q2').click();
    await expect(page).toHaveURL(/#fig-gradients$/);
    await expect(gradients.output('ce-slope')).toHaveText('0.990');
    await lesson.goto('', 'q3');
    await quiz.answer('q3', 'average-probability');
    await quiz.seeIt('q3').click();
    await expect(page).toHaveURL(/#fig-likelihood$/);
    // 0.95 · 0.95 · 0.02 · 0.99
    await expect(likelihood.output('product')).toHaveText('0.0179');
  });
});

test.describe('a link to a question', () => {
  test('opens it, whichever stands', async ({ page, quiz, site }) => {
    await page.goto(`${site.url}${pages.lesson}#q2`);
    await expect(quiz.question('q2')).toBeInViewport();
    await expect(quiz.question('q2')).toBeFocused();
    await expect(quiz.count).toHaveText('2 / 3');
    await expect(quiz.question('q2').getByRole('link', { name: 'Link to this question' })).toHaveAttribute(
      'href',
      '#q2',
    );
    await page.evaluate(() => {
      location.hash = 'q3';
    });
    await expect(quiz.question('q3')).toBeFocused();
    await expect(quiz.scope.locator('fieldset:visible')).toHaveCount(1);
  });

  test('scrolls to it among the answered ones', async ({ page, quiz }) => {
    await finish(quiz);
    await page.evaluate(() => {
      location.hash = 'q1';
    });
    await expect(quiz.question('q1')).toBeInViewport();
    await expect(quiz.score).toContainText('of 3 right');
  });
});

test('a question that was right only later counts so', async ({ quiz }) => {
  await quiz.answer('q1', 'no-minus');
  await finish(quiz);
  await expect(quiz.score).toContainText('2 of 3 right at the first try, 3 in the end.');
});

test('going on with a wrong answer is allowed, and counts as wrong', async ({ quiz }) => {
  await quiz.answer('q1', 'no-minus');
  await quiz.goOn('q1');
  for (const id of ['q2', 'q3'] as const) {
    await quiz.answer(id, right[id].choice);
    await quiz.goOn(id);
  }
  await expect(quiz.score).toContainText('2 of 3 right at the first try. Below');
});

test('“Start again” leaves nothing of the last round', async ({ quiz }) => {
  await quiz.askForHint('q1');
  await quiz.answer('q1', right.q1.choice);
  await quiz.choice('q1', 'no-minus').check();
  await quiz.goOn('q1');
  await quiz.answer('q2', right.q2.choice);
  await quiz.goOn('q2');
  await quiz.answer('q3', right.q3.choice);
  await quiz.goOn('q3');
  await quiz.score.getByRole('button', { name: 'Start again' }).click();
  await expect(quiz.question('q1')).toBeFocused();
  await expect(quiz.scope.locator('input:checked')).toHaveCount(0);
  await expect(quiz.hintButton('q1')).toHaveAttribute('aria-expanded', 'false');
  await expect(quiz.feedback('q1')).toHaveText('');
});

test('“Start again” leaves nothing of a question that was passed over', async ({ page, quiz, site }) => {
  await quiz.choice('q1', 'no-minus').check();
  await quiz.askForHint('q1');
  await page.goto(`${site.url}${pages.lesson}#q3`);
  await quiz.answer('q3', right.q3.choice);
  await quiz.goOn('q3');
  await quiz.score.getByRole('button', { name: 'Start again' }).click();
  await expect(quiz.question('q1')).toBeFocused();
  await expect(quiz.scope.locator('input:checked')).toHaveCount(0);
  await expect(quiz.hintButton('q1')).toHaveAttribute('aria-expanded', 'false');
});

test('without a choice, “Check” asks for one', async ({ quiz }) => {
  await quiz.check('q1');
  await expect(quiz.feedback('q1')).toHaveText('Choose an answer first.');
  await expect(quiz.nextButton('q1')).toBeHidden();
});

test('the hint comes on demand and goes again', async ({ quiz }) => {
  const hint = quiz.question('q1').getByText('Which factor becomes 0?');
  await expect(hint).toBeHidden();
  await quiz.askForHint('q1');
  await expect(hint).toBeVisible();
  await expect(quiz.hintButton('q1')).toHaveAttribute('aria-expanded', 'true');
  await quiz.askForHint('q1');
  await expect(hint).toBeHidden();
});

test('the keyboard alone is enough', async ({ page, quiz }) => {
  await quiz.choices('q1').first().focus();
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 4; presses += 1) {
    if (await quiz.choice('q1', right.q1.choice).isChecked()) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(quiz.feedback('q1')).toContainText(right.q1.reason);
  await quiz.nextButton('q1').focus();
  await page.keyboard.press('Enter');
  await expect(quiz.question('q2')).toBeFocused();
});

test.describe('what is kept', () => {
  test('brings a reader back to the question with its answer, in the same order', async ({ page, quiz }) => {
    await quiz.answer('q1', right.q1.choice);
    await quiz.goOn('q1');
    await quiz.answer('q2', 'swapped');
    const order = () =>
      quiz.choices('q2').evaluateAll((radios) => radios.map((radio) => radio.getAttribute('value')));
    const before = await order();
    await page.reload();
    await expect(quiz.count).toHaveText('2 / 3');
    await expect(quiz.choice('q2', 'swapped')).toBeChecked();
    await expect(quiz.feedback('q2')).toContainText(wrong.q2['swapped'] ?? '');
    expect(await order()).toEqual(before);
  });

  test('brings back the score, and starts again from the first question', async ({ page, quiz }) => {
    await finish(quiz);
    await page.reload();
    await expect(quiz.score).toContainText('3 of 3');
    await quiz.score.getByRole('button', { name: 'Start again' }).click();
    await expect(quiz.count).toHaveText('1 / 3');
    await expect(quiz.question('q1')).toBeFocused();
    await expect(quiz.scope.locator('input:checked')).toHaveCount(0);
  });

  test('does not decide the order by the answer: readers see it at every place', async ({
    browser,
    quiet,
    site,
  }) => {
    const places = new Set<number>();
    for (let reader = 0; reader < 12 && places.size < 4; reader += 1) {
      const context = await browser.newContext({ baseURL: site.url });
      quiet.watch(context);
      await context.addInitScript((seed) => {
        crypto.getRandomValues = (array) => {
          if (array instanceof Uint32Array) array[0] = seed;
          return array;
        };
      }, reader * 83_333);
      const page = await context.newPage();
      await page.goto('cross-entropy-loss.html');
      await page.locator('#quiz').scrollIntoViewIfNeeded();
      await page.locator('quiz-island[data-live]').waitFor({ state: 'attached' });
      const radios = page.locator('#q1 input[type=radio]');
      places.add(
        await radios.evaluateAll((all) =>
          all.findIndex((one) => one.matches('[value=minus-log-prediction]')),
        ),
      );
      await context.close();
    }
    expect([...places].sort()).toEqual([0, 1, 2, 3]);
  });
});
