import type { Locator, Page } from '@playwright/test';
import type { QuestionId } from '../contract.ts';

/**
 * The quiz: one question at a time. The choices' order is drawn and their words are formulas, so they are named by
 * their ids in `content/quiz/`.
 */
export class QuizPage {
  readonly scope: Locator;
  readonly count: Locator;
  readonly score: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.scope = page.locator('#quiz');
    this.count = this.scope.locator('.quiz-count');
    this.score = this.scope.locator('.score');
  }

  question(id: QuestionId): Locator {
    return this.#page.locator(`fieldset#${id}`);
  }

  choices(id: QuestionId): Locator {
    return this.question(id).getByRole('radio');
  }

  choice(id: QuestionId, choice: string): Locator {
    return this.question(id).locator(`input[type=radio][value="${choice}"]`);
  }

  feedback(id: QuestionId): Locator {
    return this.question(id).getByRole('status');
  }

  hintButton(id: QuestionId): Locator {
    return this.question(id).getByRole('button', { name: 'Hint', exact: true });
  }

  /** Leads to a figure that shows what is wrong with the choice checked last. */
  seeIt(id: QuestionId): Locator {
    return this.question(id).locator('.see-it > a:first-child:visible');
  }

  /** Leads on to the next question, or from the last one to the score. */
  nextButton(id: QuestionId): Locator {
    return this.question(id).getByRole('button', { name: /^(next question|see the score)$/i });
  }

  /** Chooses an answer and checks it. */
  async answer(id: QuestionId, choice: string): Promise<void> {
    await this.choice(id, choice).check();
    await this.check(id);
  }

  async check(id: QuestionId): Promise<void> {
    await this.question(id).getByRole('button', { name: 'Check', exact: true }).click();
  }

  async askForHint(id: QuestionId): Promise<void> {
    await this.hintButton(id).click();
  }

  async goOn(id: QuestionId): Promise<void> {
    await this.nextButton(id).click();
  }
}
