import { createHash } from 'node:crypto';
import type { TimedCue } from '../../video/timeline.ts';
import type { Cut } from './options.ts';

export const framesPerSecond = 30;

/** The frames of one cue, or of as much of it as the cut holds. Each part is rendered, and kept, by itself. */
export interface Part {
  /** The id of its cue. */
  readonly cue: string;
  /** Its first frame, counted from the beginning of the video. */
  readonly first: number;
  readonly count: number;
}

/** What a frame shows, and for how many frames on end. */
export interface Run {
  readonly markup: string;
  readonly count: number;
}

/** The parts of a cut in their order. They hold each of its frames once. */
export function partsOf(cues: readonly TimedCue[], { from, to }: Cut): Part[] {
  return cues
    .map(({ id, start, end }) => {
      const first = frameAt(Math.max(start, from));
      return { cue: id, first, count: frameAt(Math.min(end, to)) - first };
    })
    .filter(({ count }) => count > 0);
}

/** The time that a frame shows: the middle of the time for which it stands, clear of the borders between cues. */
export function timeOf(frame: number): number {
  return (frame + 0.5) / framesPerSecond;
}

/** Frames that look the same, taken together: a third of the video holds still. */
export function runsOf(markups: readonly string[]): Run[] {
  const runs: { markup: string; count: number }[] = [];
  for (const markup of markups) {
    const last = runs.at(-1);
    if (last?.markup === markup) last.count += 1;
    else runs.push({ markup, count: 1 });
  }
  return runs;
}

/**
 * The name of a part's file. It changes with anything that the part is made from: its runs, and the `recipe`, which is
 * the styles, the fonts and how it is encoded. So a file of that name need not be made again.
 */
export function partName(part: Part, runs: readonly Run[], recipe: readonly string[]): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([recipe, runs]))
    .digest('hex')
    .slice(0, 20);
  return `${part.cue}-${hash}.mp4`;
}

function frameAt(seconds: number): number {
  return Math.round(seconds * framesPerSecond);
}
