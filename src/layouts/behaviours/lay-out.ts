/** What is left of a pause, of at most 50 ms, must be this much for one more box. */
const enoughMs = 25;

/**
 * Lays out, box by box in the pauses after the page has loaded, what would wait until the reader comes near
 * (`content-visibility` in src/styles/lesson.css and figure.css): in a picture of the whole page, as browsers and
 * archives take it, all of that is blank. Who jumps before then has all of it laid out first, since a guessed height on
 * the way is a wrong place at its end.
 *
 * Where browsers do not keep what is read in its place as boxes above it get their heights, these wait.
 */
export function layOutInPauses(): void {
  if (!CSS.supports('overflow-anchor', 'auto')) return;
  const boxes = [
    ...document.querySelectorAll<HTMLElement>('.figure, main section > *, .glossary > div'),
  ].filter((box) => getComputedStyle(box).contentVisibility === 'auto');
  const show = (box: HTMLElement): void => {
    box.style.contentVisibility = 'visible';
  };
  const next = (pause: IdleDeadline): void => {
    do {
      const box = boxes.shift();
      if (box === undefined) return;
      show(box);
      // Laid out now, it takes its time from this pause.
      box.getBoundingClientRect();
    } while (pause.timeRemaining() > enoughMs);
    requestIdleCallback(next);
  };
  addEventListener('load', () => requestIdleCallback(next));
  const finishBeforeJump = ({ target, key }: Partial<KeyboardEvent>): void => {
    if (key === 'Tab' || (!key && (target as Element).closest('a'))) boxes.splice(0).forEach(show);
  };
  addEventListener('click', finishBeforeJump, true);
  addEventListener('keydown', finishBeforeJump, true);
}
