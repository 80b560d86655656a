// What a frame of each running figure costs in script, on a processor slowed down four times.
import type { Page } from '@playwright/test';
import { onSlowPage, slowdown } from './browser.ts';
import { quantile, report } from './statistics.ts';

const runMs = 5000;

/** What the browser's timeline says of one task; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  /** Processor time of the thread, which does not count what other threads took meanwhile. */
  tdur?: number;
}

/**
 * Milliseconds of processor time that each animation frame spends in its callbacks and in the microtasks behind
 * them, in which Preact draws. Frames that drew nothing are left out.
 */
async function frameCosts(page: Page, run: () => Promise<void>): Promise<number[]> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser that can be traced.');
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8.execute'] });
  await run();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  const tasks = (kind: string): TraceEvent[] =>
    trace.traceEvents.filter(({ name, ph }) => name === kind && ph === 'X');
  const drawings = tasks('RunMicrotasks');
  return tasks('FireAnimationFrame')
    .filter(({ ts, dur = 0 }) => drawings.some((drawing) => drawing.ts >= ts && drawing.ts <= ts + dur))
    .map(({ tdur = Number.NaN }) => tdur / 1000);
}

await onSlowPage(async (page, siteUrl) => {
  await page.goto(`${siteUrl}cross-entropy-loss.html`);
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
  const figures = page.locator('figure:has(.transport)');
  for (const figure of await figures.all()) {
    const id = (await figure.getAttribute('id')) ?? '';
    await figure.scrollIntoViewIfNeeded();
    const run = figure.locator('.transport .primary');
    await run.scrollIntoViewIfNeeded();
    await page.waitForTimeout(1500);
    const costs = await frameCosts(page, async () => {
      await run.click();
      await page.waitForTimeout(runMs);
    });
    const label = `${id}, ${String(costs.length)} frames at ${String(slowdown)}× slowdown`;
    report(`${label}, median`, quantile(costs, 0.5), 'ms', 'at most 8 ms');
    report('  95th percentile', quantile(costs, 0.95), 'ms');
    report('  highest', Math.max(...costs), 'ms');
  }
});
