import type { Locator, Page } from '@playwright/test';

/** A place in the window, in CSS pixels. */
export interface Point {
  x: number;
  y: number;
}
export interface Box extends Point {
  width: number;
  height: number;
}

export async function boxOf(drawn: Locator): Promise<Box> {
  const box = await drawn.boundingBox();
  if (box === null) throw new Error('It is not drawn.');
  return box;
}

export async function centreOf(drawn: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(drawn);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Presses a key on a control, which takes the focus for it and must keep it. */
export async function pressRepeatedly(control: Locator, key: string, times: number): Promise<void> {
  await control.focus();
  const { keyboard } = control.page();
  // To look for the control again before each would take four times as long.
  for (let pressed = 0; pressed < times; pressed += 1) await keyboard.press(key);
}

/** Draws the mouse from one place to another with its button held. */
export async function drag({ mouse }: Page, from: Point, to: Point): Promise<void> {
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 5 });
  await mouse.up();
}

/** Draws a finger along a line, as the browser hears it: Playwright itself can tap only. */
export async function touch(page: Page, from: Point, to: Point): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: Point) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  await send('touchStart', from);
  for (let step = 1; step <= 10; step += 1) {
    const part = step / 10;
    await send('touchMove', { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part });
  }
  await send('touchEnd');
  await session.detach();
}

/** Draws a finger along a line while a second one is put down, moved and lifted. Calls `check` before the first is lifted. */
export async function touchWithTwo(
  page: Page,
  [from, to]: readonly [Point, Point],
  [second, elsewhere]: readonly [Point, Point],
  check: () => Promise<void>,
): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: readonly Point[]) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: places.map((place, id) => ({ ...place, id })),
    });
  await send('touchStart', from);
  await send('touchMove', { x: (from.x + to.x) / 2, y: to.y });
  await send('touchMove', to);
  await send('touchStart', to, second);
  await send('touchMove', to, elsewhere);
  // What is not among the places any more is lifted.
  await send('touchMove', to);
  await check();
  await send('touchMove', from);
  await send('touchEnd');
  await session.detach();
}

/** Scrolls the page with a finger that happens to land on a plot. */
export async function swipeUpFrom(plot: Locator, part = 0.5): Promise<void> {
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await boxOf(plot);
  const from = { x: x + width * 0.2, y: y + height * part };
  await touch(plot.page(), from, { x: from.x, y: from.y - 200 });
}

/** Writes into a field from its start, and presses Enter. */
export async function typeInto(entry: Locator, text: string): Promise<void> {
  await entry.fill('');
  await entry.pressSequentially(text);
  await entry.press('Enter');
}
