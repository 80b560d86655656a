import type { Locator, Page } from '@playwright/test';
import { gradientsFigure, likelihood, lossSlider as loss, race, surfaceFigure } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { KeyboardHelp, type KeyLine } from './pages/keyboard-help.ts';
import { soundStates, watchSound } from './pages/sound.ts';

/** A widget with sliders, and what is needed to try its keys. */
interface Widget {
  name: string;
  scope: string;
  range: string;
  /** The button of a row that is chosen at first; another is beside it on either side, going round. */
  row?: string;
  list?: string;
  /** A field and a number that is another than the one in it. */
  entry?: { field: string; text: string };
  /** Without a curve to be heard. */
  silent?: true;
}

const widgets: readonly Widget[] = [
  {
    name: 'the loss slider',
    scope: `#${loss.section}`,
    range: `[name=${loss.controls.prediction}]`,
    row: `[name=${loss.controls.label}]`,
    entry: { field: `[name=${loss.controls.exactPrediction}]`, text: '0.2' },
  },
  { name: 'its compact form', scope: 'form.compact', range: `[name=${loss.controls.prediction}]` },
  {
    name: 'the gradients',
    scope: `#${gradientsFigure.figure}`,
    range: `[name=${gradientsFigure.controls.logit}]`,
    row: `[name=${gradientsFigure.controls.label}]`,
    entry: { field: `[name=${gradientsFigure.controls.exactLogit}]`, text: '2' },
  },
  {
    name: 'the likelihood',
    scope: `#${likelihood.figure}`,
    range: `[name=${likelihood.controls.heads}]`,
    row: `[name=${likelihood.controls.tosses}]`,
    entry: { field: `[name=${likelihood.controls.exactHeads}]`, text: '0.3' },
  },
  {
    name: 'the race',
    scope: `#${race.figure}`,
    range: `[name=${race.controls.step}]`,
    row: `[name=${race.controls.steps}]`,
    entry: { field: `[name=${race.controls.weight}]`, text: '3' },
  },
  {
    name: 'the surface',
    scope: `#${surfaceFigure.figure}`,
    range: '[name=surface-step]',
    list: `[name=${surfaceFigure.controls.set}]`,
    entry: { field: `[name=${surfaceFigure.controls.weight}]`, text: '1' },
    silent: true,
  },
];

/** What is written on the caps, as Playwright calls the keys. */
const named: Readonly<Record<string, string>> = {
  '←': 'ArrowLeft',
  '→': 'ArrowRight',
  '↑': 'ArrowUp',
  '↓': 'ArrowDown',
  'Page Up': 'PageUp',
  'Page Down': 'PageDown',
  Esc: 'Escape',
};
const keyOf = (cap: string): string => named[cap] ?? (cap.length === 1 ? cap.toLowerCase() : cap);

/** Each key in turn with what it is said to do. */
const each = (lines: readonly KeyLine[]): [cap: string, effect: string][] =>
  lines.flatMap(({ keys, effect }) => keys.map((cap): [string, string] => [cap, effect]));

const numbersIn = (scope: Locator): Promise<string[]> =>
  scope.locator('output data').evaluateAll((all) => all.map((one) => one.getAttribute('value') ?? ''));

/** How far each key is said to move a slider, as a share of its length, with a step for its last decimal. */
async function expectMove(range: Locator, cap: string, effect: string): Promise<void> {
  const { min, max, step } = await range.evaluate(({ min, max, step }: HTMLInputElement) => ({
    min: Number(min),
    max: Number(max),
    step: Number(step),
  }));
  const middle = min + Math.round((max - min) / 2 / step) * step;
  await range.fill(String(Number(middle.toFixed(3))));
  const before = Number(await range.inputValue());
  await range.press(keyOf(cap));
  const moved = Number(await range.inputValue()) - before;
  const up = ['→', 'Page Up', 'End'].includes(cap);
  const far = effect.endsWith('one step')
    ? step
    : effect.endsWith('a tenth of its range')
      ? (max - min) / 10
      : up
        ? max - before
        : before - min;
  expect(up ? moved : -moved, `${cap} on ${range.toString()}`).toBeGreaterThan(0);
  expect(Math.abs(Math.abs(moved) - far), `${cap} moves by ${moved}, not ${far}`).toBeLessThan(1.01 * step);
}

