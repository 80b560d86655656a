import { pages } from '../contract.ts';
import { expectRow } from '../expect-row.ts';
import { expect, test } from '../fixtures.ts';
import { recordShifts, shiftsOf } from '../layout-shifts.ts';
import { boxOf } from '../pages/gestures.ts';
import { preciseRows, races } from '../reference.ts';

/** How many times slower than here a reader's machine may be. */
for (const rate of [6, 20])
  test(`on a machine ${String(rate)} times slower, no key, move or frame is lost and nothing jumps`, async ({
    lossSlider,
    openingSlider,
    page,
    player,
    race,
  }) => {
    await page.setViewportSize({ width: 1280, height: 740 });
    await recordShifts(page);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.goto(pages.lesson);

    await test.step('keys that come faster than the page draws', async () => {
      await openingSlider.thumb.focus();
      await Promise.all(Array.from({ length: 19 }, () => page.keyboard.press('ArrowRight')));
      await expect(openingSlider.thumb).toHaveValue('0.89');
      // -ln 0.89
      await expect(openingSlider.output('loss')).toHaveText('0.117');
    });

    await test.step('a drag of the thumb in many moves, to the end', async () => {
      const { x, y, width, height } = await boxOf(openingSlider.thumb);
      const at = (share: number) => [x + width * share, y + height / 2] as const;
      const { mouse } = page;
      await mouse.move(...at(0.89));
      await mouse.down();
      await Promise.all(Array.from({ length: 40 }, (_, move) => mouse.move(...at(0.89 - move / 40))));
      await mouse.move(x - 20, y + height / 2);
      await mouse.up();
      await expect(openingSlider.thumb).toHaveValue('0.01');
      // Half a second of the page's own time after the last of 40 moves that it has still to draw.
      await expect(page).toHaveURL(/\?p=0\.01/, { timeout: 30_000 });
    });

    await test.step('a figure that was asleep meanwhile', async () => {
      await lossSlider.plot.scrollIntoViewIfNeeded();
      await lossSlider.live();
      await expect(lossSlider.thumb).toHaveValue('0.01');
      await expectRow(
        lossSlider,
        preciseRows.find((row) => row.written === '0.01' && row.label === 1)!,
      );
    });

    // From here on the reader makes things come and go.
    expect(await shiftsOf(page)).toEqual([]);

    await test.step('a run of the race', async () => {
      await race.scope.scrollIntoViewIfNeeded();
      await race.scrubTo(280);
      await race.press('Run');
      await expect(race.scrubber).toHaveValue('300');
      await expect(race.button('Run again')).toBeVisible();
      const { samples } = races.find(({ w0 }) => w0 === 2)!;
      for (const [name, all] of [
        ['ce-probability', samples.ce],
        ['se-probability', samples.mse],
      ] as const)
        expect((await race.read(name)).value).toBeCloseTo(all.find(({ step }) => step === 300)!.yhat, 9);
    });

    await test.step('the video', async () => {
      await player.screen.scrollIntoViewIfNeeded();
      await player.seek(125);
      await player.clickPicture();
      await expect.poll(() => player.seconds()).toBeGreaterThan(125);
      await player.clickPicture();
      const [paused, at] = [await player.picture(), await player.position.inputValue()];
      await player.seek(300);
      expect(await player.picture()).not.toBe(paused);
      await player.seek(Number(at));
      expect(await player.picture()).toBe(paused);
    });
  });
