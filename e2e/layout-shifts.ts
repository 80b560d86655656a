import type { Page } from '@playwright/test';

interface LayoutShift extends PerformanceEntry {
  value: number;
  sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[];
}

/** Watches from the next page on what moves without being moved. */
export async function recordShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: object[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as LayoutShift[]) {
        const moved = sources.map(
          ({ node, previousRect, currentRect }) =>
            `${node?.nodeName ?? ''} ${node?.textContent?.slice(0, 30) ?? ''} ${JSON.stringify([previousRect, currentRect])}`,
        );
        shifts.push({ value, moved });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** What has moved so far, by how much and from where to where. */
export async function shiftsOf(page: Page): Promise<{ value: number; moved: string[] }[]> {
  const shifts = await page.evaluate(
    () => (window as unknown as { shifts: { value: number; moved: string[] }[] }).shifts,
  );
  // Fonts and numbers that change places may differ by a pixel or two; a line that moves costs ten times as much.
  return shifts.filter(({ value }) => value > 0.002);
}
