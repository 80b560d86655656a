import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import type { Readable } from 'node:stream';
import { Builder, By, Capabilities, Key, type WebDriver } from 'selenium-webdriver';
import { until, type Candidate, type Engine, type Window } from './engine.ts';
import { listeningCopy } from './listening-copy.ts';
import { findProgram } from './program.ts';
import { start } from './started.ts';

const keys = { End: Key.END, Home: Key.HOME, Escape: Key.ESCAPE, '?': '?' } as const;

/** WebKitGTK's MiniBrowser through WebKitWebDriver, on a display of its own: it has no mode without windows. */
export const webkit: Candidate = {
  name: 'WebKit',
  find: () => {
    const driver = findProgram(['WebKitWebDriver'], 'WEBKIT_DRIVER_PATH', process.env, existsSync);
    if (!driver.ok) return driver;
    const display = findProgram(['Xvfb'], 'XVFB_PATH', process.env, existsSync);
    if (!display.ok) return display;
    return { ok: true, start: (dist) => startWebKit(driver.path, display.path, dist) };
  },
};

async function startWebKit(driverPath: string, displayPath: string, dist: string): Promise<Engine> {
  /** Undone in reverse, also if the rest does not start. */
  const undo: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const copy = await listeningCopy(dist);
    undo.push(copy.remove);
    const display = start(
      displayPath,
      ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    undo.push(display.end);
    const port = await freePort();
    const service = start(driverPath, [`--port=${port}`, '--host=127.0.0.1'], {
      env: { ...process.env, DISPLAY: await displayOf(display.child.stdio[3] as Readable) },
    });
    undo.push(service.end);
    const url = `http://127.0.0.1:${port}`;
    await until('WebKitWebDriver answers', () =>
      fetch(`${url}/status`).then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    const capabilities = new Capabilities({ browserName: 'MiniBrowser' });
    const driver = await new Builder()
      .disableEnvironmentOverrides()
      .usingServer(url)
      .withCapabilities(capabilities)
      .build();
    undo.push(() => driver.quit().catch(() => undefined));
    await driver.manage().setTimeouts({ pageLoad: 60_000, script: 30_000 });
    const version = (await driver.getCapabilities()).getBrowserVersion() ?? '';
    return { version: `WebKitGTK ${version}`, window: windowOf(driver), site: copy.folder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Xvfb takes the first number that is free and says which. */
async function displayOf(words: Readable): Promise<string> {
  const [said] = (await once(words, 'data', { signal: AbortSignal.timeout(20_000) })) as [Buffer];
  return `:${said.toString().trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function windowOf(driver: WebDriver): Window {
  const evaluate = <T>(script: () => T): Promise<T> => driver.executeScript<T>(script);
  /** The driver comes back before the page is there. */
  const loaded = (what: string): Promise<void> =>
    until(`${what} is loaded`, () => evaluate(() => document.readyState === 'complete'), 60_000);
  return {
    goto: async (address) => {
      await driver.get(address);
      await loaded(address);
    },
    address: () => driver.getCurrentUrl(),
    evaluate,
    press: (selector, key) => driver.findElement(By.css(selector)).sendKeys(keys[key]),
    follow: async (selector) => {
      const from = await driver.getCurrentUrl();
      await driver.findElement(By.css(selector)).click();
      await until(`${selector} leads away`, async () => (await driver.getCurrentUrl()) !== from);
      await loaded(selector);
    },
    picture: async (selector, nth) => {
      const element = (await driver.findElements(By.css(selector)))[nth];
      if (element === undefined) throw new Error(`There are not ${nth + 1} of ${selector}.`);
      // It takes what the window shows, also in the middle of a smooth scroll.
      await driver.executeScript(
        'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
        element,
      );
      return Buffer.from(await element.takeScreenshot(), 'base64');
    },
    resize: async (width, height) => {
      const chrome = await evaluate(() => [outerWidth - innerWidth, outerHeight - innerHeight] as const);
      await driver
        .manage()
        .window()
        .setRect({ width: width + chrome[0], height: height + chrome[1], x: 0, y: 0 });
    },
    complaints: () => evaluate(() => (globalThis as unknown as { heard?: string[] }).heard?.splice(0) ?? []),
  };
}
