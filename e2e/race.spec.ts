import { expect, test } from './fixtures.ts';
import type { RaceFigure } from './pages/race-figure.ts';
import { races } from './reference.ts';

const badlyWrong = races.find(({ w0 }) => w0 === 2);
if (badlyWrong === undefined) throw new Error('The race from (2, 2) is not recorded.');

/** First steps below ½ and below 0.1. */
async function expectFirstSteps(
  race: RaceFigure,
  half: [string, string],
  tenth: [string, string],
): Promise<void> {
  await expect(race.output('ce-half')).toHaveText(half[0]);
  await expect(race.output('se-half')).toHaveText(half[1]);
  await expect(race.output('ce-tenth')).toHaveText(tenth[0]);
  await expect(race.output('se-tenth')).toHaveText(tenth[1]);
}

async function expectStep(race: RaceFigure, step: number): Promise<void> {
  await expect(race.scrubber).toHaveValue(String(step));
  for (const [short, samples] of [
    ['ce', badlyWrong!.samples.ce],
    ['se', badlyWrong!.samples.mse],
  ] as const) {
    const sample = samples.find((one) => one.step === step);
    if (sample === undefined) throw new Error(`Step ${String(step)} is not recorded.`);
    expect((await race.read(`${short}-probability`)).value).toBeCloseTo(sample.yhat, 9);
    expect((await race.read(`${short}-loss`)).value).toBeCloseTo(sample.loss, 9);
    expect((await race.read(`${short}-gradient`)).value).toBeCloseTo(sample.dL_dz, 9);
  }
}

test.describe('on load', () => {
  test('stands at the start, still, and says when each gets there', async ({ lesson, page, race }) => {
    await page.clock.install();
    await lesson.goto();
    await page.clock.fastForward(8_000);
    await expectStep(race, 0);
    await expectFirstSteps(race, ['17', '117'], ['50', '234']);
    await expect(race.status).toHaveText('');
    expect(new URL(page.url()).search).toBe('');
  });

  test('asks first, with the curves out of sight and the numbers in it', async ({ lesson, page, race }) => {
    await lesson.goto();
    await expect(race.guess).toBeVisible();
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'hidden');
    await expect(race.output('se-half')).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'visible');
    await expect(race.scope.locator('.marks')).toBeHidden();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the curves are whole, and nothing is asked', async ({ lesson, race }) => {
    await lesson.goto();
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'visible');
    await expect(race.scope.locator('.marks')).toBeHidden();
    await expect(race.scope.getByRole('slider')).toHaveCount(0);
    await expectFirstSteps(race, ['17', '117'], ['50', '234']);
    await expect(race.scope.locator('details tbody tr')).toHaveCount(7);
  });
});

test.describe('looking ahead', () => {
  test('by keyboard: the scrubber shows what was recorded at each step', async ({ lesson, race }) => {
    await lesson.goto();
    await race.scrubber.focus();
    await race.scrubber.press('ArrowRight');
    await expectStep(race, 1);
    for (const step of [10, 25, 50, 100, 150, 200]) {
      await race.scrubTo(step);
      await expectStep(race, step);
    }
    await race.scrubber.press('End');
    await expectStep(race, 300);
    await race.scrubber.press('Home');
    await expectStep(race, 0);
    await expect(race.guess).toHaveCount(0);
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'visible');
  });

  test('by pointer: on the scrubber and in the plot', async ({ lesson, race, page }) => {
    await lesson.goto();
    await race.dragScrubberTo(50);
    await expectStep(race, 50);
    await expect(race.status).toHaveText('step 50 of 300: cross-entropy 0.099, squared error 0.964');
    await expect(page).toHaveURL(/step=50/);
    await race.pressInPlotAt(0.5);
    // The steps begin at 4 percent of the width: (50 - 4) / 96 of 300.
    await expect(race.scrubber).toHaveValue('144');
  });

  test('the drawing says where it stands: at the start, on the way, at the end', async ({ lesson, race }) => {
    await lesson.goto();
    const course =
      'Predicted probability against step, from 0 to 300. ' +
      'Cross-entropy falls from 0.982 to 0.012, below ½ from step 17. ' +
      'Squared error falls from 0.982 to 0.078, below ½ from step 117. ';
    const { probabilityPlot: plot } = race;
    const name = (now: string) => course + now;
    await expect(plot).toHaveAccessibleName(name('At the start: cross-entropy 0.982, squared error 0.982.'));
    await race.scrubTo(100);
    await expect(plot).toHaveAccessibleName(name('At step 100: cross-entropy 0.041, squared error 0.795.'));
    await race.scrubTo(300);
    await expect(plot).toHaveAccessibleName(name('At the end: cross-entropy 0.012, squared error 0.078.'));
    await expect(race.lossPlot).toHaveAccessibleName(
      /Cross-entropy falls from 4.018 to 0.012\. .* from 0.964 to 0.006\./,
    );
  });
});

