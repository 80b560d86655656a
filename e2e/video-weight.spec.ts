import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { buildElsewhere } from './build-elsewhere.ts';
import { pages } from './contract.ts';
import { dist, expect, test } from './fixtures.ts';

/** Of the lesson's page, without the fonts in it, and of the script that it loads. */
function bytes(folder: string): number {
  const page = readFileSync(join(folder, pages.lesson), 'utf8').replaceAll(/data:font[^)]*/g, '');
  const script = readFileSync(join(folder, scriptOf(folder)));
  return brotliCompressSync(page).length + brotliCompressSync(script).length;
}

function scriptOf(folder: string): string {
  const [, script] =
    /<script async src="([^"]+)"/.exec(readFileSync(join(folder, pages.lesson), 'utf8')) ?? [];
  if (script === undefined) throw new Error('The lesson loads no script.');
  return script;
}

test('the video adds at most 20 kB to the page: player, scenes, styles, words and stills', async () => {
  test.setTimeout(600_000);
  const root = mkdtempSync(join(tmpdir(), 'lesson-without-video-'));
  try {
    const lesson = 'content/lessons/cross-entropy-loss.mdx';
    const [player = ''] =
      /<Video .*\/>/.exec(readFileSync(new URL(`../${lesson}`, import.meta.url), 'utf8')) ?? [];
    const registry = 'src/islands/registry.ts';
    const without = await buildElsewhere(root, {
      edits: [
        { file: lesson, from: player, to: '' },
        { file: registry, from: "import { Video } from './video/video.tsx';", to: '' },
        { file: registry, from: 'video: Video,', to: '' },
        { file: 'src/layouts/Lesson.astro', from: "import '../styles/video.css';", to: '' },
      ],
      without: ['content/video'],
    });
    expect(readFileSync(join(without, pages.lesson), 'utf8')).not.toContain('video-island');
    const added = bytes(dist) - bytes(without);
    expect(added).toBeGreaterThan(10_000);
    // Where a rule stands in the sheet changes the sum by up to 130 bytes: how brotli cuts the page is a lottery.
    expect(added).toBeLessThanOrEqual(20_100);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
