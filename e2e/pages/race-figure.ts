import type { Locator, Page } from '@playwright/test';
import { race, type RaceOutput } from '../contract.ts';
import { dragRange } from './drag-range.ts';
import { readOutput, type Reading } from './read-output.ts';

const { figure, controls } = race;

/** The figure in which both losses start from one place. */
export class RaceFigure {
  readonly scope: Locator;
  readonly scrubber: Locator;
  readonly boost: Locator;
  /** Where the reader says squared error will be. */
  readonly guess: Locator;
  /** What is wrong with the link. */
  readonly notice: Locator;
  readonly status: Locator;
  readonly probabilityPlot: Locator;
  readonly lossPlot: Locator;
  /** Parts of the curves and their names that a question hides. */
  readonly toCome: Locator;
  /** What was so, after the question. */
  readonly outcome: Locator;
  /** The sentence about the head start. */
  readonly headStart: Locator;

  constructor(page: Page) {
    this.scope = page.locator(`#${figure}`);
    this.scrubber = this.scope.locator(`input[type=range][name=${controls.step}]`);
    this.boost = this.scope.locator(`input[type=range][name=${controls.boost}]`);
    this.guess = this.scope.locator('input[type=range][name=guess]');
    this.notice = this.scope.locator('.notice');
    this.status = this.scope.locator('[role=status]');
    this.probabilityPlot = this.scope.getByRole('img', { name: /^Predicted probability/ });
    this.lossPlot = this.scope.getByRole('img', { name: /^Loss/ });
    this.toCome = this.scope.locator('.to-come');
    this.outcome = this.scope.locator('.outcome');
    this.headStart = this.scope.locator('.head-start p');
  }

  entry(name: 'w0' | 'b0' | 'rate'): Locator {
    return this.scope.locator(`input[name=${name}]`);
  }

  /** What is wrong with a typed number. */
  problem(name: 'w0' | 'b0' | 'rate'): Locator {
    return this.scope.locator(`.number-entry:has([name=${name}]) .problem`);
  }

  output(name: RaceOutput): Locator {
    return this.scope.locator(`output[name="${name}"]`);
  }

  read(name: RaceOutput): Promise<Reading> {
    return readOutput(this.output(name));
  }

  button(name: string | RegExp): Locator {
    return this.scope.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click();
  }

  async type(name: 'w0' | 'b0' | 'rate', text: string): Promise<void> {
    await this.entry(name).fill('');
    await this.entry(name).pressSequentially(text);
    await this.entry(name).press('Enter');
  }

  async showSteps(steps: 300 | 1000 | 6000): Promise<void> {
    await this.scope.locator(`input[name=${controls.steps}][value="${String(steps)}"]`).check();
  }

  /** Moves the scrubber at one blow. */
  async scrubTo(step: number): Promise<void> {
    await this.scrubber.fill(String(step));
  }

  async dragScrubberTo(step: number, steps = 300): Promise<void> {
    await dragRange(this.scrubber, step, { min: 0, max: steps, step: 1 });
  }

  /** Presses in the plot of the predicted probability at a height, 0 to 1. */
  async pressInPlotAt(probability: number): Promise<void> {
    await this.probabilityPlot.scrollIntoViewIfNeeded();
    const box = await this.probabilityPlot.boundingBox();
    if (box === null) throw new Error('The plot is not drawn.');
    await this.scope.page().mouse.click(box.x + box.width / 2, box.y + box.height * (1 - probability));
  }
}
