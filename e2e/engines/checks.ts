import assert from 'node:assert/strict';
import { asRead } from '../as-read.ts';
import { pages, type Label } from '../contract.ts';
import { movedRows } from '../moved-rows.ts';
import { places, type PlaceName } from '../places.ts';
import { preciseRows } from '../reference.ts';
import { serveSite } from '../serve/serve.ts';
import { drawnShare } from './drawn-share.ts';
import { until, type Engine, type Window } from './engine.ts';

/** The relative error that the contract allows the computation module. */
const tolerance = 4.5e-16;

export const checkedPlaces = [
  'at the root of a host',
  'under a path entered without its last slash',
  'on a host that keeps .html out of addresses',
  'on a host that sends its policy as a header',
  'in a folder with an awkward name',
] as const satisfies readonly PlaceName[];

/** Every widget lives there, a link's state and a gesture show the right loss, and nothing is complained about. */
export async function checkPlace({ window, site }: Engine, where: PlaceName): Promise<void> {
  const place = await places[where](site);
  try {
    await window.goto(place.entry);
    assert.equal(await window.address(), place.arrival);
    const complaints = await window.complaints();
    await window.follow(`a[href="./${pages.lesson}"]`);
    assert.equal(await window.address(), place.addressOf(pages.lesson));
    complaints.push(...(await window.complaints()));

    await window.goto(`${place.url}${pages.lesson}?p=0.01&y=1#loss-slider`);
    await awake(window);
    assert.equal(await window.address(), `${place.addressOf(pages.lesson)}?p=0.01&y=1#loss-slider`);
    await until('the fonts are there', () =>
      window.evaluate(() => [...document.fonts].every(({ status }) => status !== 'loading')),
    );
    const broken = await window.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'error').map(({ family }) => family),
    );
    assert.deepEqual(broken, []);
    await expectLoss(window, 0.01, 1);
    const top = await window.evaluate(
      () => document.querySelector('#loss-slider')?.getBoundingClientRect().top,
    );
    assert.ok(top !== undefined && top > -1 && top < 200, `#loss-slider stands at ${top} px of the window`);
    await window.press('#loss-slider input[name=p]', 'End');
    await expectLoss(window, 0.99, 1);
    await until('the state is in the address', async () => (await window.address()).includes('?p=0.99&y=1#'));

    complaints.push(...(await window.complaints()));
    await window.goto(`${place.url}${pages.worksheet}?seed=1`);
    await until('the worksheet lives', () =>
      window.evaluate(() => document.querySelector('worksheet-island[data-live]') !== null),
    );
    complaints.push(...(await window.complaints()));
    assert.deepEqual(complaints, []);
  } finally {
    // What it still loads would fail in the place that is taken away.
    await window.goto('about:blank');
    await place.close();
  }
}

/** A page that comes over a slow line is there soon after its last piece: the engine has kept up with reading. */
export async function checkPieces({ window, site }: Engine): Promise<void> {
  const { url, close } = await serveSite({ root: site, inPieces: true });
  try {
    await window.goto(url + pages.lesson);
    const lateMs = await window.evaluate(() => {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return visit && visit.domInteractive - visit.responseEnd;
    });
    assert.ok(lateMs !== undefined && lateMs < 5_000, `read ${lateMs} ms after it had come`);
  } finally {
    await window.goto('about:blank');
    await close();
  }
}

/** Nothing that a figure draws stays blank, on a phone and on a desk. */
export async function checkPictures({ window, site }: Engine): Promise<void> {
  const { url, close } = await serveSite({ root: site });
  try {
    for (const [width, height] of [
      [360, 740],
      [1280, 900],
    ] as const) {
      await window.resize(width, height);
      await window.goto(url + pages.lesson);
      await window.evaluate(() => dispatchEvent(new Event('beforeprint')));
      await awake(window);
      const sideways = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(sideways <= 0, `at ${width} px the page is ${sideways} px too wide`);
      const visible = await window.evaluate(() =>
        [...document.querySelectorAll('.figure svg.plot')].flatMap((plot, nth) =>
          plot.getClientRects().length > 0 ? [nth] : [],
        ),
      );
      assert.ok(visible.length >= 8, `${visible.length} plots`);
      for (const nth of visible) {
        // Firefox may take a picture of what has just come into sight before it has drawn it.
        let share = 0;
        for (let tries = 0; share <= 0.01 && tries < 3; tries += 1)
          share = await drawnShare(await window.picture('.figure svg.plot', nth));
        assert.ok(share > 0.01, `plot ${nth + 1} at ${width} px: ${(100 * share).toFixed(2)} % is drawn`);
      }
      assert.deepEqual(await window.complaints(), []);
    }
  } finally {
    await window.goto('about:blank');
    await close();
  }
}

