import type { z } from 'astro/zod';
import { longestLine } from '../../video/captions.ts';
import { sceneNames } from '../../video/scene-names.ts';
import { problemsAt, repeatedIds, waysAt, type DataFile, type Way } from './data-file.ts';
import { oneOf, type Problem } from './problem.ts';
import type { videoChapterSchema } from './schema.ts';
import { seeFindings } from './see.ts';
import { richTextFindings, type Finding } from './text.ts';

/** The ways from its cues to figures. */
export function waysOfVideo(video: DataFile<z.infer<typeof videoChapterSchema>[]>): Way[] {
  return (video.value ?? []).flatMap(({ cues }, chapter) =>
    cues.flatMap(({ see }, index) => waysAt(video, [chapter, 'cues', index, 'see'], see)),
  );
}

/** Words that no line of the captions holds. */
function longWords(say: string): Finding[] {
  return say
    .replaceAll(/<Value[^>]*>/g, '')
    .split(/\s+/)
    .filter((word) => word.length > longestLine)
    .map((word) => ({ found: word, expected: `words of at most ${String(longestLine)} letters` }));
}

/** What the shape of a narration does not say: its scenes, its ways to the figures, its texts. */
export function checkVideo(video: DataFile<z.infer<typeof videoChapterSchema>[]>): Problem[] {
  const chapters = video.value ?? [];
  const ids = chapters.flatMap(({ cues }, chapter) => cues.map(({ id }, index) => ({ id, chapter, index })));
  return [
    ...repeatedIds(video, chapters),
    ...ids.flatMap(({ id, chapter, index }, place) =>
      ids.findIndex((one) => one.id === id) === place
        ? []
        : problemsAt(
            video,
            [chapter, 'cues', index, 'id'],
            [{ found: `${id} a second time`, expected: 'an id of its own' }],
          ),
    ),
    ...chapters.flatMap(({ cues }, chapter) =>
      cues.flatMap(({ scene, say, see }, index) => {
        const at = (key: string, findings: readonly Finding[]): Problem[] =>
          problemsAt(video, [chapter, 'cues', index, key], findings);
        return [
          ...((sceneNames as readonly string[]).includes(scene)
            ? []
            : at('scene', [{ found: scene, expected: oneOf(sceneNames, scene) }])),
          ...at('say', [
            ...richTextFindings(say),
            ...longWords(say),
            ...(say.includes('$') ? [{ found: 'a formula', expected: 'words that can be spoken' }] : []),
          ]),
          ...at('see', seeFindings(see)),
        ];
      }),
    ),
  ];
}
