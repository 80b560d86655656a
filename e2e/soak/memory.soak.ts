import type { CDPSession, Page } from '@playwright/test';
import { drawTheSame } from '../draw-the-same.ts';
import { expect, test } from '../fixtures.ts';
import { act } from '../random/act.ts';
import { chance } from '../random/chance.ts';

const seed = Number(process.env['RANDOM_SEED'] ?? 20260401);
const minutes = Number(process.env['SOAK_MINUTES'] ?? 10);

interface Kept {
  heapBytes: number;
  /** Nodes that are in the page, and those that are not but are kept. */
  nodes: number;
  strayNodes: number;
  /** Listeners of the window, of all that is in the page, and of what is not. */
  windowListeners: number;
  listeners: number;
  strayListeners: number;
}

/** Back to the state in which the page opens, by its own buttons, so that only what was not let go is more. */
const bringBack = (page: Page) =>
  page.evaluate(() => {
    for (const button of document.querySelectorAll<HTMLElement>('main button'))
      if (/^(Reset|Stop|Pause|Erase everything stored)$/.test(button.textContent.trim())) button.click();
    for (const scrubber of document.querySelectorAll<HTMLInputElement>('#video input[type=range]')) {
      scrubber.value = '0';
      scrubber.dispatchEvent(new Event('input', { bubbles: true }));
      scrubber.dispatchEvent(new Event('change', { bubbles: true }));
    }
    (document.activeElement as HTMLElement | null)?.blur();
    scrollTo(0, 0);
  });

/** Of the window, or of all that is in the page. */
async function listenersOf(session: CDPSession, expression: 'window' | 'document'): Promise<number> {
  const { result } = await session.send('Runtime.evaluate', { expression });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: result.objectId!,
    ...(expression === 'document' ? { depth: -1, pierce: true } : {}),
  });
  return listeners.length;
}

/** Of the page, with the inside of the browser's own controls. */
async function nodesOf(session: CDPSession): Promise<number> {
  await session.send('DOM.enable', { includeWhitespace: 'all' });
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const count = (nodes: readonly (typeof root)[] = []): number =>
    nodes.reduce(
      (sum, { children, shadowRoots, pseudoElements }) =>
        sum + 1 + count(children) + count(shadowRoots) + count(pseudoElements),
      0,
    );
  return count([root]);
}

/** What the page keeps once all that it can let go is gone. */
async function kept(page: Page): Promise<Kept> {
  await bringBack(page);
  // A session of its own, which takes with it what it has looked at.
  const counting = await page.context().newCDPSession(page);
  const nodes = await nodesOf(counting);
  const windowListeners = await listenersOf(counting, 'window');
  const listeners = await listenersOf(counting, 'document');
  await counting.detach();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  // Thrice, with a frame in between: what the first lets go may hold more.
  for (let times = 0; times < 3; times += 1) {
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await session.send('HeapProfiler.collectGarbage');
  }
  const { metrics } = await session.send('Performance.getMetrics');
  await session.detach();
  const of = (wanted: string): number => metrics.find(({ name }) => name === wanted)?.value ?? NaN;
  return {
    heapBytes: of('JSHeapUsedSize'),
    nodes,
    strayNodes: of('Nodes') - nodes,
    windowListeners,
    listeners,
    strayListeners: of('JSEventListeners') - windowListeners - listeners,
  };
}

test(`${String(minutes)} minutes of use, seed ${String(seed)}, leave nothing behind`, async ({
  lesson,
  page,
  quiet,
}) => {
  await page.setViewportSize({ width: 1000, height: 800 });
  await page.addInitScript(drawTheSame);
  await lesson.goto();
  const random = chance(seed);
  let events = 0;
  const all: Kept[] = [];
  for (let minute = 1; minute <= minutes; minute += 1) {
    const end = Date.now() + 60_000;
    while (Date.now() < end) events += await act(page, random);
    const now = await kept(page);
    all.push(now);
    process.stdout.write(`minute ${String(minute)}, ${String(events)} events: ${JSON.stringify(now)}\n`);
  }
  // Whatever is made once, at the first use, is there after the first minute.
  expect(all.at(-1)!.heapBytes / all[0]!.heapBytes).toBeLessThan(1.05);
  // What was drawn last is let go when something is drawn in its place, so that these go up and down a little; what
  // was never let go would have the last of them above all of the first.
  const third = Math.ceil(all.length / 3);
  for (const name of ['nodes', 'strayNodes', 'windowListeners', 'listeners', 'strayListeners'] as const)
    expect(Math.min(...all.slice(-third).map((now) => now[name])), name).toBeLessThanOrEqual(
      Math.max(...all.slice(0, third).map((now) => now[name])),
    );
  expect(await quiet.complaints()).toEqual([]);
});
