import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { dist } from './fixtures.ts';
import { brightness, loudness, probe, readVtt } from './video-file.ts';

const project = fileURLToPath(new URL('..', import.meta.url));
const ffmpegIsThere = ['ffmpeg', 'ffprobe'].every((name) => spawnSync(name, ['-version']).status === 0);

/** What `npm run video` does with these arguments. */
function video(...args: string[]): Promise<{ code: unknown; output: string; errors: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, OUT_DIR: dist };
    const command = ['src/build/video/index.ts', ...args];
    execFile(process.execPath, command, { cwd: project, env }, (error, output, errors) => {
      resolve({ code: error === null ? 0 : error.code, output, errors });
    });
  });
}

let out: string;
test.beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), 'lesson-video-'));
});
test.afterAll(() => {
  rmSync(out, { recursive: true, force: true });
});

test('a wrong argument is answered by a sentence', async () => {
  expect(await video('--from', 'abc')).toEqual({
    code: 1,
    output: '',
    errors: '--from abc is not a number of seconds. For example: --from 60 --to 70.5\n',
  });
});

test('the preview is one picture of the stills', async ({ page }) => {
  const { code, errors } = await video('--preview', '--from', '30', '--to', '40', '--out', out);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  await page.goto(pathToFileURL(join(out, 'contact-sheet.png')).href);
  const size = await page.locator('img').evaluate((img) => {
    const { naturalWidth, naturalHeight } = img as HTMLImageElement;
    return [naturalWidth, naturalHeight];
  });
  expect(size[0]).toBe(1920);
  expect(size[1]).toBeGreaterThan(400);
});

test.describe('ten seconds, across the border of two cues', () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 });
  test.skip(
    !ffmpegIsThere,
    'ffmpeg and ffprobe are not on the PATH: no video file can be made or looked into',
  );

  const cut = ['--from', '30', '--to', '40'];
  const file = (ending: string): string => join(out, '30-40', `cross-entropy-loss.${ending}`);
  const hashes = (): string[] =>
    ['mp4', 'webm'].map((ending) =>
      createHash('sha256')
        .update(readFileSync(file(ending)))
        .digest('hex'),
    );
  let output: string;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    const made = await video(...cut, '--out', out);
    expect(made, made.errors).toMatchObject({ code: 0, errors: '' });
    output = made.output;
  });

  for (const [ending, codec] of [
    ['mp4', 'h264'],
    ['webm', 'av1'],
  ] as const) {
    test(`the ${ending} has 300 frames of ${codec} in 10 seconds`, () => {
      const { seconds, video: stream, frameTimes, chapters } = probe(file(ending));
      expect(stream).toMatchObject({
        codec_name: codec,
        pix_fmt: 'yuv420p',
        width: 1280,
        height: 720,
        r_frame_rate: '30/1',
        nb_read_frames: '300',
      });
      expect(seconds).toBeCloseTo(10, 1);
      // WebM counts in milliseconds.
      for (const [index, time] of frameTimes.entries())
        expect(Math.abs(time - frameTimes[0]! - index / 30), `frame ${String(index)}`).toBeLessThan(0.0011);
      expect(chapters).toEqual(['The problem']);
    });

    test(`the ${ending} shows something, and something else in another cue`, () => {
      const [early, late] = [brightness(file(ending), 0), brightness(file(ending), 299)];
      expect(early).toHaveLength(1280 * 720);
      const inked = early.filter((level) => level < 128).length / early.length;
      expect(inked).toBeGreaterThan(0.005);
      expect(inked).toBeLessThan(0.5);
      expect(early.filter((level, at) => Math.abs(level - late[at]!) > 64).length).toBeGreaterThan(2000);
    });
  }

  test('the index of the MP4 stands before the pictures', () => {
    const bytes = readFileSync(file('mp4'));
    expect(bytes.indexOf('moov')).toBeGreaterThan(0);
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  test('a browser plays it', async ({ page }) => {
    await page.goto(pathToFileURL(file('webm')).href);
    const player = page.locator('video');
    await player.evaluate(async (element) => {
      const media = element as HTMLVideoElement;
      media.muted = true;
      await media.play();
    });
    await expect
      .poll(() => player.evaluate((element) => (element as HTMLVideoElement).currentTime))
      .toBeGreaterThan(0.5);
    expect(await player.evaluate((element) => (element as HTMLVideoElement).videoWidth)).toBe(1280);
  });

  test('the captions are the words of the narration, without a gap', () => {
    const said = readFileSync(join(project, 'content/video/cross-entropy-loss.yaml'), 'utf8').replaceAll(
      /\s+/g,
      ' ',
    );
    const captions = readVtt(readFileSync(file('vtt'), 'utf8'));
    expect(captions.length).toBeGreaterThan(2);
    expect(captions[0]!.from).toBe(0);
    expect(captions.at(-1)!.to).toBe(10);
    for (const [index, { from, to, text }] of captions.entries()) {
      expect(to).toBeGreaterThan(from);
      if (index > 0) expect(from).toBe(captions[index - 1]!.to);
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(42);
      expect(said).toContain(text.replaceAll('\n', ' '));
    }
    expect(readVtt(readFileSync(file('chapters.vtt'), 'utf8'))).toEqual([
      { from: 0, to: 10, text: 'The problem' },
    ]);
  });

  test('a voice speaks, and is silent when the next cue begins; or it is said that there is none', () => {
    const { audio } = probe(file('mp4'));
    if (output.includes('The video is silent: no speech synthesiser was found')) {
      expect(audio).toBeUndefined();
      return;
    }
    expect(output).toMatch(/^The voice is \S+'s\.$/m);
    expect(audio).toMatchObject({ codec_name: 'aac', channels: 1 });
    expect(probe(file('webm')).audio).toMatchObject({ codec_name: 'opus' });
    // The second cue begins with the caption that begins with its words.
    const border = readVtt(readFileSync(file('vtt'), 'utf8')).find(({ text }) =>
      text.startsWith('But a model'),
    )!.from;
    for (const ending of ['mp4', 'webm']) {
      expect(loudness(file(ending), 0, border)).toBeGreaterThan(0.02);
      expect(loudness(file(ending), border - 0.15, border - 0.02)).toBeLessThan(0.002);
      expect(loudness(file(ending), border, border + 1)).toBeGreaterThan(0.02);
    }
  });

  test('the poster has the size of the video', async ({ page }) => {
    await page.goto(pathToFileURL(file('jpg')).href);
    expect(
      await page.locator('img').evaluate((img) => {
        const { naturalWidth, naturalHeight } = img as HTMLImageElement;
        return [naturalWidth, naturalHeight];
      }),
    ).toEqual([1280, 720]);
  });

  test('after an interruption it makes what is missing, and the same files', async () => {
    const before = hashes();
    const parts = join(out, '.parts');
    const names = readdirSync(parts).filter((name) => name.endsWith('.mp4'));
    expect(names).toHaveLength(2);
    const [lost, kept] = names.map((name) => join(parts, name)) as [string, string];
    const keptAt = statSync(kept).mtimeMs;
    rmSync(lost);
    const again = await video(...cut, '--out', out);
    expect(again, again.errors).toMatchObject({ code: 0, errors: '' });
    expect(statSync(kept).mtimeMs).toBe(keptAt);
    expect(statSync(lost).mtimeMs).toBeGreaterThan(keptAt);
    expect(hashes()).toEqual(before);
  });
});
