import type { Locator, Page } from '@playwright/test';
import {
  likelihood,
  type ExampleNumber,
  type LikelihoodOutput,
  type LikelihoodView,
  type Tosses,
} from '../contract.ts';
import { dragRange } from './drag-range.ts';
import { pressRepeatedly, touch, type Point } from './gestures.ts';
import { readOutput, type Reading } from './read-output.ts';

const { figure, controls, range } = likelihood;

/** The two curves of the coin, one above the other. */
export type CurveName = 'likelihood' | 'loss';

/** A product of probabilities and a sum of losses, for a coin and for four examples. */
export class LikelihoodFigure {
  readonly scope: Locator;
  /** The probability of heads. */
  readonly thumb: Locator;
  readonly exact: Locator;
  /** What is wrong with the typed number. */
  readonly problem: Locator;
  /** What is wrong with the link. */
  readonly notice: Locator;
  readonly status: Locator;
  readonly coin: Locator;
  readonly examples: Locator;

  constructor(page: Page) {
    this.scope = page.locator(`#${figure}`);
    this.thumb = this.scope.locator(`input[type=range][name=${controls.heads}]`);
    this.exact = this.scope.locator(`input[name=${controls.exactHeads}]`);
    this.problem = this.scope.locator('.number-entry .problem');
    this.notice = this.scope.locator('.notice');
    // By its attribute: each output has the same role of its own accord.
    this.status = this.scope.locator('[role=status]');
    this.coin = this.scope.locator('.coin');
    this.examples = this.scope.locator('.examples');
  }

  plot(name: CurveName): Locator {
    return this.coin.locator(
      `.curve-plots svg[aria-label^="${name === 'likelihood' ? 'Likelihood' : 'Mean loss'}"]`,
    );
  }

  point(name: CurveName): Locator {
    return this.plot(name).locator('circle.dot');
  }

  tosses(count: Tosses): Locator {
    return this.scope.locator(`input[type=radio][name=${controls.tosses}][value="${String(count)}"]`);
  }

  view(name: LikelihoodView): Locator {
    return this.scope.locator(`input[type=radio][name=${controls.view}][value=${name}]`);
  }

  prediction(number: ExampleNumber): Locator {
    return this.scope.locator(`input[type=range][name=${controls.prediction}-${String(number)}]`);
  }

  output(name: LikelihoodOutput): Locator {
    return this.scope.locator(`output[name="${name}"]`);
  }

  read(name: LikelihoodOutput): Promise<Reading> {
    return readOutput(this.output(name));
  }

  button(name: string): Locator {
    return this.scope.getByRole('button', { name, exact: true });
  }

  async chooseTosses(count: Tosses): Promise<void> {
    await this.tosses(count).check();
  }

  async chooseView(name: LikelihoodView): Promise<void> {
    await this.view(name).check();
  }

  /** Presses a key on the slider, such as `ArrowRight`, `Home` or `PageUp`. */
  async press(key: string, times = 1): Promise<void> {
    // Controls are hidden until the widget lives, and a hidden one would swallow keys without a word.
    await this.thumb.waitFor();
    await pressRepeatedly(this.thumb, key, times);
  }

  async typeExactly(text: string): Promise<void> {
    await this.exact.fill('');
    await this.exact.pressSequentially(text);
    await this.exact.press('Enter');
  }

  async dragThumbTo(heads: number): Promise<void> {
    await dragRange(this.thumb, heads, range);
  }

  /** Takes the point of a curve with the mouse and lets go above a probability of heads. */
  async dragPointTo(name: CurveName, heads: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(name, heads);
    const { mouse } = this.scope.page();
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }

  /** The same with a finger. */
  async touchPointTo(name: CurveName, heads: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(name, heads);
    await touch(this.scope.page(), from, to);
  }

  /** From the middle of the point to the place of a probability on the plot's axis, and a little down. */
  async #wayOfPoint(name: CurveName, heads: number): Promise<{ from: Point; to: Point }> {
    await this.thumb.waitFor();
    await this.plot(name).scrollIntoViewIfNeeded();
    const plot = await this.plot(name).boundingBox();
    const point = await this.point(name).boundingBox();
    if (plot === null || point === null) throw new Error('The plot is not drawn.');
    const from = { x: point.x + point.width / 2, y: point.y + point.height / 2 };
    return { from, to: { x: plot.x + heads * plot.width, y: from.y + 10 } };
  }
}
