// How the pictures are made was chosen by measurement: milliseconds of processor a frame of 1280 × 720, and what came
// of it, on ten seconds with 226 different frames, two cores of which others had most.
//   screenshot of the browser, PNG for speed    26    lossless, 58 kB; two pages at once: 34 ms by the clock, one: 72
//   the same as PNG of least size               35    lossless, 39 kB
//   JPEG of quality 95                          30    not lossless, and no faster
//   WebP of quality 95                          over 50, and three times as long by the clock
//   frames on command (HeadlessExperimental)          79 ms by the clock: no gain, and in one kind of browser only
//   resvg                                       37    cannot set KaTeX's HTML, nor read the page's styles
//   WebCodecs, the SVG drawn on a canvas        35    its H.264 is 3 times as large as x264's and worse to look at, there
//                                                     is none in Playwright's browser, and no AAC on Linux
// So: screenshots from two pages at once, each into an ffmpeg of its own. A third of all frames look like the one before
// and are not taken again. With the encoding (encoding.ts) the whole video of 12,909 frames took 636 s of processor, 49 ms
// a frame: 10:49 minutes by the clock on two cores of which others had most, as a run that gives way to them (nice).
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { timelineOf } from '../../video/timeline.ts';
import { builtPage } from './built-site.ts';
import { contactSheet, sheetWidth } from './contact-sheet.ts';
import { Failure } from './failure.ts';
import { makeFilm } from './film.ts';
import { loadDrawing } from './load-drawing.ts';
import { spokenNarration } from './narration.ts';
import { readOptions } from './options.ts';
import { pageStyles } from './page-styles.ts';
import { Studio } from './studio.ts';

const lesson = 'cross-entropy-loss';

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function run(args: readonly string[]): Promise<void> {
  const timeline = timelineOf(await spokenNarration(lesson));
  const options = readOptions(args, timeline.length);
  const styles = await pageStyles(await builtPage(lesson, say));
  const drawing = await loadDrawing();
  const studio = await Studio.open(say);
  try {
    if (options.preview) {
      const { cut, theme, out } = options;
      const cues = timeline.cues.filter(({ start, end }) => start < cut.to && end > cut.from);
      const file = join(resolve(out), 'contact-sheet.png');
      await mkdir(resolve(out), { recursive: true });
      const html = contactSheet(cues, drawing.stillMarkup, styles, theme);
      await studio.pictureOf(html, { width: sheetWidth, height: 600 }, file);
      say(`The stills of ${String(cues.length)} cues are in ${file}`);
    } else {
      await makeFilm({
        name: lesson,
        title: await titleOf(lesson),
        timeline,
        drawing,
        styles,
        options,
        studio,
        say,
      });
    }
  } finally {
    await studio.close();
  }
}

/** The title that the lesson gives its video. */
async function titleOf(id: string): Promise<string> {
  const source = await readFile(`content/lessons/${id}.mdx`, 'utf8');
  const title = /<Video\b[^>]*\btitle="([^"]+)"/.exec(source)?.[1];
  if (title === undefined) throw new Failure(`content/lessons/${id}.mdx has no <Video title="…" />.`);
  return title;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    say('\nInterrupted. The same command goes on from here.');
    process.exit(1); // ends what encodes and speaks, too
  });
}
try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof RangeError || error instanceof Failure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
