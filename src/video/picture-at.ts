import type { Picture } from './picture.ts';
import { scenes } from './scenes/index.ts';
import { cueAt, momentAt, restOf, type TimedCue, type Timeline } from './timeline.ts';

/** The picture at a time of the video. */
export function pictureAt(timeline: Timeline, seconds: number): Picture {
  const { scene } = timeline.cues[cueAt(timeline, seconds)]!;
  return scenes[scene](momentAt(timeline, seconds));
}

/** The picture at which a cue comes to rest: its still. */
export function stillOf(cue: TimedCue): Picture {
  return scenes[cue.scene](restOf(cue));
}
