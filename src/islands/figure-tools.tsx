import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { copyText } from './clipboard.ts';
import { linkWith, type LinkValues } from './link-state.ts';

interface Props {
  /** The id that the link leads to. */
  id: string;
  /** What the link is to carry, asked for when it is copied: a run may have gone on since this was drawn. */
  stateNow: () => LinkValues;
  onReset: () => void;
  onSpeak: (spoken: string) => void;
}

/** Copies a link to the state that is shown; puts the first state back. */
export function FigureTools({ id, stateNow, onReset, onSpeak }: Props): VNode {
  const [copied, setCopied] = useState(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const copy = async (): Promise<void> => {
    const link = linkWith(location.href, stateNow(), id);
    const done = await copyText(link);
    onSpeak(done ? 'Link copied.' : `The browser did not allow copying. The link is ${link}`);
    setCopied(done);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setCopied(false);
    }, 2500);
  };
  return (
    <div class="figure-tools">
      <button type="button" onClick={() => void copy()}>
        {copied ? 'Link copied' : 'Copy link to this state'}
      </button>
      <button type="button" onClick={onReset}>
        Reset
      </button>
    </div>
  );
}
