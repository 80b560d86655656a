import type { Locator, Page } from '@playwright/test';

/** The line at the foot of a page about what the browser has kept of the site. */
export class OfflineNotice {
  readonly scope: Locator;
  readonly available: Locator;
  readonly newer: Locator;
  readonly loadIt: Locator;

  constructor(page: Page) {
    this.scope = page.locator('.offline');
    const status = this.scope.getByRole('status');
    this.available = status.getByText('Available offline');
    this.newer = status.getByText('There is a newer version of this page.');
    this.loadIt = this.scope.getByRole('button', { name: 'Load it' });
  }
}
