import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page, type PuppeteerLifeCycleEvent } from 'puppeteer-core';
import type { Candidate, Engine, Window } from './engine.ts';
import { findProgram } from './program.ts';

/** Firefox through WebDriver BiDi, which hears the console, errors and requests by itself. */
export const firefox: Candidate = {
  name: 'Firefox',
  find: () => {
    const found = findProgram(['firefox-esr', 'firefox'], 'FIREFOX_PATH', process.env, existsSync);
    return found.ok ? { ok: true, start: (dist) => startFirefox(found.path, dist) } : found;
  },
};

async function startFirefox(executablePath: string, dist: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: 60_000,
  });
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(30_000);
  return {
    version: (await browser.version()).replace('firefox/', 'Firefox '),
    window: windowOf(page),
    site: dist,
    close: () => closeFirefox(browser),
  };
}

async function closeFirefox(browser: Browser): Promise<void> {
  const late = setTimeout(() => browser.process()?.kill('SIGKILL'), 10_000);
  await browser.close().catch(() => undefined);
  clearTimeout(late);
}

/** What is no fault of the site's. */
const passing = [
  // Something under way as the page was left.
  /NS_BINDING_ABORTED|status=2152398850/,
  // It lays out what it has read so far, a power without its exponent too, and says so. That the finished formulas
  // are whole is for reading.spec.ts to see.
  /Invalid markup: Incorrect number of children for <m\w+\/> tag/,
];

// The icons of a page come late and, once there is a worker, through it: of one that is still on its way when the page
// is left, Firefox says that the worker has failed.
const waitUntil = ['load', 'networkidle0'] satisfies PuppeteerLifeCycleEvent[];

function windowOf(page: Page): Window {
  let heard: string[] = [];
  const hear = (complaint: string): void => {
    if (!passing.some((pattern) => pattern.test(complaint))) heard.push(complaint);
  };
  page.on('console', (message) => hear(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => hear(`uncaught: ${String(error)}`));
  page.on('requestfailed', (request) => {
    hear(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) hear(`status ${response.status()}: ${response.url()}`);
  });
  return {
    goto: async (address) => {
      await page.goto(address, { waitUntil });
    },
    // The driver's own does not follow what the page itself puts into the address.
    address: () => page.evaluate(() => location.href),
    evaluate: (script) => page.evaluate(script),
    press: async (selector, key) => {
      await page.focus(selector);
      await page.keyboard.press(key);
    },
    follow: async (selector) => {
      await Promise.all([page.waitForNavigation({ waitUntil }), page.click(selector)]);
    },
    picture: async (selector, nth) => {
      const element = (await page.$$(selector))[nth];
      if (element === undefined) throw new Error(`There are not ${nth + 1} of ${selector}.`);
      return Buffer.from(await element.screenshot());
    },
    resize: (width, height) => page.setViewport({ width, height }),
    complaints: () => {
      const said = heard;
      heard = [];
      return Promise.resolve(said);
    },
  };
}