test.describe('the starts', () => {
  test('slightly wrong', async ({ lesson, race }) => {
    await lesson.goto();
    await race.press('slightly wrong');
    await expectFirstSteps(race, ['8', '18'], ['41', '136']);
    await expect(race.entry('b0')).toHaveValue('0.9');
  });

  test('hopelessly wrong, by keyboard, shows as many steps as it needs', async ({ lesson, race }) => {
    await lesson.goto();
    await race.button('hopelessly wrong').focus();
    await race.button('hopelessly wrong').press('Enter');
    await expectFirstSteps(race, ['30', '5016'], ['63', '5134']);
    await expect(race.scrubber).toHaveAttribute('max', '6000');
    await race.showSteps(300);
    await expectFirstSteps(race, ['30', 'not within 300 steps'], ['63', 'not within 300 steps']);
    await expect(race.output('se-half').locator('data')).toHaveCount(0);
    await race.press('badly wrong');
    await expectFirstSteps(race, ['17', '117'], ['50', '234']);
  });

  test('typed: what cannot be read keeps the last state', async ({ lesson, race }) => {
    await lesson.goto();
    await race.type('w0', '0,6');
    await race.type('b0', '0.9');
    await expectFirstSteps(race, ['8', '18'], ['41', '136']);
    for (const [name, typed, reason] of [
      ['w0', 'abc', '“abc” is not a number. Write it like 0.25, 0,25, 1/4 or 2.5e-1.'],
      ['b0', '11', '11 is outside: the bias at the start here is a number from −10 to 10.'],
      ['rate', '0', '0 is outside: the learning rate here is a number from 0.001 to 5.'],
    ] as const) {
      await race.type(name, typed);
      await expect(race.problem(name)).toHaveText(reason);
      await expect(race.status).toHaveText(reason);
      await expect(race.entry(name)).toHaveValue(typed);
      await expectFirstSteps(race, ['8', '18'], ['41', '136']);
    }
    await race.press('Reset');
    await expect(race.entry('rate')).toHaveValue('0.15');
    await expect(race.problem('rate')).toHaveText('');
    await expectFirstSteps(race, ['17', '117'], ['50', '234']);
  });

  test('that are right already ask nothing', async ({ lesson, race }) => {
    await lesson.goto('w0=-10&b0=-10');
    await expect(race.guess).toHaveCount(0);
    await expectFirstSteps(race, ['0', '0'], ['0', '0']);
  });
});

test('a head start that fits this start does not fit the next', async ({ lesson, race }) => {
  await lesson.goto();
  await expect(race.headStart).toHaveText('At this start cross-entropy is 28.3 times as steep.');
  await race.press('Match the first slopes: ×28.3');
  // By a loop in Python at 0.15 times 1 + cosh 4, which is 28.308: 6 steps; from (4, 4) 181, cross-entropy 30.
  await expect(race.output('se-half')).toHaveText('6');
  await expect(race.headStart).toHaveText(
    /From \(4, 4\) it is 1491 times: .* squared error falls below ½ at step 181, cross-entropy falls below ½ at step 30\.$/,
  );
  await race.press('Copy link to this state');
  await race.press('hopelessly wrong');
  await expect(race.output('se-half')).toHaveText('181');
  await race.boost.press('End');
  await race.type('rate', '5');
  for (const name of ['se-probability', 'se-loss'] as const)
    expect(Number.isFinite((await race.read(name)).value)).toBe(true);
});

test.describe('a run', () => {
  test('goes on by the clock, pauses, goes on, and ends', async ({ lesson, page, race }) => {
    await page.clock.install({ time: 0 });
    await lesson.goto();
    // From here on only the test moves the clock, however slow the machine.
    await page.clock.pauseAt(3_600_000);
    await race.press('Run');
    await page.clock.runFor(2_000);
    await race.press('Pause');
    const paused = Number(await race.scrubber.inputValue());
    expect(paused).toBeGreaterThan(90);
    expect(paused).toBeLessThan(110);
    await page.clock.runFor(2_000);
    await expect(race.scrubber).toHaveValue(String(paused));
    await race.press('One step');
    await expect(race.scrubber).toHaveValue(String(paused + 1));
    await race.press('Run');
    await page.clock.runFor(6_000);
    await expectStep(race, 300);
    await expect(race.status).toHaveText('step 300 of 300: cross-entropy 0.012, squared error 0.078');
    await expect(race.button('One step')).toHaveAttribute('aria-disabled', 'true');
    await race.press('Back to the start');
    await expectStep(race, 0);
  });

  test('takes the same time for 6000 steps', async ({ lesson, page, race }) => {
    await page.clock.install();
    await lesson.goto('w0=4&b0=4&steps=6000');
    await race.press('Run');
    await page.clock.runFor(6_200);
    await expect(race.scrubber).toHaveValue('6000');
    await expect(race.button('Run again')).toBeVisible();
  });

  test('stops when the reader looks elsewhere', async ({ lesson, page, race }) => {
    await lesson.goto();
    await race.press('Run');
    await expect(race.button('Pause')).toBeVisible();
    await page.evaluate(() => {
      scrollTo(0, 0);
    });
    await expect(race.button('Run')).toBeAttached();
    expect(Number(await race.scrubber.inputValue())).toBeLessThan(300);
  });

  test('says what a change of its setup leads to', async ({ lesson, race }) => {
    await lesson.goto();
    await race.press('Skip');
    await race.press(/^Match/);
    await expect(race.status).toHaveText(
      'step 0 of 300: cross-entropy 0.982, squared error 0.982. Below ½ cross-entropy is from step 17, squared error from step 6',
    );
  });

  test('gives way to the scrubber', async ({ lesson, race }) => {
    await lesson.goto();
    await race.press('Run');
    await race.scrubTo(10);
    await expect(race.button('Run')).toBeVisible();
    await expectStep(race, 10);
  });

  test.describe('with reduced motion', () => {
    test.use({ contextOptions: { reducedMotion: 'reduce' } });

    test('jumps to its end, and the scrubber still works', async ({ lesson, race }) => {
      await lesson.goto();
      await race.press('Run');
      await expectStep(race, 300);
      await race.scrubTo(50);
      await expectStep(race, 50);
    });
  });
});

