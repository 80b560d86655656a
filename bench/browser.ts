import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/browser/find.ts';
import { thisMachine } from '../e2e/browser/machine.ts';
import { serveSite } from '../e2e/serve/serve.ts';

export const slowdown = 4;

/** Opens a page of the built site on a machine slowed down, hands it over, and puts everything away. */
export async function onSlowPage(
  work: (page: Page, siteUrl: string) => Promise<void>,
  script?: () => void,
): Promise<void> {
  const found = findBrowser(thisMachine);
  if (!found.ok) throw new Error(found.message);
  const site = await serveSite({ root: new URL('../dist', import.meta.url).pathname });
  const browser = await chromium.launch({ executablePath: found.executablePath, args: found.args });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    if (script) await page.addInitScript(script);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await work(page, site.url);
  } finally {
    await browser.close();
    await site.close();
  }
}
