// From a key on each slider to the next paint, on a processor slowed down four times: the lesson's page against a bare
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
    const controller = new AbortController();
    Object.assign(globalThis, { stopTiming: () => controller.abort() });
    addEventListener(
      'keydown',
      (event) => {
        began = event.timeStamp;
        requestAnimationFrame(() => {
          channel.port2.postMessage(undefined);
        });
      },
      { signal: controller.signal },
    );
  });
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(step % 20 < 10 ? 'ArrowLeft' : 'ArrowRight');
    await page.waitForTimeout(20);
  }
  return page.evaluate(() => {
    const { times, stopTiming } = globalThis as unknown as { times: number[]; stopTiming: () => void };
    stopTiming();
    return times;
  });
}

/** Every slider of the page, by its widget and its name. */
async function slidersOf(page: Page): Promise<{ name: string; selector: string }[]> {
  return page.locator('[data-props] input[type=range]').evaluateAll((ranges: HTMLInputElement[]) =>
    ranges.map((range, index) => {
      range.setAttribute('data-bench', String(index));
      const figure = range.closest('figure[id], section[id]')?.id ?? '';
      const name = range.closest('form.compact') ? 'under the title' : `${figure}, ${range.name}`;
      return { name, selector: `[data-bench="${String(index)}"]` };
    }),
  );
}

await onSlowPage(async (page, siteUrl) => {
  await page.goto(`data:text/html,${encodeURIComponent(barePage)}`);
  const bare = quantile(await timesToPaint(page, 'input'), 0.95);
  report(`key to paint at ${String(slowdown)}× slowdown, bare page, p95`, bare, 'ms');
  await page.goto(`${siteUrl}cross-entropy-loss.html`);
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
  for (const { name, selector } of await slidersOf(page)) {
    const slider = page.locator(selector);
    if (!(await slider.isVisible())) continue;
    const own = quantile(await timesToPaint(page, selector), 0.95);
    report(`  ${name}, over the bare page`, own / bare, '×', `at most 1.5; ${own.toFixed(1)} ms`);
  }
  await page.goto(`data:text/html,${encodeURIComponent(barePage)}`);
  const again = quantile(await timesToPaint(page, 'input'), 0.95);
  report('  the bare page again, at the end', again / bare, '×', `${again.toFixed(1)} ms`);
});
