import type { Locator, Page } from '@playwright/test';
import { gradientsFigure, type GradientsOutput, type Label } from '../contract.ts';
import { dragRange } from './drag-range.ts';
import { FigureForm } from './figure-form.ts';
import {
  boxOf,
  centreOf,
  drag,
  pressRepeatedly,
  swipeUpFrom,
  touch,
  typeInto,
  type Point,
} from './gestures.ts';

const { figure, controls, range } = gradientsFigure;

export type Curve = 'cross-entropy' | 'squared-error';

/** The figure with the slopes of both losses. */
export class GradientsFigure extends FigureForm<GradientsOutput> {
  readonly thumb: Locator;
  readonly exact: Locator;
  /** What is wrong with the typed number. */
  readonly problem: Locator;
  readonly plot: Locator;

  constructor(page: Page) {
    super(page.locator(`#${figure}`));
    this.thumb = this.scope.locator(`input[type=range][name=${controls.logit}]`);
    this.exact = this.scope.locator(`input[name=${controls.exactLogit}]`);
    this.problem = this.problemOf(this.exact);
    this.plot = this.scope.locator('svg.plot');
  }

  label(label: Label): Locator {
    return this.scope.locator(`input[type=radio][name=${controls.label}][value="${String(label)}"]`);
  }

  option(name: 'use this prediction in the loss slider' | 'squared error with ½'): Locator {
    return this.scope.getByRole('checkbox', { name });
  }

  /** The point on a curve. */
  point(curve: Curve): Locator {
    return this.plot.locator(curve === 'cross-entropy' ? '.point circle.dot' : 'circle.dot.squared-error');
  }

  /** Where the point on a curve stands in the plot: shares of its width from the left and its height from the top. */
  async shareOfPoint(curve: Curve): Promise<Point> {
    const plot = await boxOf(this.plot);
    const { x, y } = await centreOf(this.point(curve));
    return { x: (x - plot.x) / plot.width, y: (y - plot.y) / plot.height };
  }

  async typeExactly(text: string): Promise<void> {
    await typeInto(this.exact, text);
  }

  /** Presses a key on the slider, such as `ArrowRight`, `Home` or `PageUp`. */
  async press(key: string, times = 1): Promise<void> {
    // Controls are hidden until the widget lives, and a hidden one would swallow keys without a word.
    await this.thumb.waitFor();
    await pressRepeatedly(this.thumb, key, times);
  }

  async choose(label: Label): Promise<void> {
    await this.label(label).check();
  }

  async dragTo(z: number): Promise<void> {
    await dragRange(this.thumb, z, range);
  }

  /** Takes the point with the mouse and lets go above the logit z. */
  async dragPointTo(z: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(z);
    await drag(this.scope.page(), from, to);
  }

  /** The same with a finger. */
  async touchPointTo(z: number): Promise<void> {
    const { from, to } = await this.#wayOfPoint(z);
    await touch(this.scope.page(), from, to);
  }

  async swipeUpFromPlot(): Promise<void> {
    await this.thumb.waitFor();
    await swipeUpFrom(this.plot);
  }

  /** From the middle of the point to the place of a logit, and a little down. */
  async #wayOfPoint(z: number): Promise<{ from: Point; to: Point }> {
    await this.thumb.waitFor();
    await this.plot.scrollIntoViewIfNeeded();
    const plot = await boxOf(this.plot);
    const from = await centreOf(this.point('cross-entropy'));
    return { from, to: { x: plot.x + ((z + 8) / 16) * plot.width, y: from.y + 20 } };
  }
}
