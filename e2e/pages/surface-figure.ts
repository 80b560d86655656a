import type { Locator, Page } from '@playwright/test';
import { surfaceFigure, type ExampleSet, type SurfaceOutput } from '../contract.ts';
import { FigureForm } from './figure-form.ts';
import { boxOf, drag, pressRepeatedly, swipeUpFrom, touch, typeInto, type Point } from './gestures.ts';

const { figure, controls } = surfaceFigure;

export type Surface = 'cross-entropy' | 'squared-error';
/** Which weights a map shows from left to right, and which biases from bottom to top. */
export interface MapWindow {
  w: readonly [number, number];
  b: readonly [number, number];
}
export interface Params {
  w: number;
  b: number;
}

/** The figure with both loss surfaces. */
export class SurfaceFigure extends FigureForm<SurfaceOutput> {
  readonly set: Locator;
  readonly weight: Locator;
  readonly bias: Locator;
  readonly scrubber: Locator;
  readonly step: Locator;
  readonly rate: Locator;
  readonly maps: Locator;
  /** The tables of the sets and of their minima and saddle points. */
  readonly tables: Locator;

  constructor(page: Page) {
    super(page.locator(`#${figure}`));
    this.set = this.scope.locator(`select[name=${controls.set}]`);
    this.weight = this.scope.locator(`input[name=${controls.weight}]`);
    this.bias = this.scope.locator(`input[name=${controls.bias}]`);
    this.scrubber = this.scope.getByRole('slider', { name: 'step' });
    this.step = this.scope.locator('output[name=step] data');
    this.rate = this.scope.locator('.choose').getByText('learning rate').locator('data');
    this.maps = this.scope.locator('.maps');
    this.tables = this.scope.locator('details');
  }

  map(surface: Surface): Locator {
    return this.scope.locator(`.map-${surface} svg.plot`);
  }

  canvas(surface: Surface): Locator {
    return this.scope.locator(`.map-${surface} canvas`);
  }

  contours(surface: Surface): Locator {
    return this.map(surface).locator('.contours .band');
  }

  landmarks(surface: Surface, kind: 'minimum' | 'saddle'): Locator {
    return this.map(surface).locator(`.landmark.${kind}`);
  }

  ball(surface: Surface): Locator {
    return this.map(surface).locator('.point circle.dot');
  }

  /** Waits until both maps are painted, which they are once the figure is near the screen. */
  async painted(): Promise<void> {
    await this.maps.scrollIntoViewIfNeeded();
    await this.canvas('squared-error').and(this.scope.locator('[data-painted]')).waitFor();
    await this.canvas('cross-entropy').and(this.scope.locator('[data-painted]')).waitFor();
  }

  async choose(set: ExampleSet): Promise<void> {
    await this.set.selectOption(set);
  }

  /** Types a place for both balls. */
  async dropAt({ w, b }: Params): Promise<void> {
    await typeInto(this.weight, String(w));
    await typeInto(this.bias, String(b));
  }

  async clickAt(surface: Surface, params: Params, window: MapWindow): Promise<void> {
    const { x, y } = await this.placeOf(surface, params, window);
    await this.scope.page().mouse.click(x, y);
  }

  /** Presses the mouse at one place and lets go at another. */
  async dragBall(surface: Surface, from: Params, to: Params, window: MapWindow): Promise<void> {
    const [start, end] = [await this.placeOf(surface, from, window), await this.placeOf(surface, to, window)];
    await drag(this.scope.page(), start, end);
  }

  /** The same with a finger. */
  async touchBall(surface: Surface, from: Params, to: Params, window: MapWindow): Promise<void> {
    const [start, end] = [await this.placeOf(surface, from, window), await this.placeOf(surface, to, window)];
    await touch(this.scope.page(), start, end);
  }

  async tapAt(surface: Surface, params: Params, window: MapWindow): Promise<void> {
    const { x, y } = await this.placeOf(surface, params, window);
    await this.scope.page().touchscreen.tap(x, y);
  }

  async swipeUpFromMap(surface: Surface): Promise<void> {
    await this.weight.waitFor();
    // Beside the ball, which follows a finger up and down.
    await swipeUpFrom(this.map(surface), 0.8);
  }

  /** Where a map shows a weight and a bias, in pixels of the window. */
  async placeOf(surface: Surface, { w, b }: Params, window: MapWindow): Promise<Point> {
    await this.map(surface).scrollIntoViewIfNeeded();
    const { x, y, width, height } = await boxOf(this.map(surface));
    const share = (value: number, [min, max]: readonly [number, number]): number =>
      (value - min) / (max - min);
    return { x: x + share(w, window.w) * width, y: y + (1 - share(b, window.b)) * height };
  }

  /** The painted colour at a share of a map's width from the left and of its height from the top. */
  async colourAt(surface: Surface, { x, y }: Point): Promise<number[]> {
    return this.canvas(surface).evaluate(
      (canvas: HTMLCanvasElement, share) => {
        const at = (part: number, size: number): number => Math.min(size - 1, Math.floor(part * size));
        // A copy, since a canvas that is read again and again gets a complaint from the browser.
        const copy = Object.assign(document.createElement('canvas'), { width: 1, height: 1 });
        const context = copy.getContext('2d', { willReadFrequently: true });
        context?.drawImage(canvas, -at(share.x, canvas.width), -at(share.y, canvas.height));
        const pixel = context?.getImageData(0, 0, 1, 1);
        return [...(pixel?.data ?? [])];
      },
      { x, y },
    );
  }

  async press(key: string, times = 1): Promise<void> {
    await this.scrubber.waitFor();
    await pressRepeatedly(this.scrubber, key, times);
  }
}