/** The list of keys opens on `?` and has the focus; Escape closes it and gives the focus back. */
export async function checkKeyboardHelp({ window, site }: Engine): Promise<void> {
  const { url, close } = await serveSite({ root: site });
  const slider = '#loss-slider input[name=p]';
  const focused = (): Promise<string> =>
    window.evaluate(() => {
      const { activeElement: at } = document;
      return at?.matches(':popover-open') ? 'the list' : (at?.getAttribute('name') ?? '');
    });
  try {
    await window.goto(`${url}${pages.lesson}?p=0.7#loss-slider`);
    await awake(window);
    await window.press(slider, '?');
    await until('the list has the focus', async () => (await focused()) === 'the list');
    await window.press('#loss-slider [role=dialog]', 'Escape');
    await until('the slider has the focus', async () => (await focused()) === 'p');
    assert.equal(await window.evaluate(() => document.querySelectorAll('[role=dialog]').length), 0);
    assert.deepEqual(await window.complaints(), []);
  } finally {
    await window.goto('about:blank');
    await close();
  }
}

/** Rows of formulas stand where KaTeX's own rule puts them, although ours makes no layers of them. */
export async function checkFormulas({ window, site }: Engine): Promise<void> {
  const { url, close } = await serveSite({ root: site });
  try {
    // With a state, all widgets wake.
    await window.goto(`${url}${pages.lesson}?p=0.7`);
    await awake(window);
    const { rows, moved } = await window.evaluate(movedRows);
    assert.ok(rows > 800, `${rows} rows`);
    assert.deepEqual(moved, []);
  } finally {
    await window.goto('about:blank');
    await close();
  }
}

/** Where a number would hang over the edge of a narrow figure, the engine moves it in as the style asks. */
export async function checkReadings({ window, site }: Engine): Promise<void> {
  const { url, close } = await serveSite({ root: site });
  try {
    await window.resize(360, 740);
    for (const query of ['tosses=10000&heads=0.54&gy=1&z=4.4', 'tosses=1000&heads=0.5&gy=0&z=-4']) {
      await window.goto(`${url}${pages.lesson}?${query}`);
      await awake(window);
      const overhangs = await window.evaluate(() =>
        [...document.querySelectorAll('.reading text')]
          .map((text) => ({ text, box: text.getBoundingClientRect() }))
          .filter(({ text, box }) => {
            const frame = text.closest('.figure')?.getBoundingClientRect();
            return box.width > 0 && frame && (box.left < frame.left || box.right > frame.right);
          })
          .map(({ text }) => text.textContent),
      );
      assert.deepEqual(overhangs, []);
      assert.ok(await window.evaluate(() => document.querySelectorAll('.reading text').length > 5));
    }
  } finally {
    await window.goto('about:blank');
    await close();
  }
}

/** What is read stays where it is when the window becomes wider, and narrower again. */
export async function checkTurning({ window, site }: Engine): Promise<void> {
  const { url, close } = await serveSite({ root: site });
  const headingTop = (): Promise<number> =>
    window.evaluate(() => document.querySelector('#gradient h2')!.getBoundingClientRect().top);
  const settled = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 600));
  try {
    await window.resize(700, 740);
    await window.goto(`${url}${pages.lesson}?p=0.5`);
    await awake(window);
    await window.evaluate(() => {
      document.querySelector('#gradient h2')!.scrollIntoView();
      scrollBy(0, -40);
    });
    await settled();
    for (const width of [1280, 700]) {
      const before = await headingTop();
      assert.ok(before > 20 && before < 200, `${before} px from the top`);
      await window.resize(width, 740);
      await settled();
      const moved = Math.abs((await headingTop()) - before);
      assert.ok(moved < 40, `moved by ${moved} px as the window became ${width} px wide`);
    }
  } finally {
    await window.goto('about:blank');
    await close();
  }
}

async function awake(window: Window): Promise<void> {
  await until('every widget that is due has woken', () =>
    window.evaluate(() => 'awake' in document.documentElement.dataset),
  );
  const asleep = await window.evaluate(() =>
    [...document.querySelectorAll('[data-props]:is(:not([data-live]), [data-failed])')].map(
      ({ localName }) => localName,
    ),
  );
  assert.deepEqual(asleep, []);
  assert.equal(await window.evaluate(() => document.querySelectorAll('[data-props]').length), 9);
}

async function expectLoss(window: Window, probability: number, label: Label): Promise<void> {
  const row = preciseRows.find((one) => one.probability === probability && one.label === label);
  assert.ok(row, `the reference has no row for ${probability}`);
  const [value, text] = await window.evaluate(() => {
    const data = document.querySelector('#loss-slider output[name=loss] data');
    return [Number(data?.getAttribute('value') ?? NaN), data?.textContent.trim()] as const;
  });
  assert.equal(text, asRead(row.lossNats));
  assert.ok(
    Math.abs(value - row.lossNats) <= tolerance * row.lossNats,
    `${value} against ${row.lossNats}, for ${probability}`,
  );
}
