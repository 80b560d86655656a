// Runs in the page that the exporter opens: it shows any time of the video, drawn as on the lesson's own page.
import { render } from 'preact';
import { Stage } from '../../islands/video/stage.tsx';
import { TypesetContext } from '../../islands/typeset.tsx';
import { pictureAt } from '../../video/picture-at.ts';
import { timelineOf, type Chapter, type Timeline } from '../../video/timeline.ts';

declare global {
  interface Window {
    video: {
      begin: (chapters: readonly Chapter[], formulas: Record<string, string>) => void;
      show: (seconds: number) => void;
    };
  }
}

let timeline: Timeline;
let formulas: Readonly<Record<string, string>> = {};

window.video = {
  begin(chapters, typeset) {
    timeline = timelineOf(chapters);
    formulas = typeset;
  },
  show(seconds) {
    render(
      <TypesetContext.Provider value={formulas}>
        <Stage picture={pictureAt(timeline, seconds)} />
      </TypesetContext.Provider>,
      document.body,
    );
  },
};
