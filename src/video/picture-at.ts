import type { Picture, Scene } from './picture.ts';
import { scenes } from './scenes/index.ts';
import { cueAt, momentAt, restOf, type TimedCue, type Timeline } from './timeline.ts';

/** The picture at a time of the video. Throws a RangeError where a cue names a scene that there is not. */
export function pictureAt(timeline: Timeline, seconds: number): Picture {
  const { scene } = timeline.cues[cueAt(timeline, seconds)]!;
  return sceneNamed(scene)(momentAt(timeline, seconds));
}

/** The picture at which a cue comes to rest: its still. */
export function stillOf(cue: TimedCue): Picture {
  return sceneNamed(cue.scene)(restOf(cue));
}

function sceneNamed(name: string) {
  const scene = (scenes as Readonly<Record<string, Scene>>)[name];
  if (scene === undefined)
    throw new RangeError(`There is no scene "${name}": ${Object.keys(scenes).join(', ')}.`);
  return scene;
}
