import type { VNode } from 'preact';
import type { Run } from './use-run.ts';

interface Props {
  run: Run;
  /** Nothing is left to run or to step to. */
  atEnd: boolean;
  atStart: boolean;
  onStep: () => void;
  onRewind: () => void;
}

/** Run or pause, one step, back to the start. */
export function Transport({ run, atEnd, atStart, onStep, onRewind }: Props): VNode {
  return (
    <div class="transport" role="group" aria-label="Run">
      <button
        type="button"
        class="primary"
        onClick={() => {
          if (run.running) run.pause();
          else run.start();
        }}
      >
        {run.running ? 'Pause' : atEnd ? 'Run again' : 'Run'}
      </button>
      {/* Not disabled, which would take the focus away from the reader who has just pressed it. */}
      <button type="button" aria-disabled={atEnd} onClick={atEnd ? undefined : onStep}>
        One step
      </button>
      <button type="button" aria-disabled={atStart} onClick={atStart ? undefined : onRewind}>
        Back to the start
      </button>
    </div>
  );
}
