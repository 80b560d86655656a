// What a frame of each running figure and of each scene of the video costs in script, on a processor slowed down four
// times.
import type { Page } from '@playwright/test';
import { timelineOf, type Chapter } from '../src/video/timeline.ts';
import { onSlowPage, slowdown } from './browser.ts';
import { quantile, report } from './statistics.ts';

const runMs = 5000;
/** At so many times, evenly through a scene, its frame is drawn. */
const framesPerScene = 120;

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

/** Draws the video at one time after the other, a frame each. */
async function seekThrough(page: Page, times: readonly number[]): Promise<void> {
  await page.locator('#video input[name=t]').evaluate(async (position, all) => {
    for (const time of all) {
      await new Promise<void>((done) => {
        requestAnimationFrame(() => {
          (position as HTMLInputElement).value = String(time);
          position.dispatchEvent(new Event('input', { bubbles: true }));
          done();
        });
      });
    }
  }, times);
}

/** From where to where each scene of the video goes, in seconds. */
async function scenesOf(page: Page): Promise<Map<string, { from: number; to: number }>> {
  const props = await page.locator('video-island').getAttribute('data-props');
  const { chapters } = JSON.parse(props ?? '') as { chapters: Chapter[] };
  const scenes = new Map<string, { from: number; to: number }>();
  for (const { scene, start, end } of timelineOf(chapters).cues)
    scenes.set(scene, { from: scenes.get(scene)?.from ?? start, to: end });
  return scenes;
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
  await page.locator('#video .screen').scrollIntoViewIfNeeded();
  for (const [scene, { from, to }] of await scenesOf(page)) {
    const times = Array.from(
      { length: framesPerScene },
      (_, index) => from + ((index + 0.5) * (to - from)) / framesPerScene,
    );
    await page.waitForTimeout(500);
    const costs = await frameCosts(page, () => seekThrough(page, times));
    report(
      `video, ${scene}, ${String(costs.length)} frames, median`,
      quantile(costs, 0.5),
      'ms',
      'below 8 ms',
    );
    report('  95th percentile', quantile(costs, 0.95), 'ms', 'below 8 ms');
  }
});
