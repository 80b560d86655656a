import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import { findOrInstallBrowser } from '../../../e2e/browser/install.ts';
import { browserVersion, thisMachine } from '../../../e2e/browser/machine.ts';
import { frameHeight, frameWidth } from '../../video/picture.ts';
import { Failure } from './failure.ts';

/** A browser that takes pictures of HTML. */
export class Studio {
  readonly #browser: Browser;
  /** What draws: pictures of another browser may differ. */
  readonly version: string;

  private constructor(browser: Browser, version: string) {
    this.#browser = browser;
    this.version = version;
  }

  static async open(say: (line: string) => void): Promise<Studio> {
    const found = await findOrInstallBrowser(thisMachine, say);
    if (!found.ok) throw new Failure(found.message.replace('for the end-to-end tests ', ''));
    const { executablePath, args } = found;
    const browser = await chromium.launch({ executablePath, args });
    return new Studio(browser, browserVersion(executablePath) ?? executablePath);
  }

  /** A camera for the frames of the video, which all have the styles of `html`. */
  async camera(html: string): Promise<Camera> {
    const page = await this.#pageWith(html, { width: frameWidth, height: frameHeight });
    return new Camera(page, await page.context().newCDPSession(page));
  }

  /** A picture of a whole page in a file: at least as large as `view`, and as long as the page is. */
  async pictureOf(html: string, view: { width: number; height: number }, file: string): Promise<void> {
    const page = await this.#pageWith(html, view);
    await page.screenshot({ path: file, fullPage: true, ...(file.endsWith('.jpg') ? { quality: 90 } : {}) });
    await page.close();
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  async #pageWith(html: string, viewport: { width: number; height: number }): Promise<Page> {
    const page = await this.#browser.newPage({ viewport });
    await page.setContent(html);
    // A font would come with the first letter that needs it, and too late for the picture of that letter. The ones
    // that cannot be loaded are those of other machines.
    await page.evaluate(() => Promise.allSettled([...document.fonts].map((font) => font.load())));
    return page;
  }
}

/** Takes one picture after the other. Several take them at the same time. */
export class Camera {
  readonly #page: Page;
  readonly #session: CDPSession;

  constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** A PNG of the frame. */
  async shoot(markup: string): Promise<Buffer> {
    await this.#page.evaluate((html) => {
      document.body.innerHTML = html;
    }, markup);
    const { data } = await this.#session.send('Page.captureScreenshot', {
      format: 'png',
      optimizeForSpeed: true,
    });
    return Buffer.from(data, 'base64');
  }
}
