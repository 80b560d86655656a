import { kindNames, pages, parameters, type Kind } from './contract.ts';
import { answerTo, largerLoss } from './exercise-answers.ts';
import { expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { PracticePage } from './pages/practice-page.ts';

const seed = 4711;

/** The answer to the exercise shown, computed by the test. */
async function solve(practice: PracticePage): Promise<string> {
  const kind = await practice.kind();
  if (kind === 'larger') throw new Error('that exercise has two choices');
  const answer = answerTo[kind](await practice.numbers());
  // With as many decimals as any exercise of its kind asks for.
  return answer.toFixed(kind === 'logit' ? 4 : kind === 'step' || answer < 0.06 ? 3 : 2);
}

async function answerRight(practice: PracticePage): Promise<void> {
  if ((await practice.kind()) === 'larger') await practice.choose(largerLoss(await practice.numbers()));
  else await practice.answer(await solve(practice));
  await expect(practice.next).toBeVisible();
}

/** Opens a round of one kind, or of the two that together have a follow-up and a choice. */
async function open(lesson: LessonPage, kinds: Kind | 'gradient,larger'): Promise<void> {
  await lesson.goto(`seed=${String(seed)}&kinds=${kinds}`, 'practice');
}

test.describe('a round', () => {
  test('of twelve exercises, answered right, wrong, unreadably and with hints', async ({
    lesson,
    practice,
  }) => {
    await lesson.goto(`seed=${String(seed)}`, 'practice');
    const tried = new Map<Kind, { tried: number; atOnce: number }>();
    for (let turn = 0; turn < 12; turn += 1) {
      const kind = await practice.kind();
      const way = ['right', 'unreadable', 'wrong', 'hinted', 'given up'][turn % 5]!;
      await test.step(`${String(turn + 1)}: ${kind}, ${way}`, async () => {
        if (way === 'unreadable' && kind !== 'larger') {
          await practice.answer('log 5');
          await expect(practice.problem).toHaveText(
            '“log 5” has a logarithm of unclear base. Write ln for the natural one, like ln 5.',
          );
          await expect(practice.entry).toHaveValue('log 5');
          await expect(practice.lines).toHaveCount(0);
        }
        if (way === 'wrong') {
          if (kind === 'larger') await practice.choose(largerLoss(await practice.numbers()) === 0 ? 1 : 0);
          else await practice.answer('77');
          await expect(practice.lines.first()).toContainText('Not quite.');
        }
        if (way === 'hinted') {
          await practice.help.click();
          await expect(practice.lines).toHaveCount(1);
          await expect(practice.lines).toContainText('Hint: ');
        }
        if (way === 'given up') {
          for (const name of ['Hint', 'Second hint', 'Show the solution']) {
            await expect(practice.help).toHaveText(name);
            await practice.help.click();
          }
          await expect(practice.lines.last()).toContainText('Solution: ');
        } else {
          await answerRight(practice);
          await expect(practice.lines.last()).toContainText('Right.');
        }
        // The worked solution ends in the answer, or in the larger loss.
        const numbers = await practice.numbers();
        const [p1 = 0, y1 = 0, p2 = 0, y2 = 0] = numbers;
        const expected =
          kind === 'larger'
            ? Math.max(answerTo.loss([p1, y1]), answerTo.loss([p2, y2]))
            : answerTo[kind](numbers);
        const last = practice.lines.last().locator('data').last();
        expect(Number(await last.getAttribute('value'))).toBeCloseTo(expected, 12);
      });
      const before = tried.get(kind) ?? { tried: 0, atOnce: 0 };
      const atOnce = way === 'right' || way === 'unreadable';
      tried.set(kind, { tried: before.tried + 1, atOnce: before.atOnce + Number(atOnce) });
      if (turn < 11) await practice.goOn();
    }
    // Right or unreadable first in turns 1, 2, 6, 7, 11 and 12.
    await expect(practice.summary.locator('caption data')).toHaveText(['6', '12']);
    for (const [kind, counts] of tried) {
      const row = practice.summary.getByRole('row', { name: kindNames[kind] });
      await expect(row.locator('td')).toHaveText([String(counts.tried), String(counts.atOnce)]);
    }
  });

  test('brings a missed kind back within the next three', async ({ lesson, practice }) => {
    await lesson.goto(`seed=${String(seed)}`, 'practice');
    const missed = await practice.kind();
    for (let times = 0; times < 3; times += 1) await practice.help.click();
    const next: Kind[] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      await practice.goOn();
      next.push(await practice.kind());
      await answerRight(practice);
    }
    expect(next).toContain(missed);
    await expect(practice.scope.locator('.practice-rule')).toContainText('returns within the next three');
  });

  test('goes on after a reload and after coming back another day', async ({ lesson, page, practice }) => {
    await lesson.goto(`seed=${String(seed)}`, 'practice');
    await answerRight(practice);
    await practice.goOn();
    await practice.help.click();
    const number = await practice.number();
    const question = await practice.question.textContent();
    const expectRound = async (lines: number): Promise<void> => {
      await expect(practice.question).toHaveText(question!);
      await expect(practice.lines).toHaveCount(lines);
      await expect(practice.summary.locator('caption data')).toHaveText(['1', '1']);
    };
    await expect(page).toHaveURL(new RegExp(`seed=${String(seed)}&ex=${String(number)}`));
    await page.reload();
    await lesson.awake();
    await expectRound(1);
    await practice.help.click();
    await expect(practice.help).toHaveText('Show the solution');
    await lesson.goto('', 'practice');
    await expectRound(2);
  });

  test('shows the answer again after a reload, also to the exercise that the build has drawn', async ({
    lesson,
    page,
    practice,
  }) => {
    await lesson.goto('seed=1&ex=1', 'practice');
    await practice.answer('77');
    await expect(practice.lines.first()).toContainText('Not quite.');
    await page.reload();
    await lesson.awake();
    await expect(practice.entry).toHaveValue('77');
  });

  test('shows on a phone what it says last, however much it has said', async ({ lesson, page, practice }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await lesson.goto(`seed=${String(seed)}&kinds=mean`, 'practice');
    for (const [index, wrong] of ['71', '72', '73'].entries()) {
      await practice.answer(wrong);
      await expect(practice.lines).toHaveCount(2 * (index + 1));
      await expect(practice.lines.last()).toBeInViewport({ ratio: 1 });
    }
  });

  test('stays when its seed is typed once more', async ({ lesson, practice }) => {
    await lesson.goto(`seed=${String(seed)}`, 'practice');
    await answerRight(practice);
    await practice.goOn();
    await practice.fold.click();
    await practice.seed.fill('471');
    await practice.seed.fill(String(seed));
    await practice.seed.press('Enter');
    await expect(practice.seed).toHaveValue(String(seed));
    await expect(practice.summary.locator('caption data')).toHaveText(['1', '1']);
  });

  test('of a shared seed is the same in a fresh profile, exercise by exercise', async ({ browser, site }) => {
    const seen: string[][] = [];
    for (let profile = 0; profile < 2; profile += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      const [lesson, practice] = [new LessonPage(page, site.url), new PracticePage(page)];
      const questions: string[] = [];
      await lesson.goto(`seed=${String(seed)}`, 'practice');
      for (let turn = 0; turn < 4; turn += 1) {
        questions.push((await practice.exercise.locator('legend, .choice').allTextContents()).join(' | '));
        await answerRight(practice);
        await practice.goOn();
      }
      await lesson.goto(`seed=${String(seed)}&ex=20`, 'practice');
      questions.push((await practice.question.textContent()) ?? '');
      expect(await practice.number()).toBe(20);
      seen.push(questions);
      await context.close();
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(new Set(seen[0]).size).toBe(5);
  });
});

test.describe('an answer', () => {
  const spellings: [kind: Kind, write: (answer: number) => string][] = [
    ['loss', (answer) => answer.toFixed(2).replace('.', ',')],
    ['loss', (answer) => `-ln(${Math.exp(-answer).toFixed(4)})`],
    ['logit', (answer) => `${answer.toFixed(4)} nats`],
    ['gradient', (answer) => answer.toFixed(2).replace('-', '−')],
    ['backwards', (answer) => `e^-${(-Math.log(answer)).toFixed(1)}`],
    ['mean', (answer) => ` +${String(answer)} `],
  ];
  for (const [kind, write] of spellings) {
    test(`to ${kindNames[kind]} may be written like “${write(kind === 'gradient' ? -0.85 : 0.5)}”`, async ({
      lesson,
      practice,
    }) => {
      await open(lesson, kind);
      const answer = answerTo[kind as Exclude<Kind, 'larger'>](await practice.numbers());
      await practice.answer(write(answer));
      await expect(practice.lines.last()).toContainText('Right.');
    });
  }

  test('in bits is told so, and costs nothing', async ({ lesson, practice }) => {
    await open(lesson, 'loss');
    const nats = answerTo.loss(await practice.numbers());
    await practice.answer(`${(nats / Math.LN2).toFixed(3)} bits`);
    await expect(practice.problem).toHaveText(
      'That many bits it is. The question asks for nats, so convert it.',
    );
    await expect(practice.status).toHaveText(/^That many bits it is\./);
    await expect(practice.entry).toBeFocused();
    await answerRight(practice);
    await expect(practice.summary.locator('caption data')).toHaveText(['1', '1']);
  });

  test('with the wrong sign gets its diagnosis, and the same again costs nothing', async ({
    lesson,
    practice,
  }) => {
    await open(lesson, 'gradient');
    const slope = answerTo.gradient(await practice.numbers());
    const wrong = (-slope).toFixed(2);
    await practice.answer(wrong);
    await expect(practice.lines).toHaveCount(1);
    await expect(practice.lines).toContainText(`${wrong}Not quite. Check the sign: the slope is`);
    await practice.check();
    await expect(practice.problem).toHaveText('You have tried that. Change it, or ask for a hint.');
    await practice.answer(`${wrong}  `);
    await expect(practice.problem).toHaveText('You have tried that. Change it, or ask for a hint.');
    await expect(practice.lines).toHaveCount(1);
    await practice.answer(slope.toFixed(2));
    await expect(practice.lines.last()).toContainText('Which way will a step of training move');
    await practice.direct(slope < 0 ? 'Up' : 'Down');
    await expect(practice.lines.last()).toContainText('towards the truth');
    await expect(practice.summary.getByRole('row', { name: kindNames.gradient })).toContainText(
      'typical slip: Check the sign',
    );
  });

  test('that was rounded on the way is called close, and no hint is spent on it', async ({
    lesson,
    practice,
  }) => {
    await open(lesson, 'mean');
    const mean = answerTo.mean(await practice.numbers());
    await practice.answer((1.01 * mean + 0.011).toFixed(4));
    await expect(practice.lines).toHaveCount(1);
    await expect(practice.lines).toContainText(
      'Close. Keep all digits until the end, and round to 2 decimals',
    );
    await expect(practice.help).toHaveText('Hint');
    await practice.answer(`−(…) / 3 = ${mean.toFixed(2)}`);
    await expect(practice.lines.last()).toContainText('Right.');
  });

  test('that is chosen once more costs nothing', async ({ lesson, practice }) => {
    await open(lesson, 'larger');
    const wrong = largerLoss(await practice.numbers()) === 0 ? 1 : 0;
    await practice.choose(wrong);
    await expect(practice.lines).toHaveCount(1);
    await practice.check();
    await expect(practice.problem).toHaveText('You have tried that. Choose the other, or ask for a hint.');
    await expect(practice.lines).toHaveCount(1);
    await practice.choose(wrong === 0 ? 1 : 0);
    await expect(practice.next).toBeVisible();
    await expect(practice.problem).toBeEmpty();
  });

  for (const kind of ['larger', 'loss'] as const)
    test(`is read before another exercise comes, where Enter is held: ${kind}`, async ({
      lesson,
      page,
      practice,
    }) => {
      await open(lesson, kind);
      const number = await practice.number();
      if (kind === 'larger') await practice.choices.nth(largerLoss(await practice.numbers())).check();
      else await practice.entry.fill(await solve(practice));
      // A key that is down already is pressed again as a keyboard repeats it.
      for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await expect(practice.next).toBeVisible();
      expect(await practice.number()).toBe(number);
      await page.keyboard.press('Enter');
      await expect(practice.next).toHaveCount(0);
      expect(await practice.number()).not.toBe(number);
    });

  test('may be the formula of the hint with its numbers', async ({ lesson, practice }) => {
    await open(lesson, 'logit');
    const [z = NaN, label] = await practice.numbers();
    const towards = label === 1 ? -z : z;
    await practice.answer(`ln(1 + e^${String(towards).replace('-', '−')})`);
    await expect(practice.next).toBeVisible();
  });

  test('is asked for where none is given', async ({ lesson, practice }) => {
    await open(lesson, 'larger');
    await practice.check();
    await expect(practice.status).toHaveText('Choose one of the two first.');
    await expect(practice.problem).toHaveText('Choose one of the two first.');
    await expect(practice.problem).toBeVisible();
    await expect(practice.lines).toHaveCount(0);
    await practice.choices.first().check();
    await expect(practice.problem).toBeEmpty();
    await open(lesson, 'loss');
    await practice.check();
    await expect(practice.problem).toContainText('No number was entered.');
  });
});

test('by keyboard alone the focus is never lost, and everything is said once and in order', async ({
  lesson,
  page,
  practice,
}) => {
  await open(lesson, 'gradient,larger');
  const focused = () => page.evaluate(() => document.activeElement?.closest('#practice .exercise') !== null);
  // What a screen reader hears: additions to the log, and changes of the status.
  await practice.exercise.evaluate((exercise) => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node instanceof Element && node.matches('.line')) heard.push(node.textContent.slice(0, 9));
    }).observe(exercise.closest('form')!, { childList: true, subtree: true });
  });
  for (let turn = 0; turn < 3; turn += 1) {
    const kind = await practice.kind();
    if (turn === 0) await practice.exercise.locator('input').first().focus();
    if (kind === 'larger') {
      await practice.choices.first().focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      if ((await practice.next.count()) === 0) {
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
    } else {
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type('5 apples');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe(true);
      await expect(practice.entry).toHaveAttribute('aria-invalid', 'true');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(await solve(practice));
      await page.keyboard.press('Enter');
      await expect(practice.lines.last()).toContainText('Right.');
      expect(await focused()).toBe(true);
      // The question about the direction, its buttons, and then the way on.
      await page.keyboard.press('Tab');
      await expect(practice.next).toBeFocused();
      await page.keyboard.press('Tab');
      await expect(practice.seeIt).toBeFocused();
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
    }
    await expect(practice.next).toBeVisible();
    expect(await focused()).toBe(true);
    if (kind === 'larger') await page.keyboard.press('Enter');
    else {
      await expect(practice.next).toBeFocused();
      await page.keyboard.press('Enter');
    }
    await expect(practice.lines).toHaveCount(0);
    expect(await focused()).toBe(true);
    if ((await practice.kind()) !== 'larger') await practice.entry.focus();
  }
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  expect(heard.length).toBeGreaterThanOrEqual(4);
  expect(heard.filter((line) => line.startsWith('Solution'))).toEqual([]);
});

