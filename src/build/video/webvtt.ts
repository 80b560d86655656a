import type { Caption } from '../../video/captions.ts';
import type { TimedChapter } from '../../video/timeline.ts';
import { escapeText } from '../formulas/tex.ts';
import type { Cut } from './options.ts';

/** Something said or shown from one time to another, in seconds. */
interface Timed {
  readonly start: number;
  readonly end: number;
}

/** The captions of a cut as WebVTT; its times begin where the cut does. */
export function captionsVtt(captions: readonly Caption[], cut: Cut): string {
  return vtt(
    captions.map(({ start, end, lines }) => ({ start, end, text: lines.join('\n') })),
    cut,
  );
}

/** The chapters of a cut as WebVTT. */
export function chaptersVtt(chapters: readonly TimedChapter[], length: number, cut: Cut): string {
  return vtt(
    chaptersIn(chapters, length, cut).map(({ title, ...times }) => ({ ...times, text: title })),
    { from: 0, to: cut.to - cut.from },
  );
}

/** The chapters that a cut holds some of, each until the next; times from where the cut begins. */
export function chaptersIn(
  chapters: readonly TimedChapter[],
  length: number,
  cut: Cut,
): (Timed & { title: string })[] {
  return within(
    chapters.map(({ title, start }, index) => ({ title, start, end: chapters[index + 1]?.start ?? length })),
    cut,
  );
}

/** What of a list lies in a cut, with its times counted from there. */
function within<T extends Timed>(all: readonly T[], { from, to }: Cut): T[] {
  return all
    .filter(({ start, end }) => start < to && end > from)
    .map((one) => ({ ...one, start: Math.max(from, one.start) - from, end: Math.min(to, one.end) - from }));
}

function vtt(all: readonly (Timed & { text: string })[], cut: Cut): string {
  const cues = within(all, cut)
    .map((cue) => ({ ...cue, times: `${clock(cue.start)} --> ${clock(cue.end)}` }))
    // A player may refuse a cue that takes no time.
    .filter(({ start, end }) => clock(start) !== clock(end));
  return (
    ['WEBVTT', ...cues.map(({ times, text }) => `${times}\n${escapeText(text)}`), ''].join('\n\n').trimEnd() +
    '\n'
  );
}

/** @example clock(62.5) // "00:01:02.500" */
function clock(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const digits = (value: number, count = 2): string => String(Math.floor(value)).padStart(count, '0');
  const [hours, minutes, rest] = [
    milliseconds / 3_600_000,
    (milliseconds / 60_000) % 60,
    (milliseconds / 1000) % 60,
  ];
  return `${digits(hours)}:${digits(minutes)}:${digits(rest)}.${digits(milliseconds % 1000, 3)}`;
}
