import type { Locator, Page } from '@playwright/test';
import { kindNames, parameters, type Kind } from '../contract.ts';

/** The practice: one exercise at a time, and below it how the round goes. */
export class PracticePage {
  readonly scope: Locator;
  readonly exercise: Locator;
  readonly question: Locator;
  readonly entry: Locator;
  readonly problem: Locator;
  readonly choices: Locator;
  /** What was said about every try, oldest first. */
  readonly lines: Locator;
  readonly next: Locator;
  readonly help: Locator;
  readonly seeIt: Locator;
  readonly wayBack: Locator;
  readonly summary: Locator;
  readonly notice: Locator;
  readonly status: Locator;
  readonly fold: Locator;
  readonly seed: Locator;

  constructor(page: Page) {
    this.scope = page.locator('#practice');
    this.exercise = this.scope.locator('.exercise');
    this.question = this.exercise.locator('legend');
    this.entry = this.exercise.getByRole('textbox', { name: 'your answer' });
    this.problem = this.exercise.locator('.problem');
    this.choices = this.exercise.getByRole('radio');
    this.lines = this.exercise.getByRole('log').locator('.line');
    this.next = this.exercise.getByRole('button', { name: 'Next exercise' });
    this.help = this.exercise.getByRole('button', { name: /hint|solution/i });
    this.seeIt = this.exercise.getByRole('link', { name: /^See it/ });
    this.wayBack = page.getByRole('link', { name: '← Back to the exercise' });
    this.summary = this.scope.getByRole('table');
    this.notice = this.scope.locator('.notice');
    this.status = this.scope.locator('form > [role=status]');
    this.fold = this.scope.locator('summary', { hasText: 'Choose the exercises' });
    this.seed = this.scope.getByLabel('seed', { exact: true });
  }

  /** The exercise's number in the list of its seed. */
  async number(): Promise<number> {
    return Number(/^Exercise (\d+) · /.exec(await this.#count())?.[1]);
  }

  async kind(): Promise<Kind> {
    const count = await this.#count();
    const kind = parameters.kinds.list.find((one) => count.endsWith(` · ${kindNames[one]}`));
    if (kind === undefined) throw new Error(`no kind of exercise: ${count}`);
    return kind;
  }

  /** The numbers of the question, or of the two choices. */
  async numbers(): Promise<number[]> {
    const inChoices = (await this.choices.count()) > 0;
    return (inChoices ? this.exercise.locator('.choice') : this.question)
      .locator('data')
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute('value'))));
  }

  async answer(text: string): Promise<void> {
    await this.entry.fill(text);
    await this.check();
  }

  async choose(index: 0 | 1): Promise<void> {
    await this.choices.nth(index).check();
    await this.check();
  }

  async check(): Promise<void> {
    await this.exercise.getByRole('button', { name: 'Check', exact: true }).click();
  }

  async goOn(): Promise<void> {
    await this.next.click();
  }

  /** Says where a step of training moves the logit. */
  async direct(direction: 'Up' | 'Down'): Promise<void> {
    await this.exercise.getByRole('button', { name: direction }).click();
  }

  kindBox(kind: Kind): Locator {
    return this.scope.getByRole('checkbox', { name: kindNames[kind] });
  }

  async #count(): Promise<string> {
    return (await this.exercise.locator('.exercise-count').textContent()) ?? '';
  }
}
