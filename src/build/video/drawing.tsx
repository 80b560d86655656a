import { render } from 'preact-render-to-string';
import { Stage } from '../../islands/video/stage.tsx';
import { TypesetContext } from '../../islands/typeset.tsx';
import type { Picture } from '../../video/picture.ts';
import { pictureAt, stillOf } from '../../video/picture-at.ts';
import type { TimedCue, Timeline } from '../../video/timeline.ts';
import { pictureFormulas } from './picture-formulas.ts';

/** The picture at a time of the video as HTML, drawn by the components of the page. */
export function markupAt(timeline: Timeline, seconds: number): string {
  return markupOf(pictureAt(timeline, seconds));
}

/** The picture at which a cue comes to rest, as HTML. */
export function stillMarkup(cue: TimedCue): string {
  return markupOf(stillOf(cue));
}

function markupOf(picture: Picture): string {
  return render(
    <TypesetContext.Provider value={pictureFormulas}>
      <Stage picture={picture} />
    </TypesetContext.Provider>,
  );
}
