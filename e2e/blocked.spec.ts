import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pages } from './contract.ts';
import { drawTheSame } from './draw-the-same.ts';
import { expectNoDeadControl } from './expect-no-dead-control.ts';
import { expectWhole } from './expect-whole.ts';
import { dist, expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LossSlider } from './pages/loss-slider.ts';
import { missing, readAll, type Readable } from './pages/readable.ts';
import { ownPolicy } from './serve/policy.ts';
import { undrawn } from './undrawn.ts';

/** One list of exercises, so that the practice says the same each time. */
const query = 'seed=1';

const fontsInPage = 'the fonts in the page';

/** The hashes of scripts and styles that stand in the page: what its policy allows by name. */
const hashesIn = (policy: string): string[] => policy.match(/'sha256-[^']+'/g) ?? [];

/** What stands in the page under a hash, in a few words. */
function nameOf(html: string, hash: string): string {
  for (const [, element = '', attributes = '', text = ''] of html.matchAll(
    /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1>/g,
  ))
    if (`'sha256-${createHash('sha256').update(text).digest('base64')}'` === hash)
      return `the ${element}${attributes} in the page`;
  throw new Error(`Nothing in the page has the hash ${hash} of its policy.`);
}

/** Opens a page in which every widget wakes, as far as script runs, and all of which is drawn. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(`${name}?${query}`);
  await new LessonPage(page).awake();
  await expect.poll(() => undrawn(page), { timeout: 20_000 }).toEqual([]);
}

/** What the page has asked for so far, that is a script, a style or a font, by its address within the site. */
const partsOf = async (page: Page, base: string): Promise<string[]> => {
  await page.evaluate(() => document.fonts.ready);
  const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return [...new Set(names.map((name) => name.slice(base.length)))].filter((name) =>
    /\.(?:js|css|woff2)$/.test(name),
  );
};

for (const name of [pages.lesson, pages.course, pages.worksheet])
  test(`${name} with each of its scripts, fonts and styles blocked in turn says all that it says with it`, async ({
    page,
    quiet,
    site,
  }) => {
    const html = readFileSync(join(dist, name), 'utf8');
    const policy = ownPolicy(html)!;
    await page.addInitScript(drawTheSame);
    await open(page, name);
    const said = await inSight(page);
    const whole = await readAll(page);
    const files = await partsOf(page, site.url);
    expect(files.length).toBeGreaterThanOrEqual(name === pages.lesson ? 4 : 1);
    const blocked = [
      ...files.map((file) => [file, () => page.route(`**/${file}`, (route) => route.abort())] as const),
      ...['data:', ...hashesIn(policy)].map(
        (source) =>
          [
            source === 'data:' ? fontsInPage : nameOf(html, source),
            () =>
              page.route(`**/${name}?*`, async (route) => {
                const response = await route.fetch();
                const headers = {
                  ...response.headers(),
                  'content-security-policy': policy.replace(source, ''),
                };
                await route.fulfill({ response, headers });
              }),
          ] as const,
      ),
    ];
    quiet.allow(/Content Security Policy/, /net::ERR_FAILED/);
    for (const [what, block] of blocked)
      await test.step(`without ${what}`, async () => {
        await block();
        await open(page, name);
        const text = await inSight(page);
        await expectAllThatIsLeft(page, name);
        if (what.endsWith('.woff2') || what === fontsInPage) expect(text).toBe(said);
        else expectSaid(whole, await readAll(page), name);
        await page.unrouteAll();
      });
    process.stdout.write(`${name}: ${blocked.map(([what]) => what).join(', ')}\n`);
  });

/** What can be read as the page opens. */
const inSight = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    return document.querySelector('main')!.innerText;
  });

function expectSaid(whole: Readable, without: Readable, name: string): void {
  if (name === pages.lesson) {
    expectWhole(whole, without);
    return;
  }
  // Without a style, words that stood side by side may be written as one.
  const glued = without.words.join('');
  expect(missing(whole.words, without.words).filter((word) => !glued.includes(word))).toEqual([]);
  expect(missing(whole.formulas, without.formulas)).toEqual([]);
}

/** Either the widgets work, or none of their controls is there, and where the module failed they say so. */
async function expectAllThatIsLeft(page: Page, name: string): Promise<void> {
  const script = await page.locator('html').getAttribute('data-script');
  const asleep = page.locator('[data-props]:not([data-live])');
  await expect(page.locator('[data-failed]')).toHaveCount(0);
  if (script === 'on') {
    await expect(asleep).toHaveCount(0);
    await expect(page.locator('.script-failed:visible')).toHaveCount(0);
  } else {
    await expectNoDeadControl(page);
    await expect(page.locator('.script-failed:visible')).toHaveCount(
      script === 'failed' ? await page.locator('[data-props]').count() : 0,
    );
  }
  if (script === 'on' && name === pages.lesson) {
    const slider = new LossSlider(page);
    await slider.press('ArrowRight');
    // -ln 0.71, and back at -ln 0.7
    await expect(slider.output('loss')).toHaveText('0.342');
    await slider.press('ArrowLeft');
    await expect(slider.output('loss')).toHaveText('0.357');
  }
}
