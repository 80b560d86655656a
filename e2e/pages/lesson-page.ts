import type { Locator, Page } from '@playwright/test';
import { pages, type SectionId } from '../contract.ts';

/** The lesson as a whole. Page objects hold locators and what a reader does; what must be true stands in specs. */
export class LessonPage {
  readonly title: Locator;
  /** The foot of the lesson, where it can be had to keep. */
  readonly keep: Locator;
  readonly #page: Page;
  readonly #base: string;

  /** `base` is a site's `url` or a folder's; without it the lesson comes from `site`. */
  constructor(page: Page, base = '') {
    this.#page = page;
    this.#base = base;
    this.title = page.getByRole('heading', { level: 1 });
    this.keep = page.locator('.keep');
  }

  /** Opens a link such as `goto('p=0.01&y=1', 'loss-slider')`. */
  async goto(query = '', hash = ''): Promise<void> {
    const search = query === '' ? '' : `?${query}`;
    const fragment = hash === '' ? '' : `#${hash}`;
    await this.#page.goto(this.#base + pages.lesson + search + fragment);
    await this.awake();
  }

  /**
   * Waits until every widget has taken over what the build has drawn, where script runs at all. They wake as a reader
   * comes near, and all of them before printing. Everything has its own height from then on: out of sight that is a
   * guess until the page is laid out in its pauses, and what a test measures would move.
   */
  async awake(): Promise<void> {
    // Before, nobody listens yet: whoever came by a link has only seen the address change.
    await this.#page.waitForLoadState();
    await this.#page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const boxes = document.querySelectorAll<HTMLElement>('.figure, main section > *, .glossary > div');
      for (const box of boxes) box.style.contentVisibility = 'visible';
    });
    await this.#page
      .locator('html:is([data-awake], [data-script=failed], :not([data-script]))')
      .waitFor({ state: 'attached' });
  }

  section(id: SectionId): Locator {
    return this.#page.locator(`#${id}`);
  }
}
