// What a frame of each running figure costs in script, on a processor slowed down four times.
import { onSlowPage, slowdown } from './browser.ts';
import { quantile, report } from './statistics.ts';

const runMs = 5000;

interface Recording {
  /** Milliseconds of script in each animation frame so far. */
  frameCosts: number[];
}

/** Runs in the page: times every animation callback with the rendering that it sets off, which is a microtask. */
function recordFrames(): void {
  const recording: Recording = { frameCosts: [] };
  Object.assign(globalThis, { recording });
  const ask = globalThis.requestAnimationFrame.bind(globalThis);
  globalThis.requestAnimationFrame = (callback) =>
    ask((now) => {
      const began = performance.now();
      callback(now);
      // Behind the microtask in which Preact draws.
      queueMicrotask(() => queueMicrotask(() => recording.frameCosts.push(performance.now() - began)));
    });
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
    await page.evaluate(() => {
      (globalThis as unknown as { recording: Recording }).recording.frameCosts = [];
    });
    await run.click();
    await page.waitForTimeout(runMs);
    const costs = await page.evaluate(
      () => (globalThis as unknown as { recording: Recording }).recording.frameCosts,
    );
    const label = `${id}, ${String(costs.length)} frames at ${String(slowdown)}× slowdown`;
    report(`${label}, median`, quantile(costs, 0.5), 'ms');
    report('  95th percentile', quantile(costs, 0.95), 'ms', 'at most 8 ms');
    report('  highest', Math.max(...costs), 'ms');
  }
}, recordFrames);
