import type { Page } from '@playwright/test';
import { video as contract } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { VideoPlayer } from './pages/video-player.ts';

/** Fakes the page's clock, so that a minute of the video takes none of ours. */
async function stopTheClock(page: Page): Promise<void> {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1000);
}

test.describe('on load', () => {
  test('the video stands at its beginning and plays nothing', async ({ lesson, page, player }) => {
    await lesson.goto('', 'video');
    expect(await player.read('time')).toEqual({ value: 0, text: '0:00' });
    const { value, text } = await player.read('length');
    expect(value).toBeGreaterThan(390);
    expect(value).toBeLessThan(450);
    expect(text).toBe(`${Math.floor(value / 60)}:${String(Math.floor(value % 60)).padStart(2, '0')}`);
    const before = await player.picture();
    await page.waitForTimeout(700);
    expect(await player.picture()).toBe(before);
    await expect(player.button('Play')).toBeVisible();
  });

  test('it has its chapters, its speeds and captions', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    await expect(player.chapters).toContainText([...contract.chapters]);
    expect(
      await player.speed
        .locator('option')
        .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value)),
    ).toEqual(contract.speeds.map(String));
    await expect(player.option('captions')).toBeChecked();
    await expect(player.option('voice')).toHaveCount(0);
  });

  test('a link opens it at its second, as a picture that seeking gives as well', async ({
    lesson,
    player,
  }) => {
    await lesson.goto('t=125', 'video');
    expect(await player.read('time')).toEqual({ value: 125, text: '2:05' });
    const linked = await player.picture();
    await player.seek(300);
    expect(await player.picture()).not.toBe(linked);
    await player.seek(125);
    expect(await player.picture()).toBe(linked);
  });

  test('the address of where it was paused opens that very picture', async ({
    browser,
    lesson,
    page,
    player,
  }) => {
    await lesson.goto('t=96', 'video');
    await player.clickPicture();
    await expect.poll(() => player.seconds()).toBeGreaterThan(96.5);
    await player.clickPicture();
    await expect(page).toHaveURL(/\?t=9(?:6\.\d+|[7-9](?:\.\d+)?)#video$/);
    const [picture, position] = [await player.picture(), await player.position.inputValue()];
    const another = await browser.newPage();
    await another.goto(page.url());
    const there = new VideoPlayer(another);
    await expect(there.position).toHaveValue(position);
    expect(await there.picture()).toBe(picture);
    await another.close();
  });

  test('“Copy link to this state” copies it, and “Reset” goes back to its beginning', async ({
    context,
    lesson,
    page,
    player,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await lesson.goto('t=125.5', 'video');
    await player.button('Copy link to this state').click();
    await expect(player.button('Link copied')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\?t=125\.5#video$/);
    await player.button('Reset').click();
    expect(await player.seconds()).toBe(0);
    await expect(page).toHaveURL(/\?t=0#video$/);
  });

  test('“Reset” stops it as well', async ({ lesson, page, player }) => {
    await lesson.goto('t=20', 'video');
    await player.pressButton('Play on');
    await player.button('Reset').click();
    await expect(player.button('Play')).toBeVisible();
    expect(await player.seconds()).toBe(0);
    await expect(page).toHaveURL(/\?t=0#video$/);
  });

  test('“Try this yourself” leaves in the address what the figure then shows, and nothing from before', async ({
    lesson,
    page,
    player,
  }) => {
    await lesson.goto('view=examples&tosses=1000&t=275', 'video');
    await player.tryIt.click();
    await expect(page).toHaveURL(/\?t=275&heads=0\.7#fig-likelihood$/);
    await expect(page.locator('#fig-likelihood output[name=heads]').first()).toHaveText('0.70');
    // Back at the video, the figure is still as it was left, and the address says so.
    await page.goBack();
    await expect(page).toHaveURL(/\?t=275&heads=0\.7#video$/);
  });

  test('a link beyond its end is refused with a notice', async ({ lesson, player }) => {
    await lesson.goto('t=1000', 'video');
    const length = Math.floor((await player.read('length')).value);
    await expect(player.notice).toHaveText(
      `The link asks for t = “1000”, but t is a number of seconds from 0 to ${length}.`,
    );
    expect(await player.seconds()).toBe(0);
  });
});

test.describe('playing', () => {
  test('follows the clock, shows its words, and pauses where it is', async ({ lesson, page, player }) => {
    await stopTheClock(page);
    await lesson.goto('', 'video');
    await player.pressButton('Play');
    await page.clock.runFor(10_000);
    expect(await player.seconds()).toBeGreaterThanOrEqual(9);
    expect(await player.seconds()).toBeLessThanOrEqual(10);
    await expect(player.caption).not.toBeEmpty();
    const playing = await player.picture();
    await page.clock.runFor(2_000);
    expect(await player.picture()).not.toBe(playing);
    await player.pressButton('Pause');
    await expect(player.status).toHaveText(/^Paused at 1[12] seconds, The problem\.$/);
    const paused = await player.picture();
    await page.clock.runFor(5_000);
    expect(await player.picture()).toBe(paused);
    expect(new URL(page.url()).searchParams.get('t')).toMatch(/^1[12](\.\d{1,3})?$/);
  });

  test('keeps time at another speed, and stops at its end', async ({ lesson, page, player }) => {
    await stopTheClock(page);
    await lesson.goto('', 'video');
    await player.speed.selectOption('2');
    await player.pressButton('Play');
    await page.clock.runFor(20_000);
    expect(await player.seconds()).toBeGreaterThanOrEqual(39);
    expect(await player.seconds()).toBeLessThanOrEqual(40);
    const { value: length } = await player.read('length');
    await player.seek(length - 3);
    await page.clock.runFor(5_000);
    expect(await player.seconds()).toBe(Math.floor(length));
    await player.pressButton('Play again');
    await page.clock.runFor(1_000);
    expect(await player.seconds()).toBeLessThanOrEqual(2);
  });

  test('pauses in a tab that is hidden, and when the reader scrolls on', async ({ lesson, page, player }) => {
    await lesson.goto('', 'video');
    await player.pressButton('Play');
    await expect(player.button('Pause')).toBeVisible();
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(player.button('Pause')).toHaveCount(0);
    await page.evaluate(() => Object.defineProperty(document, 'hidden', { value: false }));
    await player.scope.locator('.primary').click();
    await expect(player.button('Pause')).toBeVisible();
    await lesson.section('summary').scrollIntoViewIfNeeded();
    await expect(player.scope.locator('.primary')).toHaveText('Play on');
  });

  test('goes on while what is said is read along, with the picture above the window', async ({
    lesson,
    page,
    player,
  }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await lesson.goto('', 'video');
    await player.pressButton('Play');
    await player.transcript.first().evaluate((line) => {
      line.parentElement?.scrollIntoView({ block: 'start' });
    });
    await expect(player.scope.locator('.player-box')).not.toBeInViewport();
    const before = await player.seconds();
    await expect.poll(() => player.seconds()).toBeGreaterThan(before + 1);
    await expect(player.button('Pause')).toHaveCount(1);
  });

  test('with reduced motion shows one still for each cue', async ({ lesson, page, player }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await lesson.goto('t=1', 'video');
    const still = await player.picture();
    await player.seek(8);
    expect(await player.picture()).toBe(still);
    await player.seek(60);
    expect(await player.picture()).not.toBe(still);
  });
});

test.describe('by keyboard', () => {
  const keys: readonly (readonly [key: string, from: number, to: number])[] = [
    ['l', 60, 70],
    ['j', 60, 50],
    ['ArrowRight', 60, 65],
    ['ArrowLeft', 60, 55],
    ['Home', 60, 0],
    ['0', 60, 0],
  ];

  test('the keys that people know seek', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    const { value: length } = await player.read('length');
    await player.position.focus();
    for (const [key, from, to] of [...keys, ['5', 60, length / 2], ['End', 60, length]] as const) {
      await player.seek(from);
      await player.press(key);
      expect(await player.seconds(), key).toBe(Math.floor(to));
    }
    await expect(player.position).toBeFocused();
    await expect(player.position).toHaveAttribute(
      'aria-valuetext',
      /^7 minutes .* of 7 minutes .*, What to remember$/,
    );
  });

  test('the keys that people know play, caption and change the speed', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    await player.position.focus();
    for (const key of ['k', 'Space']) {
      await player.press(key);
      await expect(player.button('Pause')).toBeVisible();
      await player.press(key);
      await expect(player.button('Pause')).toHaveCount(0);
    }
    await player.press('c');
    await expect(player.caption).toHaveCount(0);
    await expect(player.status).toHaveText('captions off');
    await player.press('c');
    await expect(player.caption).toHaveCount(1);
    await expect(player.status).toHaveText('captions on');
    await player.press('>');
    await expect(player.speed).toHaveValue('1.25');
    await expect(player.status).toHaveText('speed 1.25');
    await player.press('<');
    await player.press('<');
    await expect(player.speed).toHaveValue('0.75');
  });

  test('space on a button presses it once, and letters elsewhere do nothing', async ({
    lesson,
    page,
    player,
  }) => {
    await lesson.goto('', 'video');
    await player.button('Play').focus();
    await player.press('Space');
    await expect(player.button('Pause')).toBeFocused();
    await player.press('Space');
    await expect(player.button('Pause')).toHaveCount(0);
    await page.locator('a.home').focus();
    const before = await player.seconds();
    for (const key of ['k', 'l', '5', 'End']) await player.press(key);
    expect(await player.seconds()).toBe(before);
    await expect(player.button('Pause')).toHaveCount(0);
  });
});

test.describe('by pointer', () => {
  test('chapters and the transcript lead to their times and follow along', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    await player.chapters.nth(2).click();
    await expect(player.chapters.nth(2)).toHaveAttribute('aria-current', 'true');
    const third = await player.seconds();
    expect(third).toBeGreaterThan(120);
    await expect(player.transcript.locator('xpath=self::*[@aria-current]').locator('b')).toHaveText(
      contract.chapters[2],
    );
    await player.transcript.nth(1).click();
    expect(await player.seconds()).toBeLessThan(30);
    await expect(player.transcript.nth(1)).toHaveAttribute('aria-current', 'true');
    await player.transcript.nth(4).getByRole('button').click();
    await expect(player.transcript.nth(4)).toHaveAttribute('aria-current', 'true');
  });

  test('the scrubber shows a picture of where the pointer is', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    await expect(player.preview).toHaveCount(0);
    const box = (await player.position.boundingBox())!;
    await player.position.hover({ position: { x: box.width / 2, y: box.height / 2 } });
    await expect(player.preview).toContainText('3:4');
    await expect(player.preview.locator('.frame svg')).toBeVisible();
  });

  test('a drag is not written over, after which Firefox tells of no end of it', async ({
    lesson,
    page,
    player,
  }) => {
    await lesson.goto('', 'video');
    await player.position.evaluate((range: HTMLInputElement) => {
      const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
      Object.defineProperty(range, 'value', {
        ...own,
        set(this: HTMLInputElement, value: string) {
          range.dataset['written'] = value;
          own.set!.call(this, value);
        },
      });
    });
    const { x, y, width, height } = (await player.position.boundingBox())!;
    await page.mouse.move(x + width / 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
    await expect.poll(async () => player.seconds()).toBeGreaterThan(190);
    await page.mouse.up();
    expect(await player.position.getAttribute('data-written')).toBeNull();
    await expect(page).toHaveURL(/[?&]t=2\d\d/);
  });

  test('a click on the picture plays and pauses', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    await player.clickPicture();
    await expect(player.button('Pause')).toBeVisible();
    await player.clickPicture();
    await expect(player.button('Pause')).toHaveCount(0);
  });

  test('“Try this yourself” pauses, opens the figure in its state, and leads back', async ({
    lesson,
    lossSlider,
    page,
    player,
  }) => {
    await lesson.goto('t=20', 'video');
    await player.pressButton('Play on');
    await player.tryIt.click();
    await expect(player.button('Pause')).toHaveCount(0);
    await expect(lossSlider.exact).toHaveValue('0.02');
    await expect(lesson.section('loss-slider')).toBeInViewport();
    await page.getByRole('link', { name: '← back to the video' }).click();
    await expect(player.tryIt).toBeFocused();
  });

  test('the list of keys leaves the full screen, which would cover it', async ({ lesson, page, player }) => {
    await lesson.goto('', 'video');
    await player.pressButton('Full screen');
    await expect(player.button('Leave full screen')).toBeVisible();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard' });
    await expect(list).toBeFocused();
    await expect(player.button('Full screen')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
  });

  test('“Try this yourself” leaves the full screen, which would hide what it shows', async ({
    lesson,
    page,
    player,
  }) => {
    await lesson.goto('t=20', 'video');
    await player.pressButton('Full screen');
    const filled = () => page.evaluate(() => document.fullscreenElement !== null);
    await expect.poll(filled).toBe(true);
    await player.tryIt.click();
    await expect.poll(filled).toBe(false);
    await expect(lesson.section('loss-slider')).toBeInViewport();
  });

  test('the focus does not go with “Try this yourself” as it plays on, and the keys still do what they do', async ({
    lesson,
    page,
    player,
  }) => {
    await stopTheClock(page);
    await lesson.goto('t=20', 'video');
    await player.tryIt.focus();
    await page.keyboard.press('k');
    await page.clock.runFor(40_000);
    await expect(player.tryIt).toHaveCount(0);
    await expect(player.button('Pause')).toBeFocused();
    await page.keyboard.press('k');
    await expect(player.button('Play on')).toBeFocused();
  });

  test('“Try this yourself” at rest neither says that it paused nor marks its second', async ({
    lesson,
    page,
    player,
  }) => {
    await lesson.goto('t=20', 'video');
    const said = await player.status.textContent();
    await player.tryIt.click();
    await expect(page).toHaveURL(/p=0\.02.*#loss-slider/);
    expect(await player.status.textContent()).toBe(said);
  });

  test('on request it stops where there is something to try, and then goes on', async ({
    lesson,
    page,
    player,
  }) => {
    await stopTheClock(page);
    await lesson.goto('', 'video');
    await player.option('stops').check();
    await player.pressButton('Play');
    await page.clock.runFor(60_000);
    const stop = await player.seconds();
    await expect(player.button('Play on')).toBeVisible();
    await expect(player.tryIt).toBeVisible();
    await player.pressButton('Play on');
    await page.clock.runFor(5_000);
    expect(await player.seconds()).toBeGreaterThan(stop + 2);
  });
});

test.describe('with the reader’s own voices', () => {
  /** A speech engine that says what it is told, and comes to an end when the test says so. */
  const engine = () => {
    const spoken: string[] = [];
    let ending: (() => void) | null = null;
    let current: Utterance | undefined;
    class Utterance {
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      rate = 1;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [{ lang: 'en-GB', default: true, name: 'Test' }],
      speak: (utterance: Utterance) => {
        spoken.push(utterance.text);
        current = utterance;
        ending = () => utterance.onend?.();
      },
      cancel: () => {
        spoken.push('(silence)');
        // As browsers do: what is cut short tells of its end after the next may have begun.
        const cut = current;
        setTimeout(() => cut?.onerror?.());
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { SpeechSynthesisUtterance: Utterance, spoken, endSpeech: () => ending?.() });
  };
  const spoken = (page: Page) => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  const endSpeech = (page: Page) =>
    page.evaluate(() => {
      (window as unknown as { endSpeech: () => void }).endSpeech();
    });

  test('the cues are read, and the video waits for the voice', async ({ lesson, page, player }) => {
    await page.addInitScript(engine);
    await stopTheClock(page);
    await lesson.goto('', 'video');
    await player.option('voice').check();
    await player.pressButton('Play');
    await page.clock.runFor(30_000);
    expect((await spoken(page)).filter((words) => words !== '(silence)')).toEqual([
      expect.stringMatching(/^Here is a model .* down to two percent\.$/),
    ]);
    const waiting = await player.seconds();
    await page.clock.runFor(5_000);
    expect(await player.seconds()).toBe(waiting);
    await endSpeech(page);
    await page.clock.runFor(1_000);
    expect((await spoken(page)).at(-1)).toMatch(/^What should that cost\?/);
    // Also for words that begin anew in the middle of a cue, as when the reader goes back or changes the speed.
    await page.clock.runFor(4_000);
    await player.position.focus();
    await player.press('ArrowLeft');
    await page.clock.runFor(30_000);
    const still = await player.seconds();
    await page.clock.runFor(5_000);
    expect(await player.seconds()).toBe(still);
    await player.pressButton('Pause');
    expect((await spoken(page)).at(-1)).toBe('(silence)');
  });

  test('“m” turns it on and off', async ({ lesson, page, player }) => {
    await page.addInitScript(engine);
    await lesson.goto('', 'video');
    await player.position.focus();
    await player.press('m');
    await expect(player.option('voice')).toBeChecked();
    await player.press('m');
    await expect(player.option('voice')).not.toBeChecked();
    // A key that is held repeats itself.
    for (let times = 0; times < 4; times += 1) await page.keyboard.down('m');
    await page.keyboard.up('m');
    await expect(player.option('voice')).toBeChecked();
  });
});

/** Every text of the picture with its box in shares of the frame, at many times of the video. */
function textsAt(page: Page, times: readonly number[]) {
  return page.evaluate(async (all) => {
    const form = document.querySelector('#video form.player')!;
    const range = form.querySelector<HTMLInputElement>('input[name="t"]')!;
    const frame = form.querySelector('.screen .frame')!;
    const found: { at: number; text: string; box: [number, number, number, number] }[] = [];
    for (const at of all) {
      range.value = String(at);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => setTimeout(done));
      const { left, top, width, height } = frame.getBoundingClientRect();
      for (const text of frame.querySelectorAll('text, .formula-part')) {
        let shown = 1;
        for (let one: Element | null = text; one && one !== frame; one = one.parentElement)
          shown *= Number(getComputedStyle(one).opacity);
        if (shown < 0.1 || text.textContent.trim() === '') continue;
        const box = text.getBoundingClientRect();
        found.push({
          at,
          text: text.textContent.trim(),
          box: [
            (box.left - left) / width,
            (box.top - top) / height,
            (box.right - left) / width,
            (box.bottom - top) / height,
          ],
        });
      }
    }
    return found;
  }, times);
}

test('no text leaves the frame at any of 200 times', async ({ lesson, page, player }) => {
  await lesson.goto('', 'video');
  const { value: length } = await player.read('length');
  const texts = await textsAt(
    page,
    Array.from({ length: 200 }, (_, index) => ((index + 0.5) * length) / 200),
  );
  expect(texts.length).toBeGreaterThan(1000);
  expect(
    texts.filter(({ box: [left, top, right, bottom] }) => left < 0 || top < 0 || right > 1 || bottom > 1),
  ).toEqual([]);
});

test('no two texts lie on one another where a cue comes to rest', async ({ lesson, page, player }) => {
  await lesson.goto('', 'video');
  const starts = await player.transcript
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.textContent));
  expect(starts.length).toBeGreaterThan(20);
  // A cue rests just before the next one begins; the transcript has whole seconds, so each is asked for by its click.
  const ends: number[] = [];
  for (const row of (await player.transcript.all()).slice(1)) {
    await row.click();
    ends.push((await player.position.inputValue().then(Number)) - 0.01);
  }
  ends.push((await player.read('length')).value);
  const texts = await textsAt(page, ends);
  const overlaps = texts.flatMap((one, index) =>
    texts
      .slice(index + 1)
      .filter((other) => other.at === one.at)
      .filter(({ box: [left, top, right, bottom] }) => {
        const across = Math.min(right, one.box[2]) - Math.max(left, one.box[0]);
        const down = Math.min(bottom, one.box[3]) - Math.max(top, one.box[1]);
        // The boxes of letters have air above and below them.
        return across > 0.002 && down > 0.012;
      })
      .map((other) => `${one.at.toFixed(1)}: ${one.text} | ${other.text}`),
  );
  expect(overlaps).toEqual([]);
});

test('no caption needs more room than is kept for it, so nothing below it moves', async ({
  lesson,
  page,
  player,
}) => {
  for (const width of [320, 360, 768]) {
    await page.setViewportSize({ width, height: 800 });
    await lesson.goto('', 'video');
    // In the page: of 200 places each would travel twice.
    const heights = await player.position.evaluate(async (range: HTMLInputElement) => {
      const seen = new Set<number>();
      for (let at = 1; at < Number(range.max); at += 4) {
        range.value = String(at);
        range.dispatchEvent(new Event('input', { bubbles: true }));
        await new Promise(requestAnimationFrame);
        const caption = range.closest('.player')!.querySelector('.caption-lines')!;
        seen.add(caption.getBoundingClientRect().height);
      }
      return [...seen];
    });
    expect(heights, `at ${width} px`).toHaveLength(1);
  }
});

test('the sign on the picture lies above it, its disc and its triangle', async ({ lesson, page, player }) => {
  await lesson.goto('', 'video');
  const screen = player.scope.locator('.unplayed');
  const { x, y, width, height } = (await screen.boundingBox())!;
  const pixels = (right: number) =>
    page.screenshot({ clip: { x: x + width / 2 + right, y: y + height / 2 - 1, width: 2, height: 2 } });
  const [disc, triangle] = [await pixels(-18), await pixels(0)];
  expect(disc.equals(triangle)).toBe(false);
  await screen.evaluate((element) => {
    element.classList.remove('unplayed');
  });
  expect(disc.equals(await pixels(-18))).toBe(false);
  expect(triangle.equals(await pixels(0))).toBe(false);
});

test('the sign on the picture is gone once it has begun, and hides nothing of it', async ({
  lesson,
  player,
}) => {
  await lesson.goto('', 'video');
  await expect(player.scope.locator('.unplayed')).toHaveCount(1);
  await player.seek(20);
  await expect(player.scope.locator('.unplayed')).toHaveCount(0);
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a still and the words of each cue, and no player', async ({ lesson, player }) => {
    await lesson.goto('', 'video');
    await expect(player.stills.locator('li')).toHaveCount(27);
    await expect(player.stills.locator('li .frame svg').first()).toBeVisible();
    await expect(player.stills).toContainText('prediction minus truth');
    await expect(player.scope.locator('.player-box')).toBeHidden();
  });
});

test('in print there are the stills and no player', async ({ lesson, page, player }) => {
  await lesson.goto('', 'video');
  await expect(player.stills).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(player.stills.locator('li .frame').first()).toBeVisible();
  await expect(player.scope.locator('.player-box')).toBeHidden();
});