test('giving up by button leaves the focus where the way leads on', async ({ lesson, page, practice }) => {
  await open(lesson, 'mean');
  for (let times = 0; times < 3; times += 1) {
    await practice.help.focus();
    await page.keyboard.press('Enter');
  }
  await expect(practice.next).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(practice.exercise).toBeFocused();
});

test.describe('“see it”', () => {
  for (const width of [360, 1280])
    test(`shows the exercise in the loss slider, and the way back keeps the place, at ${String(width)} px`, async ({
      lesson,
      lossSlider,
      page,
      practice,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(lesson, 'loss');
      const [p = 0, y = 0] = await practice.numbers();
      await practice.answer('77');
      const question = await practice.question.textContent();
      await practice.seeIt.click();
      await expect(page).toHaveURL(/#loss-slider$/);
      await expect(lossSlider.exact).toHaveValue(String(p));
      await expect(lossSlider.label(y as 0 | 1)).toBeChecked();
      await expect(lesson.section('loss-slider')).toBeInViewport();
      await expect(lesson.section('loss-slider')).toBeFocused();
      await expect(practice.wayBack).toBeInViewport();
      await practice.wayBack.click();
      await expect(practice.seeIt).toBeFocused();
      await expect(practice.seeIt).toBeInViewport();
      await expect(practice.wayBack).toHaveCount(0);
      await expect(practice.question).toHaveText(question!);
      await expect(practice.lines).toHaveCount(2);
      await practice.seeIt.click();
      await page.goBack();
      await expect(practice.exercise).toBeInViewport();
      await expect(practice.lines).toHaveCount(2);
    });

  test('shows a slope in the figure of the slopes', async ({ gradients, lesson, page, practice }) => {
    await open(lesson, 'gradient');
    const [p = 0, y = 0] = await practice.numbers();
    await practice.help.click();
    await practice.seeIt.click();
    await expect(page).toHaveURL(/#fig-gradients$/);
    await expect(gradients.label(y as 0 | 1)).toBeChecked();
    expect(Number(await gradients.exact.inputValue())).toBeCloseTo(Math.log(p / (1 - p)), 12);
  });

  test('is a plain link that a new tab can open', async ({ lesson, practice }) => {
    await open(lesson, 'logit');
    const [z = 0, y = 0] = await practice.numbers();
    await practice.help.click();
    const link = /^\?p=([\d.]+)&y=([01])#loss-slider$/;
    await expect(practice.seeIt).toHaveAttribute('href', link);
    const [, p, label] = link.exec((await practice.seeIt.getAttribute('href')) ?? '') ?? [];
    expect(Number(p)).toBeCloseTo(1 / (1 + Math.exp(-z)), 12);
    expect(Number(label)).toBe(y);
  });
});

test.describe('which exercises', () => {
  test('there are can be chosen, and the link says so', async ({ lesson, page, practice }) => {
    await lesson.goto(`seed=${String(seed)}`, 'practice');
    await practice.fold.click();
    for (const kind of parameters.kinds.list) {
      await expect(practice.kindBox(kind)).toBeChecked();
      if (kind !== 'step') await practice.kindBox(kind).uncheck();
    }
    expect(await practice.kind()).toBe('step');
    await expect(page).toHaveURL(/kinds=step\b/);
    await practice.kindBox('step').click();
    await expect(practice.status).toHaveText('At least one kind has to stay.');
    await expect(practice.kindBox('step')).toBeChecked();
    await practice.kindBox('mean').check();
    await expect(page).toHaveURL(/kinds=mean%2Cstep\b/);
  });

  test('there are follows from the seed, typed or drawn', async ({ lesson, page, practice }) => {
    await lesson.goto(`seed=${String(seed)}`, 'practice');
    await practice.fold.click();
    await expect(practice.seed).toHaveValue(String(seed));
    await practice.seed.fill('0');
    await practice.seed.press('Enter');
    await expect(practice.scope.locator('.folded .problem')).toHaveText(
      '0 is outside: a seed is a whole number from 1 to 999999.',
    );
    await practice.seed.fill('12');
    await practice.seed.press('Enter');
    await expect(page).toHaveURL(/seed=12\b/);
    const question = await practice.question.textContent();
    await practice.scope.getByRole('button', { name: 'Draw another seed' }).click();
    await expect(practice.seed).not.toHaveValue('12');
    await practice.seed.fill('12');
    await practice.seed.press('Enter');
    await expect(practice.question).toHaveText(question!);
  });

  test('a new reader gets is drawn', async ({ browser, site }) => {
    const seeds = new Set<string>();
    for (let reader = 0; reader < 3; reader += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await new LessonPage(page, site.url).goto('', 'practice');
      const practice = new PracticePage(page);
      await practice.fold.click();
      seeds.add(await practice.seed.inputValue());
      await context.close();
    }
    expect(seeds.size).toBe(3);
    for (const one of seeds) expect(one).toMatch(/^[1-9]\d{0,5}$/);
  });

  for (const [query, notice] of [
    ['seed=0', 'The link asks for seed = “0”, but seed is a whole number from 1 to 999999.'],
    ['seed=4711&ex=x', 'The link asks for ex = “x”, but ex is a whole number from 1 to 999999.'],
    [
      'kinds=loss,sums',
      'The link asks for kinds = “loss,sums”, but kinds is some of loss, larger, gradient, mean, logit, backwards and step, with commas between them.',
    ],
  ] as const) {
    test(`a link with ${query} is refused with a notice`, async ({ lesson, practice }) => {
      await lesson.goto(query, 'practice');
      await expect(practice.notice).toHaveText(notice);
      await answerRight(practice);
      await expect(practice.notice).toBeHidden();
    });
  }
});

test('a refusal is no longer spoken of once an answer is taken', async ({ lesson, practice }) => {
  await open(lesson, 'loss');
  await practice.answer('-');
  await expect(practice.status).not.toBeEmpty();
  await practice.answer('99');
  await expect(practice.lines).toHaveCount(2);
  await expect(practice.status).toBeEmpty();
});

test('“Reset” begins the round again, and takes along what was typed', async ({ lesson, practice }) => {
  await open(lesson, 'loss');
  await practice.answer('77');
  await practice.answer('log 5');
  await expect(practice.problem).not.toBeEmpty();
  await practice.fold.click();
  await practice.seed.fill('x');
  await practice.seed.press('Enter');
  await practice.scope.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(practice.lines).toHaveCount(0);
  await expect(practice.problem).toBeEmpty();
  await expect(practice.entry).toHaveValue('');
  await expect(practice.seed).toHaveValue(String(seed));
});

test('everything stored is erased by one button, and the practice and the quiz begin anew', async ({
  lesson,
  page,
  practice,
  quiz,
}) => {
  await lesson.goto(`seed=${String(seed)}`, 'practice');
  await quiz.answer('q1', 'no-minus');
  await answerRight(practice);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  const stored = () => page.evaluate(() => Object.keys(localStorage).sort());
  expect(await stored()).toEqual(['cross-entropy-loss/practice', 'cross-entropy-loss/quiz', 'theme']);
  await page.evaluate(() => {
    localStorage.setItem('another page’s', 'stays');
    localStorage.setItem('another-lesson/quiz', 'goes');
  });
  await practice.fold.click();
  await practice.scope.getByRole('button', { name: 'Erase everything stored' }).click();
  await expect(practice.status).toHaveText('Everything stored is erased.');
  await expect(practice.scope.getByRole('button', { name: 'Everything is erased' })).toBeVisible();
  expect(await stored()).toEqual(['another page’s']);
  await expect(practice.summary).toHaveCount(0);
  await expect(practice.lines).toHaveCount(0);
  await expect(quiz.feedback('q1')).toBeEmpty();
  // Nor does the address bring the round back.
  await expect(page).not.toHaveURL(new RegExp(`seed=${String(seed)}\\b`));
  const drawn = await practice.seed.inputValue();
  await page.reload();
  await expect(practice.seed).toHaveValue(drawn);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there are twelve exercises with folded solutions, and nothing that needs script', async ({
    lesson,
    practice,
  }) => {
    await lesson.goto('', 'practice');
    const items = practice.scope.locator('.folded-set > li');
    await expect(items).toHaveCount(12);
    await expect(practice.scope.locator(':is(button, input, select):visible')).toHaveCount(0);
    for (const item of await items.all()) {
      const solution = item.locator('details');
      await expect(solution.locator('p').first()).toBeHidden();
      await solution.locator('summary').click();
      const numbersOf = (selector: string) =>
        item.locator(selector).evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
      const numbers = await numbersOf(':scope > p data');
      const solved = (await numbersOf('details data')).at(-1);
      const text = (await item.textContent()) ?? '';
      const candidates = Object.values(answerTo).map((compute) => compute(numbers));
      if (text.includes('larger loss?'))
        candidates.push(Math.max(answerTo.loss(numbers), answerTo.loss(numbers.slice(2))));
      expect(
        candidates.some((one) => Math.abs(one - solved!) < 1e-9),
        text,
      ).toBe(true);
    }
  });
});

