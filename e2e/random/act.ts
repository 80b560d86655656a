import type { CDPSession, Page } from '@playwright/test';
import type { Chance } from './chance.ts';

type Kind = 'range' | 'text' | 'switch' | 'select' | 'button' | 'plot';
/** As often as each is drawn: another set of examples costs a new map. */
const kinds: readonly Kind[] = [
  ...(['range', 'range', 'range', 'plot', 'plot', 'plot'] as const),
  ...(['text', 'text', 'switch', 'button', 'button', 'select'] as const),
];

/** Moves values, presses what has the focus, edits, and does nothing; none that leaves the form. */
const keys = [
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'Enter',
  'Space',
  'Escape',
  'Backspace',
  '7',
  '-',
  '.',
];
const texts = [
  ...['0.5', '-3', '−2', '1e-6', '1e-12', '2.5', '4', '-0', '1/3', '0,25', '50%', '17'],
  ...['abc', '∞', 'NaN', '1e999', '<b>', '💥', '٣', '-', ' ', '9'.repeat(60)],
];

interface Target {
  /** Its box in the window. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How it begins, for the message of a failure. */
  name: string;
}

/** Brings a control of a figure to the middle of the window and gives it the focus; none where there is none. */
function aim(page: Page, kind: Kind, form: number, control: number): Promise<Target | undefined> {
  return page.evaluate(
    ([wanted, formShare, controlShare]) => {
      const selectors = {
        range: 'input[type=range]',
        text: 'input[type=text]',
        switch: ':is(input[type=checkbox], input[type=radio])',
        select: 'select',
        button: 'button',
        plot: 'svg.draggable',
      };
      const forms = [...document.querySelectorAll('main form')];
      const controls = [
        ...(forms[Math.floor(formShare * forms.length)]?.querySelectorAll<HTMLElement>(selectors[wanted]) ??
          []),
      ]
        // The clipboard is not the page's to fill, and a full screen is another window.
        .filter(
          (one) =>
            one.checkVisibility() && !(wanted === 'button' && /copy|copied|screen/i.test(one.textContent)),
        );
      const found = controls[Math.floor(controlShare * controls.length)];
      if (found === undefined) return undefined;
      // A link that lies in the way would be dragged off, and followed where it is dropped.
      document.ondragstart = () => false;
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      found.focus({ preventScroll: true });
      if (found instanceof HTMLInputElement && wanted === 'text') found.select();
      const box = found.getBoundingClientRect();
      const name = found.outerHTML.slice(0, 120);
      return { x: box.x, y: box.y, width: box.width, height: box.height, name };
    },
    [kind, form, control] as const,
  );
}

interface Place {
  x: number;
  y: number;
}

/** A finger that lands on the first place, goes to each of the others and leaves from the last. */
async function swipe(session: CDPSession, places: readonly Place[]): Promise<void> {
  for (const [index, place] of places.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove';
    await session.send('Input.dispatchTouchEvent', { type, touchPoints: [place] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Waits until the page stands where it stood three frames before. */
function atRest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let before = NaN; before !== scrollY;) {
      before = scrollY;
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    }
  });
}

/**
 * A mouse that is pressed on the first place, goes to each of the others and is let go at the last: as fast as they
 * come, in this order, without a frame between one and the next. Playwright's own mouse adds a listener to the window
 * for each move of a pressed one, and of moves on their way at once it takes away only the last.
 */
async function drag(session: CDPSession, places: readonly Place[]): Promise<void> {
  const [from, to] = [places[0]!, places.at(-1)!];
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', { x, y }: Place, buttons: 0 | 1) =>
    session.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, buttons, clickCount: type === 'mouseMoved' ? 0 : 1 },
      button: type === 'mouseMoved' && buttons === 0 ? 'none' : 'left',
    });
  await send('mouseMoved', from, 0);
  await send('mousePressed', from, 1);
  await Promise.all(places.slice(1).map((place) => send('mouseMoved', place, 1)));
  await send('mouseReleased', to, 0);
}

/**
 * One gesture, and of how many events it was made.
 *
 * @throws Error where what had the focus is gone and has given it to nothing.
 */
export async function act(page: Page, random: Chance): Promise<number> {
  const kind = random.pick(kinds);
  const box = await aim(page, kind, random.next(), random.next());
  if (box === undefined) return 0;
  const { events, keepsFocus } = await gesture(page, kind, box, random);
  if (keepsFocus && (await page.evaluate(() => document.activeElement === document.body)))
    throw new Error(`the focus is nowhere ${String(events)} events after it was on ${box.name}`);
  return events;
}

interface Gesture {
  events: number;
  /** Whether it ends with the focus on something: a pointer that meets nothing takes it away. */
  keepsFocus: boolean;
}

async function gesture(page: Page, kind: Kind, box: Target, { next, pick, whole }: Chance): Promise<Gesture> {
  const { keyboard } = page;
  const inside = (share = 1) => ({
    x: box.x + box.width * (0.5 + (next() - 0.5) * share),
    y: box.y + box.height * (0.5 + (next() - 0.5) * share),
  });
  if (kind === 'plot' || (kind === 'range' && next() < 0.3)) {
    const from = inside(0.98);
    // Beyond the edges, too.
    const moves = Array.from({ length: whole(40) }, () => inside(1.3));
    const follow = next() < 0.3 ? swipe : drag;
    const session = await page.context().newCDPSession(page);
    await follow(session, [from, ...moves]);
    await session.detach();
    // A finger that leaves in motion leaves the page in motion, and what is aimed at next would be gone.
    if (follow === swipe) await atRest(page);
    return { events: moves.length + 2, keepsFocus: false };
  }
  if (kind === 'text') {
    await keyboard.insertText(pick(texts));
    if (next() < 0.7) await keyboard.press('Enter');
    return { events: 2, keepsFocus: true };
  }
  if (kind === 'range' || kind === 'select') {
    const arrows = ['ArrowUp', 'ArrowDown'];
    const presses = Array.from({ length: 1 + whole(kind === 'select' ? 3 : 60) }, () =>
      pick(kind === 'select' ? arrows : keys),
    );
    await Promise.all(presses.map((key) => keyboard.press(key)));
    // Space on a slider scrolls the page.
    if (kind === 'range') await atRest(page);
    return { events: presses.length, keepsFocus: true };
  }
  const { x, y } = inside(0.2);
  const meets = await page.evaluate(
    (place) => Boolean(document.elementFromPoint(place.x, place.y)?.closest('button, input, label')),
    { x, y },
  );
  await page.mouse.click(x, y);
  return { events: 1, keepsFocus: meets };
}
