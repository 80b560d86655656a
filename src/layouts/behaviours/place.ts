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
  const { style } = document.documentElement;
  let width = innerWidth;
  let changed = 0;
  let place: Place | undefined;
  /** Where the page was last put to keep the place; undefined until then. */
  let kept: number | undefined = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const noteSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      place = placeInSight();
    }, restMs);
  };
  let frame = 0;
  const restore = (): void => {
    const before = scrollY;
    if (place?.element.isConnected) scrollBy(0, distanceTo(place));
    kept = scrollY;
    // A slow machine may not have come to the end of it by then.
    const unsettled = kept !== before || performance.now() - changed < settleMs;
    if (unsettled) frame = requestAnimationFrame(restore);
    else style.overflowAnchor = '';
  };
  addEventListener(
    'scroll',
    () => {
      // A page that has become shorter is moved before anyone is told of its width.
      if (kept === undefined || innerWidth !== width) return;
      // Elsewhere than it was put: the reader scrolls, unless the page has come to an end there.
      const atEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 1;
      if (Math.abs(scrollY - kept) > 1 && !atEnd) {
        place = undefined;
        changed = 0;
      }
      noteSoon();
    },
    { passive: true },
  );
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    changed = performance.now();
    kept = undefined;
    // What the browser does about it by itself would come on top.
    style.overflowAnchor = 'none';
    // After this event and before the next paint.
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(restore);
  });
  noteSoon();
}

/** The first of what is read below the top edge of the window; none at the top of the page, where one stays. */
function placeInSight(): Place | undefined {
  if (scrollY === 0) return undefined;
  for (let line = 20; line < innerHeight; line += 20) {
    const element = document
      .elementFromPoint(innerWidth / 2, line)
      ?.closest('p, li, tr, h2, .equation, .figure');
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