test.describe('the worksheet', () => {
  test('has the exercises that its link asks for, and their solutions on another sheet', async ({
    page,
    site,
  }) => {
    await page.goto(`${site.url}${pages.worksheet}?seed=${String(seed)}&n=9`);
    const sheet = page.locator('.sheet').first();
    const solutions = page.locator('.sheet.solutions');
    await expect(sheet.locator('ol > li')).toHaveCount(9);
    await expect(solutions.locator('ol > li')).toHaveCount(9);
    await expect(sheet).toContainText(`Seed ${String(seed)}`);
    const questions = await sheet.locator('ol > li').allTextContents();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('form :is(button, input):visible')).toHaveCount(0);
    await expect(page.getByRole('link', { name: '← The lesson' })).toBeHidden();
    expect(await solutions.evaluate((one) => getComputedStyle(one).breakBefore)).toBe('page');
    // Nine exercises with room to work in need two pages of A4, and their solutions a third.
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect([...pdf.matchAll(/\/Type\s*\/Page\b/g)].length).toBe(3);
    await page.reload();
    expect(await sheet.locator('ol > li').allTextContents()).toEqual(questions);
  });

  test('has the same exercises as the practice', async ({ lesson, page, practice, site }) => {
    await page.goto(`${site.url}${pages.worksheet}?seed=${String(seed)}&n=5`);
    const asked = page.locator('.sheet').first().locator('ol > li > p:first-child');
    await expect(asked).toHaveCount(5);
    const questions = await asked.allTextContents();
    for (const [index, question] of questions.entries()) {
      await lesson.goto(`seed=${String(seed)}&ex=${String(index + 1)}`, 'practice');
      await expect(practice.question).toContainText(question);
    }
  });

  test('can be changed, linked and printed', async ({ page, site }) => {
    await page.goto(`${site.url}${pages.worksheet}?seed=${String(seed)}`);
    const items = page.locator('.sheet').first().locator('ol > li');
    await expect(items).toHaveCount(parameters.n.default);
    const count = page.getByLabel('exercises', { exact: true });
    await count.fill('61');
    await count.press('Enter');
    await expect(page.locator('.problem').first()).toHaveText(
      '61 is outside: the number of exercises is a whole number from 1 to 60.',
    );
    await count.fill('3');
    await count.press('Enter');
    await expect(items).toHaveCount(3);
    for (const kind of parameters.kinds.list)
      if (kind !== 'mean') await page.getByRole('checkbox', { name: kindNames[kind] }).uncheck();
    for (const item of await items.all()) await expect(item).toContainText('What is the mean loss');
    await expect(page).toHaveURL(/seed=4711&n=3&kinds=mean$/);
    await page.evaluate(() => {
      Object.assign(window, {
        printed: 0,
        print: () => ((window as unknown as { printed: number }).printed += 1),
      });
    });
    await page.getByRole('button', { name: 'Print' }).click();
    expect(await page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  });

  test('refuses what its link must not ask for', async ({ page, site }) => {
    await page.goto(`${site.url}${pages.worksheet}?seed=4711&n=0`);
    await expect(page.locator('.notice')).toHaveText(
      'The link asks for n = “0”, but n is a whole number from 1 to 60.',
    );
  });

  test('is linked from the practice', async ({ lesson, page, practice, site }) => {
    await lesson.goto('', 'practice');
    await practice.scope.getByRole('link', { name: 'A worksheet with solutions' }).click();
    await expect(page).toHaveURL(site.url + pages.worksheet);
  });
});