for (const { name, scope: place, range, row, list, entry, silent } of widgets) {
  test(`every key that ${name} lists does what the list says`, async ({ lesson, page }) => {
    await watchSound(page);
    // Beyond the race's question, which keeps its curves to itself.
    await lesson.goto('step=40');
    const scope = page.locator(place);
    const slider = scope.locator(`input[type=range]${range}`);
    const help = new KeyboardHelp(scope);
    await slider.focus();
    await help.openByKey();
    const lines = await help.lines();
    await help.close();
    const tried = new Set<string>();
    for (const [cap, effect] of each(lines)) {
      const [where] = effect.split(':');
      tried.add(where ?? '');
      if (where === 'slider') await expectMove(slider, cap, effect);
      else if (where === 'row of choices') {
        const chosen = scope.locator(`input[type=radio]${row ?? ''}:checked`);
        const before = await chosen.inputValue();
        await chosen.press(keyOf(cap));
        await expect(chosen).not.toHaveValue(before);
      } else if (where === 'list') {
        const select = scope.locator(`select${list ?? ''}`);
        await select.selectOption('B');
        await select.press(keyOf(cap));
        await expect(select).toHaveValue(cap === '↑' ? 'A' : 'C');
      } else if (where === 'typed number') {
        const field = scope.locator(`input[type=text]${entry?.field ?? ''}`);
        await field.fill(entry?.text ?? '');
        const before = await numbersIn(scope);
        await field.press(keyOf(cap));
        await expect.poll(() => numbersIn(scope)).not.toEqual(before);
      } else if (cap === 'H') {
        await slider.press('h');
        expect(await soundStates(page)).toEqual(['running']);
        await slider.press('h');
        await expect.poll(() => soundStates(page)).toEqual(['closed']);
      } else if (cap === 'Esc') {
        await slider.press('h');
        await slider.press('Escape');
        await expect.poll(() => soundStates(page)).toEqual(['closed', 'closed']);
      } else if (cap === 'V') {
        const status = scope.locator('.spoken[role=status]');
        const before = await status.textContent();
        await slider.press('v');
        await expect.poll(() => status.textContent()).not.toBe(before);
        await expect(status).toContainText(/\d/);
      } else {
        expect([cap, effect]).toEqual(['?', 'show these keys']);
      }
    }
    const expected = ['slider', ...(row ? ['row of choices'] : []), ...(list ? ['list'] : [])];
    expect([...tried]).toEqual([
      ...[...expected, ...(entry ? ['typed number'] : [])],
      ...(silent ? [] : ['hear the curve, or stop', 'stop it']),
      ...['say the values', 'show these keys'],
    ]);
  });
}

test('every key that the player lists does what the list says', async ({ lesson, page, player }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
  await lesson.goto('', 'video');
  const help = new KeyboardHelp(player.scope);
  const { value: length } = await player.read('length');
  await player.position.focus();
  await help.openByKey();
  const lines = await help.lines();
  await help.close();
  const jumps: Readonly<Record<string, number>> = {
    '←': 95,
    '→': 105,
    J: 90,
    L: 110,
    Home: 0,
    End: length,
    '0': 0,
    '9': 0.9 * length,
  };
  const tried: string[] = [];
  for (const [cap] of each(lines)) {
    tried.push(cap);
    await player.seek(100);
    await player.position.focus();
    const press = (): Promise<void> => player.press(keyOf(cap));
    if (cap in jumps) {
      await press();
      expect(await player.seconds(), cap).toBe(Math.floor(jumps[cap] ?? NaN));
    } else if (cap === 'Space' || cap === 'K') {
      await press();
      await expect(player.button('Pause'), cap).toBeVisible();
      await press();
      await expect(player.button('Play on'), cap).toBeVisible();
    } else if (cap === '<' || cap === '>') {
      await player.speed.selectOption('1');
      await player.position.focus();
      await press();
      await expect(player.speed, cap).toHaveValue(cap === '<' ? '0.75' : '1.25');
    } else if (cap === 'C') {
      await press();
      await expect(player.option('captions')).not.toBeChecked();
    } else if (cap === 'F') {
      await press();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
      await press();
      await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
    }
  }
  // No voice in this browser.
  expect(tried).toEqual([
    ...['Space', 'K', '←', '→', 'J', 'L', 'Home', 'End', '0', '9', '<', '>', 'C', 'F', '?'],
  ]);
});

