import type { Locator, Page } from '@playwright/test';
import { pages, questions } from './contract.ts';
import { expect, test } from './fixtures.ts';
import type { Quiet } from './quiet.ts';

/** In the order of the page. */
const islands = [
  'loss-slider',
  'video',
  'gradients',
  'loss-slider',
  'likelihood',
  'race',
  'surface',
  'quiz',
  'practice',
] as const;

/** Text that a program cannot print, as JSON. */
const unprintable = { toString: 0, valueOf: 0 };

/** Gives the props of the nth island of the lesson another text. */
async function alterProps(page: Page, nth: number, alter: (props: string) => string): Promise<void> {
  let at = -1;
  await page.route(`**/${pages.lesson}*`, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/(?<= data-props=")[^"]*/g, (props) => {
      at += 1;
      if (at !== nth) return props;
      return alter(props.replaceAll('&quot;', '"')).replaceAll('"', '&quot;');
    });
    await route.fulfill({ response, body: html });
  });
}

/** What the build has drawn in each island, as a browser reads it that runs no script. */
async function stills(page: Page, url: string, quiet: Quiet): Promise<string[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The page has no browser to open another in.');
  const context = await browser.newContext({ javaScriptEnabled: false });
  quiet.watch(context);
  const plain = await context.newPage();
  await plain.goto(url);
  const drawn = await islandsOf(plain).evaluateAll((all) => all.map((island) => island.innerHTML));
  await context.close();
  return drawn;
}

const islandsOf = (page: Page): Locator => page.locator('[data-props]');

/** The nth has failed and says so with its still picture, and every other lives. */
async function expectOnlyFailed(page: Page, url: string, quiet: Quiet, nth: number): Promise<void> {
  const failed = islandsOf(page).nth(nth);
  await expect(page.locator('[data-failed]')).toHaveCount(1);
  await expect(failed).toHaveAttribute('data-failed');
  await expect(page.locator('[data-props][data-live]')).toHaveCount(islands.length - 1);
  await expect(failed).not.toHaveAttribute('data-live');
  await expect(page.locator('.script-failed:visible')).toHaveCount(1);
  await expect(failed.locator('+ .script-failed')).toContainText('do not work in your browser');
  expect(await failed.innerHTML()).toBe((await stills(page, url, quiet))[nth]);
  const dead = 'button, input:not(.quiz [type=radio]), select, .grip';
  await expect(failed.locator(`:is(${dead}):visible`)).toHaveCount(0);
}

islands.forEach((name, nth) => {
  test(`where the ${name} island (${String(nth + 1)}) throws as it wakes, the others live`, async ({
    lesson,
    page,
    quiet,
    site,
  }) => {
    quiet.allow(/uncaught: TypeError/);
    await alterProps(page, nth, (props) => {
      const names = Object.keys(JSON.parse(props) as object);
      return JSON.stringify(Object.fromEntries(names.map((key) => [key, unprintable])));
    });
    await lesson.goto();
    await expectOnlyFailed(page, site.url + pages.lesson, quiet, nth);
  });
});

test('where the slider fails, its compact form works, and the other way round', async ({
  lesson,
  lossSlider,
  openingSlider,
  page,
  quiet,
}) => {
  quiet.allow(/uncaught: TypeError/);
  const broken = JSON.stringify({ id: unprintable });
  await alterProps(page, 0, () => broken);
  await lesson.goto();
  await lossSlider.press('Home');
  // -ln 0.01
  await expect(lossSlider.output('loss')).toHaveText('4.605');
  await expect(openingSlider.output('loss')).toHaveText('0.357');
  await page.unrouteAll();
  await alterProps(page, 3, () => broken);
  await lesson.goto();
  await openingSlider.press('Home');
  await expect(openingSlider.output('loss')).toHaveText('4.605');
  // The first state, as the note says: -ln 0.7
  await expect(lossSlider.output('loss')).toHaveText('0.357');
});

test('where the quiz cannot read what it was given, it is there to read with its answers', async ({
  lesson,
  page,
  quiet,
  site,
}) => {
  quiet.allow(/JSON/);
  await alterProps(page, islands.indexOf('quiz'), () => 'broken');
  await lesson.goto();
  await expectOnlyFailed(page, site.url + pages.lesson, quiet, islands.indexOf('quiz'));
  for (const id of questions) {
    const question = lesson.section('quiz').locator(`#${id}`);
    await expect(question).toBeVisible();
    await expect(question.locator('details.reasons')).toBeVisible();
  }
});

for (const [island, address] of [
  ['quiz', '#q1'],
  ['loss-slider', '?z=3'],
] as const)
  test(`where the ${island} cannot read what it was given, a link to ${address} finds all else alive`, async ({
    lesson,
    page,
    quiet,
    site,
  }) => {
    quiet.allow(/JSON/);
    await alterProps(page, islands.indexOf(island), () => 'broken');
    await page.goto(site.url + pages.lesson + address);
    await lesson.awake();
    // Before the first figure is scrolled to, those far away may sleep.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expectOnlyFailed(page, site.url + pages.lesson, quiet, islands.indexOf(island));
    await expect(page.locator('html')).toHaveAttribute('data-live');
    await expect(page.locator('html')).toHaveAttribute('data-script', 'on');
  });

test('where a figure cannot take in its link, it stands still, and the others take theirs', async ({
  lesson,
  lossSlider,
  page,
  quiet,
  site,
}) => {
  quiet.allow(/cannot read z/);
  await page.addInitScript(() => {
    class Fussy extends URLSearchParams {
      override getAll(name: string): string[] {
        if (name === 'z') throw new Error('cannot read z');
        return super.getAll(name);
      }
    }
    globalThis.URLSearchParams = Fussy;
  });
  await lesson.goto('z=3&p=0.5');
  await expectOnlyFailed(page, site.url + pages.lesson, quiet, islands.indexOf('gradients'));
  // ln 2
  await expect(lossSlider.output('loss')).toHaveText('0.693');
});

test('where a figure throws in the middle of a gesture, it is as it was at first', async ({
  gradients,
  lesson,
  lossSlider,
  page,
  quiet,
  site,
}) => {
  quiet.allow(/cannot draw this/);
  await lesson.goto();
  await gradients.press('Home');
  await page.evaluate(() => {
    const exp = Math.exp;
    Math.exp = (x) => {
      if (Math.abs(x) === 8) throw new Error('cannot draw this');
      return exp(x);
    };
  });
  await gradients.press('End');
  await expectOnlyFailed(page, site.url + pages.lesson, quiet, islands.indexOf('gradients'));
  await lossSlider.press('Home');
  await expect(lossSlider.output('loss')).toHaveText('4.605');
});
