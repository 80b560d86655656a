// From a key on the slider to the next paint, on a processor slowed down four times: the lesson's page against a bare
// one with a slider and a circle and no framework, in one run.
import type { Page } from '@playwright/test';
import { onSlowPage, slowdown } from './browser.ts';
import { quantile, report } from './statistics.ts';

const steps = 200;

const barePage = `<!doctype html><title>bare</title>
<input type="range" name="p" min="0.01" max="0.99" step="0.01" value="0.5">
<svg viewBox="0 0 100 100" width="600"><circle cx="50" cy="50" r="3"/></svg>
<script>
const dot = document.querySelector('circle');
document.querySelector('input').addEventListener('input', (event) => {
  dot.setAttribute('cx', event.target.valueAsNumber * 100);
});
</script>`;

/** Presses arrow keys on a slider and returns the milliseconds from each key to the paint after it. */
async function timesToPaint(page: Page, slider: string): Promise<number[]> {
  await page.locator(slider).focus();
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(globalThis, { times });
    // Its task comes right after the paint.
    const channel = new MessageChannel();
    let began = 0;
    channel.port1.onmessage = () => times.push(performance.now() - began);
    addEventListener('keydown', (event) => {
      began = event.timeStamp;
      requestAnimationFrame(() => {
        channel.port2.postMessage(undefined);
      });
    });
  });
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(step % 20 < 10 ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForTimeout(20);
  }
  return page.evaluate(() => (globalThis as unknown as { times: number[] }).times);
}

await onSlowPage(async (page, siteUrl) => {
  await page.goto(`${siteUrl}cross-entropy-loss.html`);
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
  const lesson = await timesToPaint(page, 'form.compact input[name=p]');
  const full = await timesToPaint(page, '#loss-slider input[name=p]');
  await page.goto(`data:text/html,${encodeURIComponent(barePage)}`);
  const bare = await timesToPaint(page, 'input');
  const ends = [lesson, full, bare].map((times) => quantile(times, 0.95));
  report(`key to paint at ${String(slowdown)}× slowdown, bare page, p95`, ends[2] ?? 0, 'ms');
  report('  slider under the title', ends[0] ?? 0, 'ms');
  report('  the same over the bare page', (ends[0] ?? 0) / (ends[2] ?? 1), '×', 'at most 1.5');
  report('  full slider', ends[1] ?? 0, 'ms');
  report('  the same over the bare page', (ends[1] ?? 0) / (ends[2] ?? 1), '×', 'at most 1.5');
});
