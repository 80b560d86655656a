import { useLayoutEffect, useRef, useState, type MutableRef } from 'preact/hooks';

export interface PlaybackOptions {
  /** Something in the widget; once all of that has left the screen, also what is said, it pauses. */
  within: MutableRef<Element | null>;
  /** Seconds. */
  length: number;
  speed: number;
  /** How far the clock may go now: a voice that has not come to its end holds it up. */
  limit: () => number;
  /** It has been paused, or has come to its end. */
  onPause: (seconds: number) => void;
}

export interface Playback {
  seconds: number;
  playing: boolean;
  play: () => void;
  pause: () => void;
  seek: (seconds: number) => void;
}

/**
 * A clock that the reader starts. It adds up what passes between frames at the chosen speed, so it keeps time on every
 * screen; in a hidden tab and out of sight it pauses.
 */
export function usePlayback(options: PlaybackOptions): Playback {
  const [seconds, setSeconds] = useState(0);
  const [playing, setPlaying] = useState(false);
  const latest = useRef(options);
  latest.current = options;
  const now = useRef(0);

  const set = (next: number): void => {
    now.current = next;
    setSeconds(next);
  };
  const pause = (): void => {
    setPlaying(false);
    latest.current.onPause(now.current);
  };

  useLayoutEffect(() => {
    if (!playing) return undefined;
    let frame = 0;
    let before: number | undefined;
    const step = (at: number): void => {
      const { speed, length, limit } = latest.current;
      const passed = ((at - (before ?? at)) / 1000) * speed;
      before = at;
      set(Math.min(now.current + passed, Math.max(now.current, limit()), length));
      if (now.current < length) frame = requestAnimationFrame(step);
      else pause();
    };
    frame = requestAnimationFrame(step);
    const hidden = (): void => {
      if (document.hidden) pause();
    };
    document.addEventListener('visibilitychange', hidden);
    const left = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === false) pause();
    });
    const widget = latest.current.within.current?.closest('.widget');
    if (widget) left.observe(widget);
    return () => {
      cancelAnimationFrame(frame);
      left.disconnect();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [playing]);

  return {
    seconds,
    playing,
    pause: () => {
      if (playing) pause();
    },
    play: () => {
      if (now.current >= latest.current.length) set(0);
      setPlaying(true);
    },
    seek: (next) => {
      set(Math.min(latest.current.length, Math.max(0, next)));
    },
  };
}
