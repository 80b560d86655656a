import type { Locator } from '@playwright/test';
import { readOutput, type Reading } from './read-output.ts';

/** What the form of every figure has, with the names of its outputs. */
export class FigureForm<Output extends string> {
  readonly scope: Locator;
  /** What is wrong with the link. */
  readonly notice: Locator;
  readonly status: Locator;

  constructor(scope: Locator) {
    this.scope = scope;
    this.notice = scope.locator('.notice');
    // By its attribute: each output has the same role of its own accord.
    this.status = scope.locator('[role=status]');
  }

  output(name: Output): Locator {
    return this.scope.locator(`output[name="${name}"]`);
  }

  read(name: Output): Promise<Reading> {
    return readOutput(this.output(name));
  }

  button(name: string): Locator {
    return this.scope.getByRole('button', { name, exact: true });
  }

  async pressButton(name: string): Promise<void> {
    await this.button(name).click();
  }

  /** What is wrong with a typed number. */
  problemOf(entry: Locator): Locator {
    return entry.locator('xpath=..').locator('.problem');
  }
}
