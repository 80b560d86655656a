import type { Locator, Page } from '@playwright/test';
import { lossSlider, type Label, type LossSliderOutput } from '../contract.ts';
import { dragRange } from './drag-range.ts';
import { readOutput, type Reading } from './read-output.ts';

const { section, controls, range } = lossSlider;

/** The full loss slider; its compact form under the title is another. */
export class LossSlider {
  readonly scope: Locator;
  readonly thumb: Locator;
  readonly exact: Locator;
  readonly status: Locator;

  constructor(page: Page) {
    this.scope = page.locator(`#${section}`);
    this.thumb = this.scope.locator(`input[type=range][name=${controls.prediction}]`);
    this.exact = this.scope.locator(`input[name=${controls.exactPrediction}]`);
    this.status = this.scope.getByRole('status');
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

  async choose(label: Label): Promise<void> {
    await this.label(label).check();
  }

  async pressPreset(name: string): Promise<void> {
    await this.scope.getByRole('button', { name, exact: true }).click();
  }

  read(name: LossSliderOutput): Promise<Reading> {
    return readOutput(this.output(name));
  }
}
