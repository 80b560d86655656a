import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pages, parameters, type LoneFigure } from './contract.ts';
import { expect, test } from './fixtures.ts';
import { refusedScript } from './quiet.ts';
import { serveSite } from './serve/serve.ts';

const figures = parameters.only.words;

/** A state of each figure, and an output that tells it from the built one. Each output's double is in its own spec. */
const states: Record<LoneFigure, { query: string; output: string }> = {
  'loss-slider': { query: 'p=0.01&y=1', output: 'loss' },
  'fig-gradients': { query: 'z=-6.5&gy=0', output: 'ce-slope' },
  'fig-likelihood': { query: 'heads=0.31&tosses=1000', output: 'mean-loss' },
  'fig-race': { query: 'w0=0.6&b0=0.9&step=40', output: 'se-probability' },
  'fig-surface': { query: 'data=B&w=1&b=1', output: 'ce-loss' },
};

/** The figure itself: the loss slider's id is its section's. */
const figure = (page: Page, id: LoneFigure) => page.locator(`figure:is(#${id}, #${id} > *)`);
const valueOf = (page: Page, id: LoneFigure) =>
  figure(page, id).locator(`output[name="${states[id].output}"] data`).first();

/** Without waking what is not in sight. */
async function open(page: Page, query: string, address: string = pages.lesson): Promise<void> {
  await page.goto(`${address}?${query}`);
  await page.locator('html[data-awake]').waitFor({ state: 'attached' });
}

/** What a reader sees of the page: its elements that hold words of their own and have a box. */
const visibleOutside = (page: Page, id: LoneFigure) =>
  page.evaluate((only) => {
    const alone = document.querySelector(`figure:is(#${only}, #${only} > *)`);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const seen: string[] = [];
    while (walker.nextNode()) {
      const { parentElement: element, nodeValue } = walker.currentNode;
      const words = nodeValue?.trim() ?? '';
      if (words === '' || !element || alone?.contains(element)) continue;
      if (element.closest('.spoken') || element.getClientRects().length === 0) continue;
      seen.push(words);
    }
    return seen;
  }, id);

