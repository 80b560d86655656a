import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { buildElsewhere } from './build-elsewhere.ts';
import { archive, pages } from './contract.ts';
import { dist, expect as patient, test as base } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LossSlider } from './pages/loss-slider.ts';
import { OfflineNotice } from './pages/offline-notice.ts';
import { Host } from './serve/host.ts';

// One after the other, so that the second deployment is built once.
base.describe.configure({ mode: 'default' });
base.use({ serviceWorkers: 'allow' });

// When it looks for another worker the browser decides by itself, and not in a hurry.
const expect = patient.configure({ timeout: 30_000 });

/** In the second deployment only. */
const secondWords = 'Honest doubt costs little, as everyone knows.';

interface WorkerFixtures {
  /** The folder of a second deployment: words of the lesson are new, and a letter of one of its fonts. */
  second: string;
}

interface TestFixtures {
  host: Host;
  notice: OfflineNotice;
  /** Makes a folder that is gone after the test. */
  folder: () => string;
}

const test = base.extend<TestFixtures, WorkerFixtures>({
  second: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const root = mkdtempSync(join(tmpdir(), 'second-'));
      const file = 'content/lessons/cross-entropy-loss.mdx';
      const edits = [
        { file, from: 'Honest doubt costs little.', to: secondWords },
        { file, from: 'for the natural logarithm:', to: 'for the natural logarithm, no $\\mathcal{Z}$:' },
      ];
      await use(await buildElsewhere(root, { edits }));
      rmSync(root, { recursive: true });
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  // eslint-disable-next-line no-empty-pattern
  host: async ({}, use) => {
    const host = new Host();
    await use(host);
    await host.stop();
  },
  notice: ({ page }, use) => use(new OfflineNotice(page)),
  // eslint-disable-next-line no-empty-pattern
  folder: async ({}, use) => {
    const made: string[] = [];
    await use(() => {
      made.push(mkdtempSync(join(tmpdir(), 'deployment-')));
      return made.at(-1)!;
    });
    for (const root of made) rmSync(root, { recursive: true });
  },
});

/** The worker asks first: its requests fail, the page's do not. */
const unanswered = /^request failed: .* net::ERR_(?:CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE)$/;

/** A worker that refuses a deployment waits for no more of its files, and a host that stops sends no more of them. */
const cutShort = /^request failed: .* net::ERR_CONTENT_LENGTH_MISMATCH$/;

const isSecond = (page: Page) => expect(page.locator('.lead').first()).toContainText(secondWords);
const isFirst = (page: Page) => expect(page.locator('.lead').first()).not.toContainText(secondWords);

/** The addresses in each cache of the origin, by its name. */
const caches = (page: Page) =>
  page.evaluate(async () => {
    const { caches } = window;
    const names = await caches.keys();
    const kept = names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url));
    const addresses = await Promise.all(kept);
    return Object.fromEntries(names.map((name, index) => [name, addresses[index]!]));
  });

const scopes = (page: Page) =>
  page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope).sort(),
  );

/** Has the browser look for another worker, and reports what becomes of the one it finds. */
const updated = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration!.update();
    const worker = registration!.installing;
    if (worker === null) return 'no other';
    return new Promise<string>((resolve) => {
      worker.addEventListener('statechange', () => {
        if (worker.state === 'redundant' || worker.state === 'activated') resolve(worker.state);
      });
    });
  });

/** Every font the page has asked for, all of which it got. */
async function fontsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const failed = [...document.fonts].filter(({ status }) => status === 'error');
    if (failed.length > 0) throw new Error(`failed: ${failed.map(({ family }) => family).join()}`);
    return performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => name.includes('/_astro/'))
      .map((name) => name.replace(/^.*\//, ''));
  });
}

const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

const fontsIn = (root: string) => readdirSync(join(root, '_astro'));

async function expectSilence(notice: OfflineNotice): Promise<void> {
  for (const part of [notice.available, notice.newer, notice.loadIt]) await expect(part).toBeHidden();
}

