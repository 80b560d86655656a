import { framesPerSecond } from './parts.ts';

// Measured on ten seconds in which most frames differ, against the lossless picture, in seconds of one core:
//   H.264  x264 medium, crf 18         2.4 s, 290 kB, SSIM 0.99968
//   AV1    SVT preset 8, crf 30        7.3 s, 216 kB, SSIM 0.99981     preset 6: 17.7 s, 186 kB, 0.99983
//   VP9    libvpx cpu-used 4, crf 24   7.9 s, 340 kB, SSIM 0.99961     crf 30: 8.2 s, 256 kB, 0.99942
// So AV1 in the WebM: at the same effort it is smaller than VP9 and better. A browser that cannot play it takes the MP4.
const h264 = ['-c:v:0', 'libx264', '-preset:v:0', 'medium', '-tune:v:0', 'animation', '-crf:v:0', '18'];
const av1 = ['-c:v:1', 'libsvtav1', '-preset:v:1', '8', '-crf:v:1', '30'];
/** In frames: a player that seeks decodes at most five seconds. */
const keyframeDistance = 5 * framesPerSecond;

/** Colours as video has them. A player guesses where they are not named. */
const colours = [
  '-colorspace',
  'bt709',
  '-color_primaries',
  'bt709',
  '-color_trc',
  'bt709',
  '-color_range',
  'tv',
];

/** Makes a part of the frames it reads, PNGs one after the other: one file with both encodings of the picture. */
export function partArguments(file: string): string[] {
  const toVideo = 'scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=yuv420p,split[a][b]';
  return [
    ...quietly,
    ...['-f', 'image2pipe', '-c:v', 'png', '-framerate', String(framesPerSecond), '-i', 'pipe:0'],
    ...['-filter_complex', `[0:v]${toVideo}`, '-map', '[a]', '-map', '[b]'],
    ...[...h264, ...av1, '-g', String(keyframeDistance), ...colours],
    // Ticks per frame without a remainder, so that parts follow one another without a gap.
    ...['-video_track_timescale', String(framesPerSecond * 512), '-f', 'mp4', file],
  ];
}

export interface Film {
  /** The list of parts as ffmpeg reads it. */
  readonly list: string;
  /** The chapters and the title as ffmpeg reads them. */
  readonly metadata: string;
  /** The voice as a WAV file, or none. */
  readonly voice: string | undefined;
  readonly seconds: number;
}

/** Joins the parts, as they are, with the voice. Which encoding depends on the ending of the file. */
export function filmArguments(film: Film, file: string): string[] {
  const mp4 = file.endsWith('.mp4');
  const sound = mp4 ? ['-c:a', 'aac', '-b:a', '96k'] : ['-c:a', 'libopus', '-b:a', '48k'];
  return [
    ...quietly,
    ...['-f', 'concat', '-safe', '0', '-i', film.list, '-i', film.metadata],
    ...(film.voice === undefined ? [] : ['-i', film.voice]),
    ...['-map', mp4 ? '0:v:0' : '0:v:1', '-c:v', 'copy'],
    ...(film.voice === undefined ? [] : ['-map', '2:a', ...sound, '-metadata:s:a:0', 'language=eng']),
    // Without a date and a random number: the same pictures make the same file.
    ...['-map_metadata', '1', '-map_chapters', '1', '-fflags', '+bitexact', '-t', String(film.seconds)],
    // The index in front, so that a browser can begin before it has everything.
    ...(mp4 ? ['-movflags', '+faststart'] : []),
    file,
  ];
}

/** The lines with which ffmpeg is told the title and the chapters, which players outside a browser show. */
export function metadataFile(
  title: string,
  chapters: readonly { title: string; start: number; end: number }[],
): string {
  const text = (value: string): string => value.replaceAll(/[=;#\\\n]/g, String.raw`\$&`);
  const blocks = chapters.map(({ title: chapter, start, end }) => {
    const [from, to] = [start, end].map((seconds) => String(Math.round(seconds * 1000)));
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${from!}\nEND=${to!}\ntitle=${text(chapter)}\n`;
  });
  return `;FFMETADATA1\ntitle=${text(title)}\n${blocks.join('')}`;
}

/** The parts of a film in their order, as ffmpeg reads them. */
export function listFile(paths: readonly string[]): string {
  return paths.map((path) => `file '${path.replaceAll("'", String.raw`'\''`)}'\n`).join('');
}

const quietly = ['-hide_banner', '-loglevel', 'error', '-y'];
