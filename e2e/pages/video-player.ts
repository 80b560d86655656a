import type { Locator, Page } from '@playwright/test';
import { video } from '../contract.ts';
import { FigureForm } from './figure-form.ts';

/** The video in its player. */
export class VideoPlayer extends FigureForm<(typeof video.outputs)[number]> {
  /** The picture. */
  readonly screen: Locator;
  readonly caption: Locator;
  readonly position: Locator;
  readonly preview: Locator;
  readonly speed: Locator;
  readonly transcript: Locator;
  readonly chapters: Locator;
  readonly tryIt: Locator;
  readonly stills: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    super(page.locator(`#${video.section} form.player`));
    this.#page = page;
    this.screen = this.scope.locator('.screen .frame');
    this.caption = this.scope.locator('.caption-lines');
    this.position = this.scope.locator(`input[type=range][name="${video.controls.position}"]`);
    this.preview = this.scope.locator('.scrub-preview');
    this.speed = this.scope.locator(`select[name="${video.controls.speed}"]`);
    this.transcript = this.scope.locator('.transcript > li');
    this.chapters = this.scope.locator('.chapters button');
    this.tryIt = this.scope.locator('.try-it a').first();
    this.stills = page.locator(`#${video.section} .stills`);
  }

  option(name: 'captions' | 'voice' | 'stops'): Locator {
    return this.scope.locator(`input[type=checkbox][name="${name}"]`);
  }

  /** Seconds, as they stand on the clock. */
  async seconds(): Promise<number> {
    return (await this.read('time')).value;
  }

  /** What is drawn, as markup. */
  async picture(): Promise<string> {
    return this.screen.innerHTML();
  }

  /** Puts the thumb at a time, as a drag would, and lets go. */
  async seek(seconds: number): Promise<void> {
    await this.position.evaluate((range, to) => {
      (range as HTMLInputElement).value = String(to);
      range.dispatchEvent(new Event('input', { bubbles: true }));
      range.dispatchEvent(new Event('change', { bubbles: true }));
    }, seconds);
  }

  /** Plays or pauses by the picture. */
  async clickPicture(): Promise<void> {
    await this.scope.locator('.screen').click();
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
  }
}