async function expectWholePage(page: Page, root: string): Promise<void> {
  const fonts = await fontsOf(page);
  expect(fonts.length).toBeGreaterThan(2);
  expect(fontsIn(root)).toEqual(expect.arrayContaining(fonts));
}

test('after one visit every page opens with the server stopped, at any query and fragment', async ({
  host,
  notice,
  page,
  quiet,
}) => {
  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
  await expect(notice.newer).toBeHidden();
  await host.stop();
  quiet.allow(unanswered);

  await page.reload();
  await expect(notice.available).toBeVisible();
  const lesson = new LessonPage(page, host.url);
  const slider = new LossSlider(page);
  await lesson.goto('p=0.01&y=1&who=knows', 'loss-slider');
  // -ln 0.01
  await expect(slider.output('loss')).toHaveText('4.605');
  await slider.press('End');
  await expect(page).toHaveURL(/\?p=0\.99&y=1&who=knows#loss-slider$/);
  await page.reload();
  await expect(slider.output('loss')).toHaveText('0.010');
  await expectWholePage(page, dist);

  await page.getByRole('link', { name: 'A worksheet with solutions' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Solutions');
  await expect(notice.available).toBeVisible();
  await page.goto(host.url);
  await expect(notice.available).toBeVisible();
  await expectWholePage(page, dist);
  await page.getByRole('link', { name: 'Cross-entropy loss' }).click();
  await expect(lesson.title).toHaveText('Cross-entropy loss');
});

test('all that is kept is what a reader asks for, and no more than 2 MB', async ({ host, notice, page }) => {
  await host.deploy(dist);
  await page.goto(host.url);
  await expect(notice.available).toBeVisible();
  const [kept = [], ...others] = Object.values(await caches(page));
  expect(others).toEqual([]);
  const wanted = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => host.url + join(entry.parentPath, entry.name).slice(dist.length + 1))
    .filter((url) => !/404\.html|_headers|llms\.txt|card-[a-z-]*\.png|sw(?:-off)?\.js|\.zip$/.test(url));
  expect(kept.sort()).toEqual(wanted.sort());
  const bytes = await page.evaluate(async (urls) => {
    const answers = await Promise.all(urls.map((url) => window.caches.match(url)));
    const sizes = await Promise.all(answers.map(async (answer) => (await answer!.blob()).size));
    return sizes.reduce((sum, size) => sum + size);
  }, kept);
  expect(bytes).toBeLessThan(2_000_000);
});

test('a host that takes the request and says nothing does not keep a reader waiting', async ({
  host,
  notice,
  page,
  quiet,
}) => {
  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
  await host.fallSilent();
  quiet.allow(unanswered);
  await page.reload({ timeout: 15_000 });
  await expect(notice.available).toBeVisible();
});

test('a new deployment is there at the first visit, whole, and then without a network', async ({
  host,
  notice,
  page,
  quiet,
  second,
}) => {
  expect(fontsIn(second).filter((name) => !fontsIn(dist).includes(name)).length).toBeGreaterThan(0);
  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
  await isFirst(page);

  await host.deploy(second);
  await page.goto(`${host.url}${pages.lesson}?p=0.01#loss-slider`);
  await isSecond(page);
  await expect(notice.available).toBeVisible();
  await expectWholePage(page, second);
  // What the first has left is gone, as no page needs it.
  await expect.poll(async () => Object.keys(await caches(page)).length).toBe(1);

  await host.stop();
  quiet.allow(unanswered);
  await page.reload();
  await isSecond(page);
  await expect(notice.available).toBeVisible();
  await expectWholePage(page, second);
});

test('a page that was open before gets its own files until it is closed, and offers to load the newer one', async ({
  context,
  host,
  notice,
  page,
  second,
}) => {
  await host.deploy(dist);
  const slider = new LossSlider(page);
  await new LessonPage(page, host.url).goto('p=0.01&y=1', 'loss-slider');
  await expect(notice.available).toBeVisible();
  const [gone = ''] = fontsIn(dist).filter((name) => !fontsIn(second).includes(name));

  await host.deploy(second);
  const other = await context.newPage();
  await other.goto(host.url + pages.lesson);
  await expect(new OfflineNotice(other).available).toBeVisible();
  await isSecond(other);
  await expectWholePage(other, second);

  await isFirst(page);
  await expect(notice.newer).toBeVisible();
  await expect(notice.available).toBeHidden();
  const late = () =>
    page.evaluate(async (name) => (await new FontFace('late', `url(./_astro/${name})`).load()).status, gone);
  expect(await late()).toBe('loaded');

  await slider.press('End');
  await expect(page).toHaveURL(/\?p=0\.99&y=1#loss-slider$/);
  const url = page.url();
  await page.locator('.keep a').last().focus();
  await page.keyboard.press('Tab');
  await expect(notice.loadIt).toBeFocused();
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.keyboard.press('Enter');
  await isSecond(page);
  await expect(notice.available).toBeVisible();
  await expect(notice.newer).toBeHidden();
  await expect(notice.loadIt).toBeHidden();
  await expect(page).toHaveURL(url);
  await expect(slider.output('loss')).toHaveText('0.010');
  expect(loads).toBe(1);
  await expect.poll(async () => Object.keys(await caches(page)).length).toBe(1);
});

test('a page that is looked at again hears of a newer one', async ({ host, notice, page, second }) => {
  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
  await host.deploy(second);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(notice.newer).toBeVisible();
});

test('of a deployment in which it is the same, a page hears nothing new', async ({
  folder,
  host,
  notice,
  page,
}) => {
  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
  const [before = ''] = Object.keys(await caches(page));

  const next = folder();
  cpSync(dist, next, { recursive: true });
  const edited = readFileSync(join(dist, 'favicon.svg'), 'utf8').replace('<svg ', '<svg id="edited" ');
  writeFileSync(join(next, 'favicon.svg'), edited);
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
    .replace(before.replace(/.* /, ''), 'edited')
    .replace(sha256(readFileSync(join(dist, 'favicon.svg'))), sha256(edited));
  writeFileSync(join(next, 'sw.js'), worker);
  await host.deploy(next);
  expect(await updated(page)).toBe('activated');
  // The last of the deployment before goes once the new worker has heard from every page.
  await expect.poll(async () => Object.keys(await caches(page))).toEqual([`${host.url} edited`]);
  await expect(notice.available).toBeVisible();
  await expect(notice.newer).toBeHidden();
});

test('of a deployment that is not whole nothing is kept, and the one before stays', async ({
  folder,
  host,
  notice,
  page,
  quiet,
  second,
}) => {
  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
  const before = await caches(page);

  const half = folder();
  cpSync(second, half, { recursive: true });
  copyFileSync(join(dist, pages.worksheet), join(half, pages.worksheet));
  await host.deploy(half);
  expect(await updated(page)).toBe('redundant');
  expect(await caches(page)).toEqual(before);
  await host.stop();
  quiet.allow(unanswered, cutShort);
  await page.reload();
  await isFirst(page);
  await expect(notice.available).toBeVisible();
  await expectWholePage(page, dist);

  await host.deploy(second);
  await page.reload();
  await isSecond(page);
  await expect(notice.available).toBeVisible();
});

test('the kill switch in the place of the worker takes it and all it kept away, and it can come back', async ({
  context,
  folder,
  host,
  notice,
  page,
  quiet,
}) => {
  await host.deploy(dist);
  await page.goto(`${host.url}${pages.lesson}?p=0.01&y=1#loss-slider`);
  await expect(notice.available).toBeVisible();

  const off = folder();
  cpSync(dist, off, { recursive: true });
  copyFileSync(join(dist, 'sw-off.js'), join(off, 'sw.js'));
  await host.deploy(off);
  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.reload();
  await expect.poll(() => scopes(page)).toEqual([]);
  await expect.poll(() => caches(page)).toEqual({});
  await expect(notice.available).toBeHidden();
  await page.reload();
  await expect.poll(() => scopes(page)).toEqual([]);
  await expect(new LossSlider(page).output('loss')).toHaveText('4.605');
  expect(await caches(page)).toEqual({});
  expect(loads).toBe(2);
  await host.stop();
  quiet.allow(/ERR_CONNECTION_REFUSED/);
  const other = await context.newPage();
  await expect(other.goto(host.url + pages.lesson)).rejects.toThrow('ERR_CONNECTION_REFUSED');

  await host.deploy(dist);
  await page.goto(host.url + pages.lesson);
  await expect(notice.available).toBeVisible();
});

test('copies at other paths of one host leave each other alone', async ({
  folder,
  host,
  notice,
  page,
  quiet,
  second,
}) => {
  const copies = ['', 'a/b/', 'c/'] as const;
  const arrange = (roots: readonly string[]): string => {
    const arranged = folder();
    for (const [index, root] of roots.entries())
      cpSync(root, join(arranged, copies[index]!), { recursive: true });
    return arranged;
  };
  const keptIn = async (): Promise<number[]> => {
    const names = Object.keys(await caches(page));
    return copies.map((copy) => names.filter((name) => name.startsWith(`${host.url}${copy} `)).length);
  };
  await host.deploy(arrange([dist, dist, dist]));
  for (const copy of copies) {
    await page.goto(host.url + copy + pages.lesson);
    await expect(notice.available).toBeVisible();
  }
  expect(await scopes(page)).toEqual(copies.map((copy) => host.url + copy));
  expect(await keptIn()).toEqual([1, 1, 1]);
  const before = await caches(page);

  await host.deploy(arrange([dist, second, dist]));
  await page.goto(`${host.url}a/b/${pages.lesson}`);
  await isSecond(page);
  await expect(notice.available).toBeVisible();
  await expect.poll(keptIn).toEqual([1, 1, 1]);
  const after = await caches(page);
  const same = Object.keys(before).filter((name) => Object.hasOwn(after, name));
  expect(same).toHaveLength(2);
  for (const name of same) expect(after[name]).toEqual(before[name]);

  const withoutRoot = arrange([dist, second, dist]);
  copyFileSync(join(dist, 'sw-off.js'), join(withoutRoot, 'sw.js'));
  await host.deploy(withoutRoot);
  await page.goto(host.url);
  await expect.poll(() => scopes(page)).toEqual([`${host.url}a/b/`, `${host.url}c/`]);
  await expect.poll(keptIn).toEqual([0, 1, 1]);

  await host.stop();
  quiet.allow(unanswered);
  await page.goto(`${host.url}a/b/${pages.lesson}`);
  await isSecond(page);
  await expectWholePage(page, second);
  await page.goto(`${host.url}c/${pages.lesson}`);
  await isFirst(page);
  await expectWholePage(page, dist);
});

test('a copy that has no worker of its own is not taken for kept by the one above it', async ({
  context,
  folder,
  host,
  notice,
  page,
  quiet,
}) => {
  const root = folder();
  cpSync(dist, root, { recursive: true });
  cpSync(dist, join(root, 'c'), { recursive: true });
  rmSync(join(root, 'c/sw.js'));
  await host.deploy(root);
  await page.goto(host.url);
  await expect(notice.available).toBeVisible();
  quiet.allow(/404/);
  const asked = context.waitForEvent('response', (response) => response.url() === `${host.url}c/sw.js`);
  await page.goto(`${host.url}c/${pages.lesson}`);
  await asked;
  // The worker answers in turn, and has now come to a page that came later.
  const later = await context.newPage();
  await later.goto(host.url);
  await expect(new OfflineNotice(later).available).toBeVisible();
  await expectSilence(notice);
});

for (const [name, options] of [
  ['answers without endings', { cleanUrls: true }],
  ['takes endings away', { dropHtml: true }],
  ['sends the headers of _headers', { cleanUrls: true, hostHeaders: true }],
] as const) {
  test(`on a host that ${name} every address of a page opens offline`, async ({ notice, page, quiet }) => {
    const host = new Host(options);
    await host.deploy(dist);
    await page.goto(host.url);
    await expect(notice.available).toBeVisible();
    await host.stop();
    quiet.allow(unanswered);
    for (const address of ['cross-entropy-loss', pages.lesson]) {
      await page.goto(`${host.url}${address}?p=0.01&y=1#loss-slider`);
      await new LessonPage(page).awake();
      await expect(new LossSlider(page).output('loss')).toHaveText('4.605');
      await expect(notice.available).toBeVisible();
      await expectWholePage(page, dist);
    }
    for (const address of ['', 'index', pages.course]) {
      await page.goto(host.url + address);
      await expect(page.getByRole('article')).toHaveCount(1);
    }
  });
}

test('the copy to keep, served by somebody, is a site like this one', async ({
  folder,
  host,
  notice,
  page,
  quiet,
}) => {
  const root = folder();
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(join(dist, archive.name))))) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), bytes);
  }
  await host.deploy(root);
  const lesson = new LessonPage(page, `${host.url}${archive.folder}/`);
  await lesson.goto();
  await expect(notice.available).toBeVisible();
  await host.stop();
  quiet.allow(unanswered);
  await lesson.goto('p=0.01&y=1');
  await expect(new LossSlider(page).output('loss')).toHaveText('4.605');
  await expect(lesson.keep).toContainText('This is such a copy.');
});

