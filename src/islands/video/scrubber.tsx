import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { pictureAt } from '../../video/picture-at.ts';
import type { Timeline } from '../../video/timeline.ts';
import { chapterAt } from '../../video/timeline.ts';
import { clockText, spokenClock } from './clock-text.ts';
import { Stage } from './stage.tsx';

interface Props {
  id: string;
  timeline: Timeline;
  seconds: number;
  onMove: (seconds: number) => void;
  onRest: (seconds: number) => void;
}

/** Where the video stands, with a mark at each chapter, and a small picture of where the pointer is. */
export function Scrubber({ id, timeline, seconds, onMove, onRest }: Props): VNode {
  const { length, chapters } = timeline;
  const [preview, setPreview] = useState<number | undefined>();
  /** Where the video stood when a finger or the mouse came down, and whether that has moved it. */
  const before = useRef({ seconds, moved: false });
  const share = (at: number): string => `${String(Math.round((10000 * at) / length) / 100)}%`;
  const chapter = chapters[chapterAt(timeline, seconds)]!.title;
  return (
    <div
      class="scrubber"
      onPointerMove={({ pointerType, currentTarget, clientX }) => {
        const { left, width } = currentTarget.getBoundingClientRect();
        if (pointerType === 'mouse') setPreview(length * Math.min(1, Math.max(0, (clientX - left) / width)));
      }}
      onPointerLeave={() => {
        setPreview(undefined);
      }}
    >
      <input
        id={`${id}-position`}
        type="range"
        name="t"
        min="0"
        max={length}
        step="any"
        aria-label="Position in the video"
        aria-valuetext={`${spokenClock(seconds)} of ${spokenClock(length)}, ${chapter}`}
        // As text: a number is always set anew, and Firefox then tells of no end of the gesture.
        value={String(seconds)}
        onInput={(event) => {
          before.current.moved = true;
          onMove(event.currentTarget.valueAsNumber);
        }}
        onChange={(event) => {
          onRest(event.currentTarget.valueAsNumber);
        }}
        onPointerDown={() => {
          before.current = { seconds, moved: false };
        }}
        // It was to scroll the page.
        onPointerCancel={() => {
          if (before.current.moved) onMove(before.current.seconds);
        }}
      />
      {chapters.slice(1).map(({ id: name, start }) => (
        <span key={name} class="chapter-mark" style={{ left: share(start) }} />
      ))}
      {preview !== undefined && (
        <div class="scrub-preview" style={{ left: share(preview) }} aria-hidden="true">
          <Stage picture={pictureAt(timeline, preview)} />
          {clockText(preview)} · {chapters[chapterAt(timeline, preview)]!.title}
        </div>
      )}
    </div>
  );
}
