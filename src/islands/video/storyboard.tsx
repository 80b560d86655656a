import type { VNode } from 'preact';
import { stillOf } from '../../video/picture-at.ts';
import type { Picture } from '../../video/picture.ts';
import type { Timeline } from '../../video/timeline.ts';
import { Stage } from './stage.tsx';

/** The video on paper and without script: for each cue a still and what is said. The build draws it. */
export function Storyboard({ timeline: { chapters, cues } }: { timeline: Timeline }): VNode {
  return (
    <>
      {chapters.map(({ id, title, start }, index) => {
        const end = chapters[index + 1]?.start ?? Infinity;
        return (
          <section key={id}>
            <h3>{title}</h3>
            <ol>
              {cues
                .filter((cue) => cue.start >= start && cue.start < end)
                .map((cue) => (
                  <li key={cue.id}>
                    <Stage picture={whatIsSeen(stillOf(cue))} />
                    <p>{cue.say}</p>
                  </li>
                ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

/** Without the rows of formulas of which nothing is seen yet. One that is hidden in a row keeps its room. */
function whatIsSeen({ drawing, formulas = [] }: Picture): Picture {
  const seen = formulas.filter(({ parts }) => parts.some(({ shown = 1 }) => shown > 0));
  return { drawing, formulas: seen };
}