test('every key that the quiz lists does what the list says', async ({ lesson, page, quiz }) => {
  await lesson.goto('', 'quiz');
  const help = new KeyboardHelp(quiz.scope);
  const checked = quiz.question('q1').locator('input:checked');
  await quiz.choices('q1').nth(1).check();
  await help.openByKey();
  expect(each(await help.lines()).map(([cap]) => cap)).toEqual(['↑', '↓', 'Enter', '?']);
  await help.close();
  await expect(quiz.choices('q1').nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(quiz.choices('q1').nth(0)).toBeChecked();
  await page.keyboard.press('ArrowDown');
  await expect(quiz.choices('q1').nth(1)).toBeChecked();
  await expect(quiz.feedback('q1')).toBeEmpty();
  await checked.press('Enter');
  await expect(quiz.feedback('q1')).not.toBeEmpty();
});

test('every key that the practice lists does what the list says', async ({ lesson, page, practice }) => {
  await lesson.goto('seed=4711&kinds=gradient', 'practice');
  const help = new KeyboardHelp(page.locator('#practice'));
  await practice.help.focus();
  await help.openByKey();
  expect(each(await help.lines()).map(([cap]) => cap)).toEqual(['Enter', '?']);
  await help.close();
  const [p = 0, y = 0] = await practice.numbers();
  await practice.entry.fill((p - y).toFixed(2));
  await practice.entry.press('Enter');
  await expect(page.locator('#practice .line').last()).toHaveAttribute('data-tone', 'right');
  const [before] = await practice.numbers();
  await practice.entry.press('Enter');
  await expect(page.locator('#practice .line')).toHaveCount(0);
  expect(await practice.numbers()).not.toEqual([before, y]);
});

test.describe('the list of keys', () => {
  test.beforeEach(({ lesson }) => lesson.goto());
  const lists = (page: Page): Locator => page.getByRole('dialog', { name: 'Keyboard' });

  test('stays while the reader looks into another window', async ({ lossSlider, page }) => {
    await lossSlider.thumb.focus();
    await page.keyboard.press('?');
    const blurred = (hasFocus: boolean): Promise<void> =>
      lists(page).evaluate((list, answer) => {
        document.hasFocus = () => answer;
        list.dispatchEvent(new FocusEvent('blur'));
      }, hasFocus);
    await blurred(false);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expect(lists(page)).toBeFocused();
    await blurred(true);
    await expect(lists(page)).toHaveCount(0);
  });

  test('is there once in each widget that has a row for its button', async ({ page }) => {
    const buttons = page.getByRole('button', { name: 'Keyboard', exact: true });
    // Five figures, the video and the quiz; the practice has its own among the tools that are folded away.
    await expect(buttons).toHaveCount(7);
    await page.locator('#practice details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await expect(buttons).toHaveCount(8);
  });

  test('opens by its button, takes the focus, and gives it back on Escape', async ({ gradients }) => {
    const help = new KeyboardHelp(gradients.scope);
    await help.openByButton();
    await expect(help.list).toBeFocused();
    await expect(help.list).toBeInViewport();
    await help.close();
    await expect(help.button).toBeFocused();
  });

  test('leads on with Tab from where it was opened', async ({ gradients, page }) => {
    const help = new KeyboardHelp(gradients.scope);
    await help.openByButton();
    await page.keyboard.press('Shift+Tab');
    await expect(help.list).toHaveCount(0);
    await expect(gradients.scope.getByRole('button', { name: 'Copy embed code' })).toBeFocused();
    await gradients.thumb.focus();
    await help.openByKey();
    await page.keyboard.press('Tab');
    await expect(help.list).toHaveCount(0);
    await page.keyboard.press('Shift+Tab');
    await expect(gradients.thumb).toBeFocused();
  });

  test('opens by ? on a slider and gives the focus back there', async ({ gradients }) => {
    const help = new KeyboardHelp(gradients.scope);
    await gradients.thumb.focus();
    const before = await gradients.thumb.inputValue();
    await help.openByKey();
    await help.close();
    await expect(gradients.thumb).toBeFocused();
    await expect(gradients.thumb).toHaveValue(before);
    await gradients.press('ArrowRight');
    await expect(gradients.thumb).toHaveValue('-3.9');
  });

  test('closes on a press elsewhere, and when the focus goes on', async ({ gradients, page }) => {
    const help = new KeyboardHelp(gradients.scope);
    await help.openByButton();
    await page.mouse.click(5, 5);
    await expect(help.list).toHaveCount(0);
    await help.openByButton();
    await page.keyboard.press('Tab');
    await expect(help.list).toHaveCount(0);
    await expect(page.locator(':focus')).toHaveCount(1);
  });

  test('stays away where ? is typed, searched for or a command, and outside the widgets', async ({
    gradients,
    page,
    surface,
  }) => {
    await gradients.exact.fill('');
    await gradients.exact.press('?');
    await expect(gradients.exact).toHaveValue('?');
    await surface.set.press('?');
    await gradients.thumb.press('Control+?');
    await gradients.thumb.press('Alt+?');
    await page.locator('.permalink').first().focus();
    await page.keyboard.press('?');
    await page.evaluate(() => {
      (document.activeElement as HTMLElement).blur();
    });
    await page.keyboard.press('?');
    await expect(lists(page)).toHaveCount(0);
  });

  test('opens while a race runs, and the race runs on', async ({ page, race: figure }) => {
    const help = new KeyboardHelp(figure.scope);
    await figure.press('Skip');
    await figure.press('Run');
    await help.openByKey();
    await help.close();
    await expect(figure.button('Pause')).toBeFocused();
    await expect(page.locator('#fig-race .transport button').first()).toHaveText('Pause');
  });

  for (const width of [320, 1280]) {
    test(`lies within a window of ${String(width)} px, and scrolls where that is low`, async ({
      lossSlider,
      page,
    }) => {
      await page.setViewportSize({ width, height: 256 });
      const help = new KeyboardHelp(lossSlider.scope);
      await lossSlider.thumb.focus();
      await help.openByKey();
      const box = await help.list.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(256);
      await page.keyboard.press('End');
      await expect(help.list.locator('dd').last()).toBeInViewport();
    });
  }

  test('is not printed', async ({ lossSlider, page }) => {
    const help = new KeyboardHelp(lossSlider.scope);
    await lossSlider.thumb.focus();
    await help.openByKey();
    await page.emulateMedia({ media: 'print' });
    await expect(help.list).toBeHidden();
  });
});
