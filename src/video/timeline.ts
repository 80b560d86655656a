import type { Moment } from './moment.ts';
import type { SceneName } from './scene-names.ts';

/** A piece of the narration, with the picture that goes with it. */
export interface Cue {
  readonly id: string;
  /** Its scene; several cues in a row may share one. */
  readonly scene: SceneName;
  /** What is said. */
  readonly say: string;
  /** Seconds of silence after it. */
  readonly pause: number;
  /** A figure in the state shown, where the reader may try it: `?p=0.02&y=1#loss-slider`. */
  readonly see?: string | undefined;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly cues: readonly Cue[];
}

export interface TimedCue extends Cue {
  /** Seconds from the beginning of the video. */
  readonly start: number;
  /** Where the words end and the pause begins. */
  readonly spoken: number;
  readonly end: number;
  /** Its number within its scene, from 0. */
  readonly inScene: number;
}

export interface TimedChapter {
  readonly id: string;
  readonly title: string;
  readonly start: number;
}

export interface Timeline {
  readonly cues: readonly TimedCue[];
  readonly chapters: readonly TimedChapter[];
  /** Seconds. */
  readonly length: number;
}

/** How fast the narration is read. */
export const wordsPerMinute = 150;

/** The words of a text, as a reader counts them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** A time in seconds, to the millisecond: no reader of a link needs more digits. */
export function inMilliseconds(seconds: number): number {
  return Math.round(1000 * seconds) / 1000;
}

/** When each cue begins and ends: as long as its words take, and the pause after them. */
export function timelineOf(chapters: readonly Chapter[]): Timeline {
  const cues: TimedCue[] = [];
  const timed: TimedChapter[] = [];
  let start = 0;
  for (const { id, title, cues: own } of chapters) {
    timed.push({ id, title, start });
    for (const cue of own) {
      const before = cues.at(-1);
      const spoken = inMilliseconds(start + (60 * countWords(cue.say)) / wordsPerMinute);
      const inScene = before?.scene === cue.scene ? before.inScene + 1 : 0;
      const end = inMilliseconds(spoken + cue.pause);
      cues.push({ ...cue, start, spoken, end, inScene });
      start = end;
    }
  }
  return { cues, chapters: timed, length: start };
}

/** The number of the cue that is on at a time; times outside the video belong to its first or last one. */
export function cueAt({ cues }: Timeline, seconds: number): number {
  const after = cues.findIndex(({ end }) => seconds < end);
  return after === -1 ? cues.length - 1 : after;
}

/** The number of the chapter that is on at a time. */
export function chapterAt({ chapters }: Timeline, seconds: number): number {
  return Math.max(
    0,
    chapters.findLastIndex(({ start }) => start <= seconds),
  );
}

/** A time as the scene of its cue takes it. */
export function momentAt(timeline: Timeline, seconds: number): Moment {
  const { start, end, inScene } = timeline.cues[cueAt(timeline, seconds)]!;
  const length = end - start;
  return { cue: inScene, seconds: Math.min(length, Math.max(0, seconds - start)), length };
}

/** The last time, in seconds, that still belongs to a cue: at its end the next one begins. */
export function lastTimeOf({ end }: TimedCue): number {
  return end - 1e-3;
}

/** Where a cue comes to rest: its last moment. */
export function restOf({ start, end, inScene }: TimedCue): Moment {
  return { cue: inScene, seconds: end - start, length: end - start };
}
