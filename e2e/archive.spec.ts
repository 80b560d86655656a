import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { commitSeconds } from './commit.ts';
import { archive, pages } from './contract.ts';
import { crawl } from './crawl/crawl.ts';
import { dist, expect, test } from './fixtures.ts';
import { LessonPage } from './pages/lesson-page.ts';
import { LossSlider } from './pages/loss-slider.ts';

const path = join(dist, archive.name);
const entries = Object.entries(unzipSync(readFileSync(path)));
const inFolder = new RegExp(`^${archive.folder}/(?=.)`);
const copy = new Map(entries.map(([name, bytes]) => [name.replace(inFolder, ''), Buffer.from(bytes)]));

test('the lesson offers a copy to keep and says how large it is, rounded up to 50 kB', async ({
  lesson,
  page,
  site,
}) => {
  await lesson.goto();
  await expect(lesson.keep).toContainText(`Unzip it and open ${pages.lesson}`);
  const size = Number(await lesson.keep.locator('data').getAttribute('value'));
  await expect(lesson.keep.locator('data')).toHaveText(String(size));
  expect(size % 50).toBe(0);
  const kilobytes = statSync(path).size / 1000;
  expect(size).toBeGreaterThanOrEqual(kilobytes);
  expect(size - kilobytes).toBeLessThan(50);

  const download = page.waitForEvent('download');
  await lesson.keep.getByRole('link', { name: /zip/ }).click();
  expect((await download).url()).toBe(site.url + archive.name);
  expect((await download).suggestedFilename()).toBe(archive.name);
});

test('the copy is one folder with every file of the site but the archive itself, in order', () => {
  const names = entries.map(([name]) => name);
  expect(names.filter((name) => !inFolder.test(name))).toEqual([]);
  expect(names).toEqual([...names].sort());
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dist.length + 1)
        .replaceAll('\\', '/'),
    );
  expect([...copy.keys()].sort()).toEqual(files.filter((name) => name !== archive.name).sort());
});

test('its files are those of the site; no page of it links the archive, and every link leads somewhere', () => {
  for (const [name, bytes] of copy) {
    if (name.startsWith('_astro/') || /\.(?:svg|png)$/.test(name))
      expect(bytes.equals(readFileSync(join(dist, name))), name).toBe(true);
    else expect(bytes.toString(), name).not.toContain('.zip');
  }
  expect(crawl(new Map([...copy].map(([name, bytes]) => [name, bytes.toString()])))).toEqual([]);
});

test('its entries bear the time of the last commit, or of SOURCE_DATE_EPOCH: build again after committing', () => {
  // Steps of two seconds, and nothing before 1980.
  const seconds = Math.max(commitSeconds() ?? 0, Date.UTC(1980) / 1000);
  const expected = new Date((seconds - (seconds % 2)) * 1000).toISOString().slice(0, 19);
  const bytes = readFileSync(path);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 1)) {
    const [time, day] = [bytes.readUInt16LE(at + 12), bytes.readUInt16LE(at + 14)];
    const fields = [(day >> 5) & 15, day & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2];
    const [month, date, hour, minute, second] = fields.map((field) => String(field).padStart(2, '0'));
    expect(`${String((day >> 9) + 1980)}-${month!}-${date!}T${hour!}:${minute!}:${second!}`).toBe(expected);
  }
});

test('unzipped and opened by a double click, the lesson is alive', async ({ page }) => {
  const root = mkdtempSync(join(tmpdir(), 'copy-'));
  try {
    for (const [name, bytes] of entries) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), bytes);
    }
    const lesson = new LessonPage(page, `${pathToFileURL(join(root, archive.folder)).href}/`);
    const slider = new LossSlider(page);
    await lesson.goto('p=0.01&y=1', 'loss-slider');
    await expect(slider.output('loss')).toHaveText('4.605');
    await slider.press('End');
    await expect(slider.output('loss')).toHaveText('0.010');
    await expect(lesson.keep).toContainText('This is such a copy.');
    await expect(lesson.keep.getByRole('link', { name: /zip/ })).toHaveCount(0);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('the archive is one that other programs read without complaint', () => {
  test.skip(!hasUnzip(), 'unzip is not installed');
  execFileSync('unzip', ['-tqq', path], { encoding: 'utf8' });
});

test('on paper nothing is offered', async ({ lesson, page }) => {
  await lesson.goto();
  await expect(lesson.keep).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(lesson.keep).toBeHidden();
});

function hasUnzip(): boolean {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
