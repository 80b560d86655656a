import type { Page } from '@playwright/test';

export interface Point {
  x: number;
  y: number;
}

/** Draws a finger along a line, as the browser hears it: Playwright itself can tap only. */
export async function drawFinger(page: Page, from: Point, to: Point): Promise<void> {
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
