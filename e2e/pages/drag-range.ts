import type { Locator } from '@playwright/test';

/** Takes a slider's thumb with the mouse and lets go at `target`, watching the slider as a reader does. */
export async function dragRange(
  thumb: Locator,
  target: number,
  { min, max, step }: { min: number; max: number; step: number },
): Promise<void> {
  await thumb.hover();
  const box = await thumb.boundingBox();
  if (box === null) throw new Error('The slider is not drawn.');
  const { mouse } = thumb.page();
  const y = box.y + box.height / 2;
  const value = async (): Promise<number> => Number(await thumb.inputValue());
  // A guess: a thumb stops short of the track's ends by half its width, which only its style knows.
  const travel = box.width - box.height;
  let x = box.x + box.width / 2 + (((await value()) - min) / (max - min) - 0.5) * travel;
  await mouse.move(x, y);
  await mouse.down();
  for (let moves = 0; moves < 10; moves += 1) {
    const short = target - (await value());
    if (Math.abs(short) < step / 2) break;
    x += (short / (max - min)) * travel;
    await mouse.move(x, y, { steps: 4 });
  }
  await mouse.up();
}
