/** A window of a browser, as far as the checks need one. What is evaluated runs in the page and travels as text. */
export interface Window {
  goto: (address: string) => Promise<void>;
  address: () => Promise<string>;
  evaluate: <T>(script: () => T) => Promise<T>;
  /** Focuses what the selector finds and presses a key there. */
  press: (selector: string, key: 'End' | 'Home' | 'Escape' | '?') => Promise<void>;
  /** Clicks on a link and waits for where it leads. */
  follow: (selector: string) => Promise<void>;
  /** A picture of the nth that the selector finds, as PNG. */
  picture: (selector: string, nth: number) => Promise<Buffer>;
  /** The size of the page in CSS pixels. */
  resize: (width: number, height: number) => Promise<void>;
  /** What the engine and the page have complained about since the last time this was asked. */
  complaints: () => Promise<string[]>;
}

export interface Engine {
  /** Such as `Firefox 153.7`. */
  version: string;
  window: Window;
  /** The folder to put in place: a build, or a copy in which the engine can hear what is wrong. */
  site: string;
  close: () => Promise<void>;
}

/** Looks for the engine on this machine; starting it is another matter, and may fail. */
export interface Candidate {
  name: string;
  find: () =>
    | { ok: true; start: (dist: string) => Promise<Engine> }
    | { ok: false; missing: string }
    | { ok: false; wrong: string };
}

/** Asks again until it is so. */
export async function until(what: string, isSo: () => Promise<boolean>, limitMs = 30_000): Promise<void> {
  const end = performance.now() + limitMs;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`Not within ${limitMs / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