for (const id of figures) {
  test(`only=${id} shows it alone, in the state of the link, filling the window, with large letters`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    const { query } = states[id];
    await open(page, `${query}&only=${id}#${id}`);
    expect(await visibleOutside(page, id)).toEqual(['From the lesson', 'Cross-entropy loss']);
    const box = (await figure(page, id).boundingBox())!;
    expect(box.x).toBe(0);
    expect(box.y).toBe(0);
    expect(box.width).toBe(1920);
    const title = figure(page, id).locator('figcaption b');
    await expect(page).toHaveTitle(`${(await title.textContent())!} · Cross-entropy loss · Classification`);

    // Only this one has woken.
    await expect(page.locator('[data-live][data-props]')).toHaveCount(1);
    const value = await valueOf(page, id).getAttribute('value');
    const size = await title.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));

    await open(page, query);
    expect(value).toBe(await valueOf(page, id).getAttribute('value'));
    expect(size).toBeGreaterThanOrEqual(
      1.5 * (await title.evaluate((element) => parseFloat(getComputedStyle(element).fontSize))),
    );
    await open(page, '');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(value).not.toBe(await valueOf(page, id).getAttribute('value'));
  });

  test(`only=${id} sticks out of no window`, async ({ page }) => {
    for (const [width, height] of [
      [320, 640],
      [360, 740],
      [800, 1400],
      [1280, 720],
    ] as const) {
      await page.setViewportSize({ width, height });
      await open(page, `only=${id}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const { bottom } = await page
        .locator('.alone-foot')
        .evaluate((foot) => ({ bottom: foot.getBoundingClientRect().bottom + scrollY }));
      expect(bottom).toBeGreaterThanOrEqual(height);
    }
  });

  test(`the embed code of ${id} shows its state in a frame without scrollbars`, async ({ context, page }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.setViewportSize({ width: 900, height: 900 });
    await page.goto(`${pages.lesson}?utm=x&${states[id].query}`);
    await page.locator('html[data-awake]').waitFor({ state: 'attached' });
    const value = await valueOf(page, id).getAttribute('value');
    await figure(page, id).getByRole('button', { name: 'Copy embed code' }).click();
    await expect(figure(page, id).locator('[role=status]')).toHaveText('Embed code copied.');
    const code = await page.evaluate(() => navigator.clipboard.readText());
    expect(code).toMatch(/^<iframe src="[^"]+" title="[^"]+" width="100%" height="\d+0"[^>]*><\/iframe>$/);
    expect(code).not.toContain('utm');

    // A page of another origin, such as a teacher's own.
    const width = await figure(page, id).evaluate((element) =>
      Math.ceil(element.getBoundingClientRect().width),
    );
    const folder = await mkdtemp(join(tmpdir(), 'teacher-'));
    const head = '<!doctype html><link rel="icon" href="data:,">';
    await writeFile(
      join(folder, 'index.html'),
      `${head}<body style="margin: 0; width: ${String(width)}px">${code}`,
    );
    const own = await serveSite({ root: folder });
    await page.goto(own.url);
    const frame = (await (await page.locator('iframe').elementHandle()).contentFrame())!;
    await frame.locator('html[data-awake]').waitFor({ state: 'attached' });
    const inside = frame.locator(`figure:is(#${id}, #${id} > *) output[name="${states[id].output}"] data`);
    await expect(inside.first()).toHaveAttribute('value', value!);
    const { content, room } = await frame.evaluate(() => ({
      content: document.documentElement.scrollHeight,
      room: innerHeight,
    }));
    expect(content).toBeLessThanOrEqual(room);

    // The way out of the frame leads to the lesson, in the same state.
    await frame.getByRole('link', { name: 'Cross-entropy loss', exact: true }).click();
    await page.waitForURL((url) => url.pathname.endsWith(pages.lesson));
    expect(new URL(page.url()).searchParams.has('only')).toBe(false);
    expect(new URL(page.url()).hash).toBe(`#${id}`);
    await expect(valueOf(page, id)).toHaveAttribute('value', value!);
    await own.close();
    await rm(folder, { recursive: true });
  });
}

test('the way out of a lone figure keeps what else the link says', async ({ page }) => {
  await open(page, 'only=fig-gradients&utm=x');
  await expect(page.locator('.alone-foot a')).toHaveAttribute('target', '_top');
  await expect(page.locator('.alone-foot a')).toHaveAttribute('href', /\?utm=x#fig-gradients$/);
});

test('a lone figure has no control for another that is not there', async ({ gradients, page }) => {
  await open(page, 'only=fig-gradients');
  await expect(gradients.scope.locator('[name=half]')).toBeVisible();
  await expect(gradients.scope.locator('[name=linked]')).toBeHidden();
});

const allowed = 'loss-slider, fig-gradients, fig-likelihood, fig-race or fig-surface';
for (const [query, complaint] of [
  ['only=fig-nope', `The link asks for only = “fig-nope”, but only is ${allowed}.`],
  ['only=', `The link asks for only = “”, but only is ${allowed}.`],
  ['only=q1', `The link asks for only = “q1”, but only is ${allowed}.`],
  ['only=fig-race&only=fig-race', `The link asks for only = “fig-race, fig-race”, but only is ${allowed}.`],
] as const) {
  test(`“${query}” leaves the page whole and says what is allowed`, async ({ page }) => {
    await open(page, query);
    await expect(page.locator('main > .notice')).toHaveText(complaint);
    await expect(page.locator('#page-status')).toHaveText(complaint);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.alone-foot')).toHaveCount(0);
  });
}

test('a page without the figure stands whole and says so', async ({ page }) => {
  await open(page, 'only=fig-race', pages.course);
  await expect(page.locator('main > .notice')).toHaveText(
    'The link asks for only = “fig-race”, but only is a figure of the page.',
  );
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a lone figure stands there as it was built if the script does not come', async ({
  blockedFileSite,
  page,
  quiet,
}) => {
  quiet.allow(refusedScript);
  await page.goto(`${blockedFileSite.url}${pages.lesson}?only=fig-race`);
  await expect(page.locator('#fig-race svg.plot').first()).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
});
