import { plainText } from '../content/rich-text.ts';
import type { SceneName } from '../../video/scene-names.ts';
import type { Chapter } from '../../video/timeline.ts';
import { narrationOf } from '../content/site.ts';

/** The narration of a lesson's video with its numbers computed, as it is spoken. */
export async function spokenNarration(lesson: string): Promise<Chapter[]> {
  const chapters = await narrationOf(lesson);
  return chapters.map(({ id, title, cues }) => ({
    id,
    title,
    cues: cues.map(({ id: cue, scene, say, pause, see }) => ({
      id: cue,
      // The check of the content has looked at the name.
      scene: scene as SceneName,
      say: plainText(say).trim(),
      pause,
      see,
    })),
  }));
}