test('what is not of the site is none of its business', async ({ folder, host, notice, page, quiet }) => {
  const more = folder();
  cpSync(dist, more, { recursive: true });
  writeFileSync(join(more, 'other.html'), '<!doctype html><link rel="icon" href="data:,"><h1>Other</h1>');
  await host.deploy(more);
  await page.goto(host.url);
  await expect(notice.available).toBeVisible();
  await page.goto(`${host.url}other.html`);
  await expect(page.getByRole('heading')).toHaveText('Other');
  quiet.allow(/404/, /ERR_CONNECTION_REFUSED/);
  await page.goto(`${host.url}nowhere`);
  await expect(page.getByRole('heading')).toHaveText('This page has probability 0');
  await host.stop();
  await expect(page.goto(`${host.url}other.html`)).rejects.toThrow('ERR_CONNECTION_REFUSED');
});

/** Has a page say in its title that it asked for a worker. */
function tellOfAsking(): void {
  ServiceWorkerContainer.prototype.register = () => {
    document.title = 'asked for a worker';
    return Promise.reject(new Error('refused'));
  };
}

test('a page at an address asks for a worker once it has loaded', async ({ host, page }) => {
  await page.addInitScript(tellOfAsking);
  await host.deploy(dist);
  await page.goto(host.url);
  await expect(page).toHaveTitle('asked for a worker');
});

