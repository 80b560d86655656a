import { useEffect, useRef, useState, type MutableRef } from 'preact/hooks';

export interface RunOptions {
  /** What the reader watches; once it has left the screen, the run stops. */
  stage: MutableRef<Element | null>;
  /** How much of the whole run has gone by, 0 to 1. */
  position: number;
  /** How long the whole run takes. */
  durationMs: number;
  onMove: (position: number) => void;
  /** The run has come to its end, was stopped, or was left. */
  onRest: () => void;
}

export interface Run {
  running: boolean;
  /** Runs on from where it stands, from the start if it stands at its end. With reduced motion it jumps to its end. */
  start: () => void;
  stop: () => void;
}

/**
 * A run that the reader starts: it follows the clock and not the frames, so that it takes the same time on every
 * screen, and does nothing while it is out of sight.
 */
export function useRun(options: RunOptions): Run {
  const [running, setRunning] = useState(false);
  const latest = useRef(options);
  latest.current = options;
  const from = useRef(0);
  const frame = useRef(0);

  const stop = (): void => {
    if (!running) return;
    // At once: an effect ends after the next frame, which would move on from where the reader has gone meanwhile.
    cancelAnimationFrame(frame.current);
    setRunning(false);
    latest.current.onRest();
  };

  useEffect(() => {
    if (!running) return undefined;
    let began: number | undefined;
    const end = (): void => {
      setRunning(false);
      latest.current.onRest();
    };
    const step = (now: number): void => {
      began ??= now;
      const position = Math.min(1, from.current + (now - began) / latest.current.durationMs);
      latest.current.onMove(position);
      if (position < 1) frame.current = requestAnimationFrame(step);
      else end();
    };
    frame.current = requestAnimationFrame(step);
    const left = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === false) end();
    });
    if (latest.current.stage.current) left.observe(latest.current.stage.current);
    const hidden = (): void => {
      if (document.hidden) end();
    };
    document.addEventListener('visibilitychange', hidden);
    return () => {
      cancelAnimationFrame(frame.current);
      left.disconnect();
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [running]);

  return {
    running,
    stop,
    start: () => {
      const { position, onMove, onRest } = options;
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        onMove(1);
        onRest();
        return;
      }
      from.current = position < 1 ? position : 0;
      setRunning(true);
    },
  };
}
