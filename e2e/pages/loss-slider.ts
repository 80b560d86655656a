import type { Locator, Page } from '@playwright/test';
import { lossSlider, type Label, type LossSliderOutput } from '../contract.ts';
import { dragRange } from './drag-range.ts';
import { FigureForm } from './figure-form.ts';
import {
  boxOf,
  centreOf,
  drag,
  pressRepeatedly,
  swipeUpFrom,
  touch,
  touchWithTwo,
  typeInto,
} from './gestures.ts';

const { section, controls, range } = lossSlider;

/** The full loss slider, or its compact form under the title, which lacks most controls. */
export class LossSlider extends FigureForm<LossSliderOutput> {
  readonly thumb: Locator;
  readonly exact: Locator;
  /** The slider in its place while the scale is the logit's. */
  readonly logitThumb: Locator;
  /** What is wrong with the typed number. */
  readonly problem: Locator;
  readonly plot: Locator;
  readonly point: Locator;

  constructor(page: Page, form: 'full' | 'compact' = 'full') {
    super(form === 'full' ? page.locator(`#${section}`) : page.locator('form.compact'));
    this.thumb = this.scope.locator(`input[type=range][name=${controls.prediction}]`);
    this.exact = this.scope.locator(`input[name=${controls.exactPrediction}]`);
    this.logitThumb = this.scope.locator('input[type=range][name=logit]');
    this.problem = this.problemOf(this.exact);
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

  async dragTo(prediction: number): Promise<void> {
    await dragRange(this.thumb, prediction, range);
  }

  /** Presses a key on the slider, such as `ArrowRight`, `Home` or `PageUp`. */
  async press(key: string, times = 1): Promise<void> {
    // Controls are hidden until the widget lives, and a hidden one would swallow keys without a word.
    await this.thumb.waitFor();
    await pressRepeatedly(this.thumb, key, times);
  }

  async typeExactly(text: string): Promise<void> {
    await typeInto(this.exact, text);
  }

  /** Takes the point on the curve with the mouse and lets go above `prediction`. */
  async dragPointTo(prediction: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(prediction);
    await drag(this.scope.page(), from, to);
  }

  /** The same with a finger. */
  async touchPointTo(prediction: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(prediction);
    await touch(this.scope.page(), from, to);
  }

  /** Draws the point to a prediction and back, and meanwhile a second finger over the plot. */
  async touchWithTwo(prediction: number, second: number, check: () => Promise<void>): Promise<void> {
    const { from, to } = await this.#wayOfPoint(prediction);
    const plot = await boxOf(this.plot);
    const at = (share: number) => ({ x: plot.x + share * plot.width, y: plot.y + plot.height / 2 });
    await touchWithTwo(this.scope.page(), [from, to], [at(second), at(second + 0.1)], check);
  }

  /** Scrolls the page with a finger that happens to land on the plot. */
  async swipeUpFromPlot(): Promise<void> {
    await this.thumb.waitFor();
    await swipeUpFrom(this.plot);
  }

  /** From the middle of the point to the place of a prediction on the plot's axis, and a little down. */
  async #wayOfPoint(prediction: number) {
    await this.thumb.waitFor();
    await this.plot.scrollIntoViewIfNeeded();
    const plot = await boxOf(this.plot);
    const from = await centreOf(this.point);
    return { from, to: { x: plot.x + prediction * plot.width, y: from.y + 30 } };
  }

  async step(direction: 'Less' | 'More'): Promise<void> {
    await this.button(direction).click();
  }

  option(name: 'logit scale' | 'squared error with ½'): Locator {
    return this.scope.getByRole('checkbox', { name });
  }

  async choose(label: Label): Promise<void> {
    await this.label(label).check();
  }

  async pressPreset(name: string): Promise<void> {
    await this.pressButton(name);
  }
}
