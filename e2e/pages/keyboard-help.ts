import type { Locator, Page } from '@playwright/test';

/** A line of the list: keys, as their caps say, and what they do. */
export interface KeyLine {
  keys: string[];
  effect: string;
}

/** The list of keys that a widget knows. */
export class KeyboardHelp {
  readonly list: Locator;
  readonly button: Locator;
  readonly #scope: Locator;

  /** `scope` is the widget. */
  constructor(scope: Locator) {
    this.#scope = scope;
    this.list = scope.getByRole('dialog', { name: 'Keyboard' });
    this.button = scope.getByRole('button', { name: 'Keyboard', exact: true });
  }

  get #page(): Page {
    return this.#scope.page();
  }

  async openByKey(): Promise<void> {
    await this.#page.keyboard.press('?');
    await this.list.waitFor();
  }

  async openByButton(): Promise<void> {
    await this.button.click();
    await this.list.waitFor();
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.list.waitFor({ state: 'detached' });
  }

  async lines(): Promise<KeyLine[]> {
    return this.list.locator('dl > div').evaluateAll((rows) =>
      rows.map((row) => ({
        keys: [...row.querySelectorAll('kbd')].map((key) => key.textContent),
        effect: row.querySelector('dd')?.textContent ?? '',
      })),
    );
  }
}
