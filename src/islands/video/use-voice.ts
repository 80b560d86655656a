import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { lastTimeOf, type TimedCue } from '../../video/timeline.ts';
import { hush, say, watchVoices } from './voice.ts';

interface Options {
  /** Whether the video runs. */
  on: boolean;
  cue: TimedCue;
  speed: number;
  /** What of the cue is still to be said. */
  words: () => string;
}

export interface Voice {
  /** Whether there is one. */
  there: boolean;
  /** Whether the reader wants it. */
  wanted: boolean;
  turn: (wanted: boolean) => void;
  /** The reader has gone elsewhere: what is said begins there. */
  again: () => void;
  /** How far the clock may go, in seconds, until the voice has come to the end of the cue. */
  limit: () => number;
}

/** Reads the narration aloud while the video runs, cue by cue; the video waits for it at the end of each. */
export function useVoice({ on, cue, speed, words }: Options): Voice {
  const [there, setThere] = useState(false);
  const [wanted, setWanted] = useState(false);
  const [jumps, setJumps] = useState(0);
  /** What is being said: one that is cut short tells of its end when the next has begun. */
  const speaking = useRef<object | undefined>(undefined);

  useLayoutEffect(() => watchVoices(setThere), []);
  useLayoutEffect(() => {
    if (!on || !wanted || !there) return undefined;
    const own = (speaking.current = {});
    say(words(), speed, () => {
      if (speaking.current === own) speaking.current = undefined;
    });
    return () => {
      speaking.current = undefined;
      hush();
    };
  }, [on, wanted, there, cue.id, speed, jumps]);

  return {
    there,
    wanted,
    turn: setWanted,
    again: () => {
      setJumps((count) => count + 1);
    },
    limit: () => (speaking.current ? lastTimeOf(cue) : Infinity),
  };
}
