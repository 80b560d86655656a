import { clockText } from '../../islands/video/clock-text.ts';

/** Shows on a terminal how many frames are done, in a line that changes; elsewhere a line now and then. */
export class ProgressLine {
  readonly #of: number;
  readonly #started = performance.now();
  #said = -Infinity;
  #done = 0;
  #before = 0;

  constructor(of: number) {
    this.#of = of;
  }

  /** Some more frames are done; `before` where they were already. */
  add(count: number, { before = false } = {}): void {
    this.#done += count;
    if (before) this.#before += count;
    const terminal = process.stdout.isTTY;
    const now = performance.now();
    const last = this.#done === this.#of;
    if (!last && now - this.#said < (terminal ? 200 : 10_000)) return;
    this.#said = now;
    const elapsed = (now - this.#started) / 1000;
    const text = progressText({ done: this.#done, before: this.#before, of: this.#of, elapsed });
    process.stdout.write(terminal ? `\r\u001B[K${text}${last ? '\n' : ''}` : `${text}\n`);
  }
}

/** How far a work is. */
export interface Progress {
  /** Frames that are done, and of these the ones that were done before this run. */
  readonly done: number;
  readonly before: number;
  readonly of: number;
  /** Seconds since the run began. */
  readonly elapsed: number;
}

/**
 * The same in a line.
 * @example progressText({ done: 600, before: 200, of: 1000, elapsed: 10 })
 * // " 60 %  600 of 1,000 frames, 40 a second, 0:10 to go"
 */
export function progressText({ done, before, of, elapsed }: Progress): string {
  const share = `${String(Math.floor((100 * done) / of)).padStart(3)} %`;
  const frames = `${grouped(done)} of ${grouped(of)} frames`;
  const made = done - before;
  if (made === 0) return `${share}  ${frames}`;
  const pace = made / elapsed;
  return `${share}  ${frames}, ${Math.round(pace)} a second, ${clockText(Math.ceil((of - done) / pace))} to go`;
}

function grouped(count: number): string {
  return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
