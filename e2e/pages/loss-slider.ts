import type { Locator, Page } from '@playwright/test';
import { lossSlider, type Label, type LossSliderOutput } from '../contract.ts';
import { dragRange } from './drag-range.ts';
import { drawFinger } from './draw-finger.ts';
import { readOutput, type Reading } from './read-output.ts';

const { section, controls, range } = lossSlider;

/** The full loss slider, or its compact form under the title, which lacks most controls. */
export class LossSlider {
  readonly scope: Locator;
  readonly thumb: Locator;
  readonly exact: Locator;
  /** The slider in its place while the scale is the logit's. */
  readonly logitThumb: Locator;
  /** What is wrong with the typed number. */
  readonly problem: Locator;
  /** What is wrong with the link. */
  readonly notice: Locator;
  readonly status: Locator;
  readonly plot: Locator;
  readonly point: Locator;

  constructor(page: Page, form: 'full' | 'compact' = 'full') {
    this.scope = form === 'full' ? page.locator(`#${section}`) : page.locator('form.compact');
    this.thumb = this.scope.locator(`input[type=range][name=${controls.prediction}]`);
    this.exact = this.scope.locator(`input[name=${controls.exactPrediction}]`);
    this.logitThumb = this.scope.locator('input[type=range][name=logit]');
    this.problem = this.scope.locator('.number-entry .problem');
    this.notice = this.scope.locator('.notice');
    // By its attribute: each output has the same role of its own accord.
    this.status = this.scope.locator('[role=status]');
    this.plot = this.scope.locator('svg.plot');
    this.point = this.plot.locator('circle.dot');
  }

  /** Waits until the widget has taken over what the build has drawn. */
  async live(): Promise<void> {
    await this.scope.page().locator('loss-slider-island[data-live]').nth(1).waitFor();
  }

  label(label: Label): Locator {
    return this.scope.locator(`input[type=radio][name=${controls.label}][value="${String(label)}"]`);
  }

  output(name: LossSliderOutput): Locator {
    return this.scope.locator(`output[name="${name}"]`);
  }

  async dragTo(prediction: number): Promise<void> {
    await dragRange(this.thumb, prediction, range);
  }

  /** Presses a key on the slider, such as `ArrowRight`, `Home` or `PageUp`. */
  async press(key: string, times = 1): Promise<void> {
    // Controls are hidden until the widget lives, and a hidden one would swallow keys without a word.
    await this.thumb.waitFor();
    for (let pressed = 0; pressed < times; pressed += 1) await this.thumb.press(key);
  }

  async typeExactly(text: string): Promise<void> {
    await this.exact.fill('');
    await this.exact.pressSequentially(text);
    await this.exact.press('Enter');
  }

  /** Takes the point on the curve with the mouse and lets go above `prediction`. */
  async dragPointTo(prediction: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(prediction);
    const { mouse } = this.scope.page();
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 5 });
    await mouse.up();
  }

  /** The same with a finger. */
  async touchPointTo(prediction: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(prediction);
    await drawFinger(this.scope.page(), from, to);
  }

  /** Scrolls the page with a finger that happens to land on the plot. */
  async swipeUpFromPlot(): Promise<void> {
    await this.thumb.waitFor();
    await this.plot.scrollIntoViewIfNeeded();
    const plot = await this.plot.boundingBox();
    if (plot === null) throw new Error('The plot is not drawn.');
    const from = { x: plot.x + plot.width * 0.2, y: plot.y + plot.height / 2 };
    await drawFinger(this.scope.page(), from, { x: from.x, y: from.y - 200 });
  }

  /** From the middle of the point to the place of a prediction on the plot's axis, and a little down. */
  async #wayOfPoint(prediction: number) {
    await this.thumb.waitFor();
    await this.plot.scrollIntoViewIfNeeded();
    const plot = await this.plot.boundingBox();
    const point = await this.point.boundingBox();
    if (plot === null || point === null) throw new Error('The plot is not drawn.');
    const from = { x: point.x + point.width / 2, y: point.y + point.height / 2 };
    return { from, to: { x: plot.x + prediction * plot.width, y: from.y + 30 } };
  }

  async step(direction: 'Less' | 'More'): Promise<void> {
    await this.button(direction).click();
  }

  button(name: string): Locator {
    return this.scope.getByRole('button', { name, exact: true });
  }

  option(name: 'logit scale' | 'squared error with ½'): Locator {
    return this.scope.getByRole('checkbox', { name });
  }

  async choose(label: Label): Promise<void> {
    await this.label(label).check();
  }

  async pressPreset(name: string): Promise<void> {
    await this.button(name).click();
  }

  read(name: LossSliderOutput): Promise<Reading> {
    return readOutput(this.output(name));
  }
}