test.describe('a prediction', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('by keyboard: is marked, and compared with what was so', async ({ lesson, page, race }) => {
    await lesson.goto();
    await race.guess.focus();
    for (let press = 0; press < 15; press += 1) await race.guess.press('ArrowLeft');
    for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    const verdict = 'You marked 0.60. Squared error was still at 0.978; cross-entropy had come to 0.472.';
    await expect(race.outcome).toHaveText(verdict);
    await expect(race.status).toContainText(verdict);
    await expect(race.button('Run again')).toBeFocused();
    await expect(race.scope.locator('.marks circle')).toHaveCount(3);
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'visible');
    await race.press('slightly wrong');
    await expect(race.guess).toHaveCount(0);
    await expect(race.outcome).not.toContainText('You marked');
    await race.press('Reset');
    await expect(race.guess).toBeVisible();
  });

  test('by pointer: a press in the plot sets the mark', async ({ lesson, race }) => {
    await lesson.goto();
    await race.pressInPlotAt(0.9);
    await expect(race.guess).toHaveValue('0.9');
    await expect(race.scrubber).toHaveValue('0');
    await race.press('Mark it and run');
    await expect(race.outcome).toHaveText(/^You marked 0\.90\./);
  });

  test('waved aside shows the curves, and is not asked again before “Reset”', async ({ lesson, race }) => {
    await lesson.goto();
    await race.press('Skip');
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'visible');
    await expectStep(race, 0);
    await race.press('slightly wrong');
    await expect(race.guess).toHaveCount(0);
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'visible');
    await race.press('Reset');
    await expect(race.guess).toBeVisible();
    for (const part of await race.toCome.all()) await expect(part).toHaveCSS('visibility', 'hidden');
  });
});

test.describe('a link', () => {
  test('restores the state exactly', async ({ lesson, race }) => {
    await lesson.goto('w0=2&b0=2&rate=0.15&boost=1&step=100', 'fig-race');
    await expectStep(race, 100);
    await expect(race.scope).toBeInViewport();
    await expect(race.notice).toBeHidden();
    await lesson.goto('w0=0.1&b0=1e-3&rate=1/8&boost=28.308232836016487&step=400');
    await expect(race.entry('w0')).toHaveValue('0.1');
    await expect(race.entry('b0')).toHaveValue('0.001');
    await expect(race.entry('rate')).toHaveValue('0.125');
    await expect(race.scrubber).toHaveAttribute('max', '1000');
    await expect(race.scrubber).toHaveValue('400');
  });

  for (const [query, notice] of [
    ['step=301&steps=300', 'The link asks for step = “301”, but step is a whole number from 0 to 300.'],
    [
      'step=7000',
      'The link asks for step = “7000”, but step is a whole number from 0 to the last step shown.',
    ],
    ['step=1.5', 'The link asks for step = “1.5”, but step is a whole number from 0 to the last step shown.'],
    ['steps=500', 'The link asks for steps = “500”, but steps is 300, 1000 or 6000.'],
    ['w0=11', 'The link asks for w0 = “11”, but w0 is a number from −10 to 10.'],
    ['rate=0', 'The link asks for rate = “0”, but rate is a number from 0.001 to 5.'],
    ['boost=x', 'The link asks for boost = “x”, but boost is a number from 1 to 50.'],
  ] as const) {
    test(`?${query} falls back to the default and says why`, async ({ lesson, race }) => {
      await lesson.goto(query);
      await expect(race.notice).toHaveText(notice);
      await expectStep(race, 0);
      await expectFirstSteps(race, ['17', '117'], ['50', '234']);
    });
  }

  test('is copied with the state and the figure', async ({ context, lesson, page, race }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await lesson.goto('utm=x');
    await race.press('hopelessly wrong');
    await race.scrubTo(5016);
    await expect(race.status).toContainText('step 5016');
    await race.press('Copy link to this state');
    await expect(race.status).toHaveText('Link copied.');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/\?utm=x&w0=4&b0=4&rate=0\.15&boost=1&step=5016&steps=6000#fig-race$/);
    const probability = await race.read('se-probability');
    await page.goto(link);
    await lesson.awake();
    expect(await race.read('se-probability')).toEqual(probability);
  });
});
