/** After so long without scrolling the reader is taken to stay. */
const restMs = 100;
/** So long after the width has changed, what comes into sight may still change its height. */
const settleMs = 300;

/** A line of the window, and which share of an element's height stood above it. */
interface Place {
  element: Element;
  line: number;
  share: number;
}

/**
 * Keeps what the reader sees where it is when the width of the window changes: a phone is turned, a page zoomed.
 * Browsers do so by themselves only where no margin or width of what is around it changes as well: “suppression
 * triggers” of CSS Scroll Anchoring.
 */
export function keepPlace(): void {
  let width = innerWidth;
  let changed = -settleMs;
  let place: Place | undefined;
  /** Where the page was last put to keep the place. */
  let kept = 0;
  const note = (): void => {
    place = placeInSight();
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noteSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(note, restMs);
  };
  addEventListener(
    'scroll',
    () => {
      // Elsewhere than it was put: the reader scrolls.
      if (Math.abs(scrollY - kept) > 1) place = undefined;
      noteSoon();
    },
    { passive: true },
  );
  new ResizeObserver(() => {
    if (innerWidth !== width) {
      width = innerWidth;
      changed = performance.now();
    }
    if (!place?.element.isConnected) return;
    if (performance.now() - changed < settleMs) {
      scrollBy({ top: distanceTo(place), behavior: 'instant' });
      kept = scrollY;
    } else note();
  }).observe(document.body);
  noteSoon();
}

/** The first thing from the top of the window that is small enough to tell where it is. */
function placeInSight(): Place | undefined {
  if (scrollY === 0) return undefined;
  for (let line = 20; line < innerHeight; line += 20) {
    const element = document
      .elementFromPoint(innerWidth / 2, line)
      ?.closest('main :is(p, li, tr, dd, h2, h3, .equation, .figure)');
    if (!element) continue;
    const { top, height } = element.getBoundingClientRect();
    return { element, line, share: (line - top) / height };
  }
  return undefined;
}

function distanceTo({ element, line, share }: Place): number {
  const { top, height } = element.getBoundingClientRect();
  return top + share * height - line;
}