test('a page from a folder asks for none, and says nothing', async ({ folderUrl, notice, page }) => {
  await page.addInitScript(tellOfAsking);
  await page.goto(folderUrl + pages.lesson);
  await new LessonPage(page).awake();
  await expect(page).toHaveTitle(/Cross-entropy loss/);
  await expectSilence(notice);
});

test('nor does a figure in a frame on somebody’s page', async ({ folder, host, page }) => {
  await page.addInitScript(tellOfAsking);
  const root = folder();
  cpSync(dist, root, { recursive: true });
  writeFileSync(
    join(root, 'teacher.html'),
    `<!doctype html><link rel="icon" href="data:,"><iframe src="${pages.lesson}?p=0.01&y=1"></iframe>`,
  );
  await host.deploy(root);
  // Until it and the frame have loaded.
  await page.goto(`${host.url}teacher.html`);
  const frame = page.frameLocator('iframe');
  await frame.locator('html[data-awake]').waitFor();
  expect(await frame.locator('title').first().textContent()).toContain('Cross-entropy loss');
});

for (const [where, prepare] of [
  [
    'a browser refuses the worker',
    () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'));
    },
  ],
  [
    'a page over plain http can have none',
    () => {
      Reflect.deleteProperty(Navigator.prototype, 'serviceWorker');
    },
  ],
] as const) {
  test(`where ${where}, nothing is said and all else lives`, async ({ host, notice, page }) => {
    await page.addInitScript(prepare);
    await host.deploy(dist);
    await page.goto(`${host.url}${pages.lesson}?p=0.01&y=1`);
    await new LessonPage(page).awake();
    await expect(new LossSlider(page).output('loss')).toHaveText('4.605');
    await expectSilence(notice);
  });
}
