import { defineConfig } from '@playwright/test';
import { findBrowser } from './browser/find.ts';
import { thisMachine } from './browser/machine.ts';

const browser = findBrowser(thisMachine);
if (!browser.ok) throw new Error(browser.message);
const { executablePath, args } = browser;

/** Files whose tests run in one process. They begin, so that no other waits at the end for the last of them. */
const longest = /(?:offline|video-export|video-offer)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // Some tests open the long page a score of times.
  timeout: 180_000,
  expect: { timeout: 5_000 },
  // No trace by default: a snapshot of this long page before and after each key makes the suite three times slower.
  // An action that waits longer waits for what never comes.
  use: {
    headless: true,
    // Narrower than the page with the contents beside it, which lays out all of itself however far out of sight it is: a
    // test takes a third less. What is to be seen at other widths says so.
    viewport: { width: 1024, height: 720 },
    actionTimeout: 20_000,
    screenshot: 'only-on-failure',
    // Every test begins with an empty browser, into which a worker would fetch the whole site: offline.spec.ts.
    serviceWorkers: 'block',
    launchOptions: { executablePath, args },
  },
  projects: [
    { name: 'one after the other', testMatch: longest, use: { browserName: 'chromium' } },
    { name: 'chromium', testIgnore: longest, use: { browserName: 'chromium' } },
  ],
});
