import type { CDPSession, Page } from '@playwright/test';
import { expect, test } from '../fixtures.ts';
import { act } from '../random/act.ts';
import { chance } from '../random/chance.ts';

const seed = Number(process.env['RANDOM_SEED'] ?? 20260401);
const minutes = Number(process.env['SOAK_MINUTES'] ?? 10);

interface Kept {
  heapBytes: number;
  nodes: number;
  listeners: number;
}

/** What the page keeps once all that it can let go is gone. */
async function kept(page: Page, session: CDPSession): Promise<Kept> {
  for (const reset of await page.getByRole('button', { name: 'Reset', exact: true }).all())
    await reset.evaluate((button) => {
      (button as HTMLButtonElement).click();
    });
  await page.locator('main').evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });
  // Twice, with a frame in between: what the first lets go may hold more.
  for (let times = 0; times < 2; times += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return { heapBytes: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test(`${String(minutes)} minutes of use, seed ${String(seed)}, leave nothing behind`, async ({
  lesson,
  page,
  quiet,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await lesson.goto();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const random = chance(seed);
  const use = async (during: number): Promise<number> => {
    const end = Date.now() + during;
    let events = 0;
    while (Date.now() < end) events += await act(page, random);
    return events;
  };
  // Whatever is made once, at the first use, is there after this.
  await use(60_000);
  const before = await kept(page, session);
  const events = await use(60_000 * (minutes - 1));
  const after = await kept(page, session);
  test.info().annotations.push({ type: 'kept', description: JSON.stringify({ events, before, after }) });
  process.stdout.write(`${String(events)} events: ${JSON.stringify(before)} → ${JSON.stringify(after)}\n`);
  expect(after.heapBytes / before.heapBytes).toBeLessThan(1.05);
  expect(after.nodes).toBeLessThanOrEqual(before.nodes);
  expect(after.listeners).toBeLessThanOrEqual(before.listeners);
  expect(await quiet.complaints()).toEqual([]);
});
