/** What is left of a pause, of at most 50 ms, must be this much for one more box. */
const enoughMs = 25;

/**
 * Lays out, box by box in the pauses after the page has loaded, what would wait until the reader comes near
 * (`content-visibility` in src/styles/lesson.css and figure.css): in a picture of the whole page, as browsers and
 * archives take it, all of that is blank.
 *
 * Where browsers do not keep what is read in its place as boxes above it get their heights, these wait.
 */
export function layOutInPauses(): void {
  if (!CSS.supports('overflow-anchor', 'auto')) return;
  const boxes = [...document.querySelectorAll<HTMLElement>('.figure, main section > *, .glossary > div')].filter(
    (box) => getComputedStyle(box).contentVisibility === 'auto',
  );
  const next = (pause: IdleDeadline): void => {
    do {
      const box = boxes.shift();
      if (box === undefined) return;
      // It stays as much apart from the rest as it was. Laid out now, it takes its time from this pause.
      box.style.cssText = 'content-visibility: visible; contain: content';
      box.getBoundingClientRect();
    } while (pause.timeRemaining() > enoughMs);
    requestIdleCallback(next);
  };
  addEventListener('load', () => requestIdleCallback(next));
}
