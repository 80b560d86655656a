import type { BrowserContext } from '@playwright/test';

/** What a browser says of a script that a policy keeps from the page: of one in the page, and of one in a file. */
export const refusedScript = /Content Security Policy|^request failed: \S+\.js csp$/;

/**
 * Hears everything a reader's browser would complain about: console messages of every kind (a refusal by the
 * content security policy or by Trusted Types is one), uncaught errors and rejections, failed requests, error
 * statuses, and requests to anyone else.
 */
export class Quiet {
  readonly #heard: string[] = [];
  readonly #allowed: RegExp[] = [];
  readonly #contexts: BrowserContext[] = [];

  /** Expected in this test: complaints that match any of these do not fail it. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns);
  }

  /** Listens to another context than the test's own, too. */
  watch(context: BrowserContext): void {
    this.#contexts.push(context);
    context.on('console', (message) => {
      // Playwright's own, for a page that asks for a worker where the configuration allows none.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      const { url, lineNumber } = message.location();
      this.#heard.push(`console ${message.type()}: ${message.text()} (${url}:${String(lineNumber + 1)})`);
    });
    context.on('weberror', (webError) => {
      const error = webError.error();
      this.#heard.push(`uncaught: ${error.stack ?? error.message}`);
    });
    context.on('request', (request) => {
      if (!isOwn(request.url())) this.#heard.push(`request to another origin: ${request.url()}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'no reason given';
      // A page left, or a download begun, while something loads: the reader's doing and not the site's.
      if (reason !== 'net::ERR_ABORTED') this.#heard.push(`request failed: ${request.url()} ${reason}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400)
        this.#heard.push(`status ${String(response.status())}: ${response.url()}`);
    });
  }

  /** Everything heard so far that no test allowed, oldest first. */
  async complaints(): Promise<string[]> {
    const pages = this.#contexts.flatMap((context) => context.pages());
    // One round trip, behind which nothing said earlier can still be under way. A closed page has said it all.
    await Promise.all(pages.map((page) => page.evaluate(() => undefined).catch(() => undefined)));
    return this.#heard.filter((complaint) => !this.#allowed.some((pattern) => pattern.test(complaint)));
  }
}

/** Every server of these tests listens on 127.0.0.1, and nothing else of the site's has an origin. */
function isOwn(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return ['file:', 'data:', 'blob:', 'about:'].includes(protocol) || hostname === '127.0.0.1';
}
