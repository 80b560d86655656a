import type { VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Timeline } from '../../video/timeline.ts';
import { clockText } from './clock-text.ts';

interface Props {
  timeline: Timeline;
  /** The number of the cue that is on. */
  current: number;
  onSeek: (seconds: number) => void;
}

/** What is said, cue by cue; it follows along, and a click on a cue goes there. */
export function Transcript({ timeline: { cues, chapters }, current, onSeek }: Props): VNode {
  const list = useRef<HTMLOListElement>(null);
  const followed = useRef(0);
  useLayoutEffect(() => {
    // It begins with the first; to ask where that is would have the page laid out while the video wakes.
    if (followed.current === current) return;
    followed.current = current;
    const box = list.current;
    const line = box?.children[current];
    if (!box || !(line instanceof HTMLElement)) return;
    // Within its own box only: the page stays where the reader has it.
    box.scrollTop = line.offsetTop - box.clientHeight / 3;
  }, [current]);
  const go = useRef(onSeek);
  go.current = onSeek;
  // The same objects as long as it is the same cue: no frame of the video compares them.
  const lines = useMemo(
    () =>
      cues.map(({ id, say, start }, index) => {
        const chapter = chapters.find((one) => one.start === start);
        return (
          <li
            key={id}
            aria-current={index === current ? 'true' : undefined}
            onClick={() => {
              go.current(start);
            }}
          >
            {chapter && <b>{chapter.title}</b>}
            <button type="button" aria-label={`Go to ${clockText(start)}`}>
              {clockText(start)}
            </button>
            {say}
          </li>
        );
      }),
    [cues, current],
  );
  return (
    <ol class="transcript" ref={list} tabIndex={0} aria-label="What is said">
      {lines}
    </ol>
  );
}
