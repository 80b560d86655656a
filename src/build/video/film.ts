import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { thisMachine } from '../../../e2e/browser/machine.ts';
import { captionsOf } from '../../video/captions.ts';
import { frameHeight, frameWidth } from '../../video/picture.ts';
import type { Timeline } from '../../video/timeline.ts';
import type * as Drawing from './drawing.tsx';
import { filmArguments, listFile, metadataFile, partArguments } from './encoding.ts';
import { Failure } from './failure.ts';
import { findOrInstallFfmpeg } from './ffmpeg.ts';
import type { Cut, Options } from './options.ts';
import { pageFor } from './page-styles.ts';
import { framesPerSecond, partsOf, type Part } from './parts.ts';
import { ProgressLine } from './progress.ts';
import { renderParts } from './render-parts.ts';
import { runProgram } from './run-program.ts';
import { soundtrackOf } from './soundtrack.ts';
import type { Studio } from './studio.ts';
import { findVoice, speakWith, voicesLookedFor } from './voice.ts';
import { writeWav } from './wav.ts';
import { captionsVtt, chaptersIn, chaptersVtt } from './webvtt.ts';

/** The cue whose still stands for the video: both prices of a mistake side by side. */
const posterCue = 'two-prices';

interface Production {
  /** What the files are called. */
  readonly name: string;
  readonly title: string;
  readonly timeline: Timeline;
  readonly drawing: typeof Drawing;
  readonly styles: string;
  readonly options: Options;
  readonly studio: Studio;
  readonly say: (line: string) => void;
}

const endings = ['mp4', 'webm', 'vtt', 'chapters.vtt', 'jpg'] as const;

/** Makes the video, its captions, its chapters and its poster. */
export async function makeFilm(production: Production): Promise<void> {
  const { name, timeline, options, say } = production;
  const { cut, whole, silent } = options;
  const ffmpeg = await findOrInstallFfmpeg(thisMachine, say);
  if (!ffmpeg.ok) throw new Failure(ffmpeg.message);
  const parts = partsOf(timeline.cues, cut);
  if (parts.length === 0) throw new Failure('There is no frame between these times.');

  // A part of the video does not take the place of the whole one.
  const folder = whole ? resolve(options.out) : resolve(options.out, `${cut.from}-${cut.to}`);
  const kept = resolve(options.out, '.parts');
  await mkdir(folder, { recursive: true });
  await mkdir(kept, { recursive: true });
  const fileOf = (ending: (typeof endings)[number]): string => join(folder, `${name}.${ending}`);

  const voice = silent ? undefined : await voiceOf(timeline, cut, kept, say);
  const files = await rendered(production, parts, kept, ffmpeg.version);
  const film = {
    list: join(kept, 'list.txt'),
    metadata: join(kept, 'metadata.txt'),
    voice,
    seconds: framesOf(parts) / framesPerSecond,
  };
  const chapters = chaptersIn(timeline.chapters, timeline.length, cut);
  await writeFile(film.list, listFile(files));
  await writeFile(film.metadata, metadataFile(production.title, chapters));
  for (const ending of ['mp4', 'webm'] as const)
    await runProgram('ffmpeg', filmArguments(film, fileOf(ending)));
  await writeFile(fileOf('vtt'), captionsVtt(timeline.cues.flatMap(captionsOf), cut));
  await writeFile(fileOf('chapters.vtt'), chaptersVtt(timeline.chapters, timeline.length, cut));
  await makePoster(production, parts, fileOf('jpg'));

  if (whole) await forgetOthers(kept, files);
  for (const ending of endings) say(await described(fileOf(ending)));
}

/** The files of the parts, of which those that are not there yet are made. */
async function rendered(
  { timeline, drawing, styles, options, studio }: Production,
  parts: readonly Part[],
  folder: string,
  ffmpegVersion: string,
): Promise<string[]> {
  const page = pageFor(styles, options.theme);
  const cameras = Math.min(4, availableParallelism());
  return renderParts({
    parts,
    folder,
    recipe: [page, studio.version, ffmpegVersion, ...partArguments('')],
    markupAt: (seconds) => drawing.markupAt(timeline, seconds),
    cameras: await Promise.all(Array.from({ length: cameras }, () => studio.camera(page))),
    progress: new ProgressLine(framesOf(parts)),
  });
}

async function makePoster(
  { timeline, drawing, styles, options, studio }: Production,
  parts: readonly Part[],
  file: string,
): Promise<void> {
  const shown = timeline.cues.filter(({ id }) => parts.some(({ cue }) => cue === id));
  const body = drawing.stillMarkup(shown.find(({ id }) => id === posterCue) ?? shown[0]!);
  await studio.pictureOf(
    pageFor(styles, options.theme, { body }),
    { width: frameWidth, height: frameHeight },
    file,
  );
}

function framesOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { count }) => sum + count, 0);
}

/** The narration of the cut as a WAV file, where there is a voice. */
async function voiceOf(
  timeline: Timeline,
  cut: Cut,
  folder: string,
  say: (line: string) => void,
): Promise<string | undefined> {
  const voice = await findVoice(thisMachine);
  if (voice === undefined) {
    say(`The video is silent: no speech synthesiser was found. Looked for ${voicesLookedFor}.`);
    return undefined;
  }
  say(`The voice is ${voice.name}'s.`);
  const sound = await soundtrackOf(timeline.cues, cut, (words, pace) => speakWith(voice, words, pace));
  const file = join(folder, 'voice.wav');
  await writeFile(file, writeWav(sound));
  return file;
}

/** Parts that the whole video no longer has are of scenes that have changed. */
async function forgetOthers(folder: string, files: readonly string[]): Promise<void> {
  const used = new Set(files.map((file) => basename(file)));
  const others = (await readdir(folder)).filter(
    (name) => /\.mp4(\.unfinished)?$/.test(name) && !used.has(name),
  );
  await Promise.all(others.map((name) => rm(join(folder, name))));
}

async function described(file: string): Promise<string> {
  const { size } = await stat(file);
  const written = size < 1e6 ? `${(size / 1e3).toFixed(1)} kB` : `${(size / 1e6).toFixed(1)} MB`;
  return `${written.padStart(9)}  ${file}`;
}
