import { useLayoutEffect, useRef, useState, type MutableRef } from 'preact/hooks';

export interface RunOptions {
  /** Something in the figure; once the figure has left the screen, the run stops. */
  stage: MutableRef<Element | null>;
  /** How much of the whole run has gone by, 0 to 1. */
  position: number;
  /** How long the whole run takes. */
  durationMs: number;
  onMove: (position: number) => void;
  /** The run has come to its end, was paused, or was left; called with the last position drawn. */
  onRest: () => void;
}

export interface Run {
  running: boolean;
  /** Runs on from where it stands, from the start if it stands at its end. With reduced motion it jumps to its end. */
  start: () => void;
  pause: () => void;
  /** Ends the run because another gesture takes over, which has an end of its own. */
  giveWay: () => void;
}

/**
 * A run that the reader starts: it follows the clock and not the frames, so that it takes the same time on every
 * screen, and does nothing while it is out of sight.
 */
export function useRun(options: RunOptions): Run {
  const [running, setRunning] = useState(false);
  /** How often a run has come to rest. */
  const [rests, setRests] = useState(0);
  const latest = useRef(options);
  latest.current = options;
  const from = useRef(0);

  const pause = (): void => {
    setRunning(false);
    setRests((count) => count + 1);
  };

  useLayoutEffect(() => {
    if (rests > 0) latest.current.onRest();
  }, [rests]);

  // In the layout's effect, whose end comes before the next frame: that would move on from where the reader has gone.
  useLayoutEffect(() => {
    if (!running) return undefined;
    let frame = 0;
    let began: number | undefined;
    const step = (now: number): void => {
      began ??= now;
      const position = Math.min(1, from.current + (now - began) / latest.current.durationMs);
      latest.current.onMove(position);
      if (position < 1) frame = requestAnimationFrame(step);
      else pause();
    };
    frame = requestAnimationFrame(step);
    const left = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === false) pause();
    });
    const figure = latest.current.stage.current?.closest('form');
    if (figure) left.observe(figure);
    const hidden = (): void => {
      if (document.hidden) pause();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      cancelAnimationFrame(frame);
      left.disconnect();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [running]);

  return {
    running,
    pause,
    giveWay: () => {
      setRunning(false);
    },
    start: () => {
      const { position, onMove } = options;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        onMove(1);
        setRests((count) => count + 1);
        return;
      }
      from.current = position < 1 ? position : 0;
      setRunning(true);
    },
  };
}
