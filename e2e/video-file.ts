import { execFileSync } from 'node:child_process';

/** What ffprobe says of a file: its streams, by kind, and the times of its frames in seconds. */
export interface VideoFile {
  seconds: number;
  video: Record<string, unknown>;
  audio: Record<string, unknown> | undefined;
  frameTimes: number[];
  chapters: string[];
}

export function probe(file: string): VideoFile {
  const out = execFileSync(
    'ffprobe',
    ['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-show_chapters', '-of', 'json', file],
    { encoding: 'utf8' },
  );
  const { streams, format, chapters } = JSON.parse(out) as {
    streams: Record<string, unknown>[];
    format: { duration: string };
    chapters: { tags: { title: string } }[];
  };
  const times = execFileSync(
    'ffprobe',
    ['-v', 'error', '-select_streams', 'v', '-show_entries', 'packet=pts_time', '-of', 'csv=p=0', file],
    { encoding: 'utf8' },
  );
  return {
    seconds: Number(format.duration),
    video: streams.find((stream) => stream['codec_type'] === 'video')!,
    audio: streams.find((stream) => stream['codec_type'] === 'audio'),
    frameTimes: times
      .trim()
      .split('\n')
      .map(Number)
      .sort((a, b) => a - b),
    chapters: chapters.map(({ tags }) => tags.title),
  };
}

/** How bright each pixel of a frame is, 0 to 255. */
export function brightness(file: string, frame: number): Uint8Array {
  const filter = `select=eq(n\\,${String(frame)}),format=gray`;
  return execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-vf', filter, '-frames:v', '1', '-f', 'rawvideo', '-'],
    { maxBuffer: 4e6 },
  );
}

/** The loudness of a file from one time to another, as the root mean square of samples from -1 to 1. */
export function loudness(file: string, from: number, to: number): number {
  const bytes = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', file, '-vn', '-ac', '1', '-ar', '16000', '-f', 'f32le', '-'],
    { maxBuffer: 64e6 },
  );
  const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  const part = samples.subarray(Math.round(from * 16_000), Math.round(to * 16_000));
  return Math.sqrt(part.reduce((sum, sample) => sum + sample * sample, 0) / part.length);
}

export interface VttCue {
  from: number;
  to: number;
  text: string;
}

/** The cues of a WebVTT file. Throws an Error where it is none. */
export function readVtt(text: string): VttCue[] {
  const [head, ...blocks] = text.trim().split('\n\n');
  if (head !== 'WEBVTT') throw new Error(`A WebVTT file begins with WEBVTT, not with ${String(head)}`);
  return blocks.map((block) => {
    const [times = '', ...lines] = block.split('\n');
    const [, from, to] = /^(\d\d:\d\d:\d\d\.\d{3}) --> (\d\d:\d\d:\d\d\.\d{3})$/.exec(times) ?? [];
    if (from === undefined || to === undefined) throw new Error(`These are no times of WebVTT: ${times}`);
    return { from: secondsOf(from), to: secondsOf(to), text: lines.join('\n') };
  });
}

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
