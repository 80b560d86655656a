import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { buildElsewhere } from './build-elsewhere.ts';
import { pages } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';
import { serveSite, type Site } from './serve/serve.ts';

const ffmpegIsThere = spawnSync('ffmpeg', ['-version']).status === 0;
const vtt = (...cues: string[]): string => ['WEBVTT', ...cues, ''].join('\n\n');

/** A second of a test picture, and a picture of it. */
function film(folder: string): { webm: Buffer; jpg: Buffer } {
  const make = (name: string, ...how: string[]): Buffer => {
    const file = join(folder, name);
    const source = ['-v', 'error', '-f', 'lavfi', '-i', 'testsrc=duration=1:size=128x72:rate=10'];
    execFileSync('ffmpeg', [...source, ...how, file]);
    return readFileSync(file);
  };
  return { webm: make('a.webm', '-c:v', 'libvpx-vp9'), jpg: make('a.jpg', '-frames:v', '1') };
}

/** What the page puts below the player. */
const offer = (player: Locator): Locator => player.locator('details.video-file');

test('without files of the video nothing is offered, and nothing is missing', async ({ lesson, page }) => {
  await lesson.goto('', 'video');
  await expect(offer(page.locator('#video'))).toHaveCount(0);
  await expect(page.locator('#video video, #video a[download]')).toHaveCount(0);
  expect(readFileSync(join(dist, pages.lesson), 'utf8')).not.toContain('<track');
});

test.describe('with its files in public/video/', () => {
  test.describe.configure({ mode: 'serial', timeout: 600_000 });
  const captions = vtt(
    '00:00:00.000 --> 00:00:01.000\nHere is a model',
    '00:00:01.000 --> 00:00:02.000\nand so on',
  );
  const chapters = vtt('00:00:00.000 --> 00:00:01.000\nThe problem');
  let root: string;
  let site: Site;

  test.beforeAll(async () => {
    test.setTimeout(600_000);
    root = mkdtempSync(join(tmpdir(), 'lesson-with-video-'));
    // What a page offers does not depend on what is in them; whether they play does.
    const { webm, jpg } = ffmpegIsThere ? film(root) : { webm: 'no video', jpg: 'no picture' };
    const built = mkdtempSync(join(root, 'site-'));
    const named = { mp4: 'no video', webm, jpg, vtt: captions, 'chapters.vtt': chapters };
    const files = Object.fromEntries(
      Object.entries(named).map(([ending, content]) => [
        `public/video/cross-entropy-loss.${ending}`,
        content,
      ]),
    );
    site = await serveSite({ root: await buildElsewhere(built, { files }) });
  });
  test.afterAll(async () => {
    await site.close();
    rmSync(root, { recursive: true, force: true });
  });

  test('the page offers them to download, and each is there', async ({ page }) => {
    await page.goto(`${site.url}${pages.lesson}#video`);
    const box = offer(page.locator('#video'));
    await box.locator('summary').click();
    const links = box.locator('a[download]');
    await expect(links).toHaveText(['MP4', 'WEBM']);
    for (const link of await links.all()) {
      const address = await link.evaluate((one) => (one as HTMLAnchorElement).href);
      expect((await page.request.get(address)).status(), address).toBe(200);
    }
  });

  test('its captions and chapters are tracks of a native player, which has a poster', async ({ page }) => {
    await page.goto(`${site.url}${pages.lesson}#video`);
    const box = offer(page.locator('#video'));
    await box.locator('summary').click();
    const video = box.locator('video');
    await expect(video).toHaveAttribute('poster', './video/cross-entropy-loss.jpg');
    await expect(video).toHaveJSProperty('controls', true);
    await expect(video).toHaveJSProperty('paused', true);
    const tracks = await video.evaluate(async (element) => {
      const all = [...(element as HTMLVideoElement).textTracks];
      return Promise.all(
        [...element.querySelectorAll('track')].map(async (track, index) => {
          const loaded = new Promise((done) => track.addEventListener('load', done, { once: true }));
          // Captions are loaded by themselves, chapters by those who look at them.
          if (all[index]!.mode === 'disabled') all[index]!.mode = 'hidden';
          if (track.readyState !== 2) await loaded;
          const words = [...(all[index]!.cues ?? [])].map((cue) => (cue as VTTCue).text);
          return { kind: track.kind, first: track.default, words };
        }),
      );
    });
    expect(tracks).toEqual([
      { kind: 'captions', first: true, words: ['Here is a model', 'and so on'] },
      { kind: 'chapters', first: false, words: ['The problem'] },
    ]);
  });

  test('it plays in the page', async ({ page }) => {
    test.skip(!ffmpegIsThere, 'ffmpeg is not on the PATH: there is no video file to play');
    await page.goto(`${site.url}${pages.lesson}#video`);
    const box = offer(page.locator('#video'));
    await box.locator('summary').click();
    await box.locator('video').evaluate(async (element) => {
      const media = element as HTMLVideoElement;
      media.muted = true;
      await media.play();
    });
    await expect(box.locator('video')).toHaveJSProperty('videoWidth', 128);
    await expect(box.locator('video')).toHaveJSProperty('ended', true);
  });
});
