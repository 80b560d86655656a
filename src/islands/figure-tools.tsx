import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useBriefly } from './briefly.ts';
import { copyText } from './clipboard.ts';
import { embedCode } from './embed-code.ts';
import { KeyboardButton } from './keyboard-help.tsx';
import { linkWith, type LinkValues } from './link-state.ts';
import { parameters, type ParameterValue } from './parameters.ts';
import { canHear, sounding } from './sound.ts';
import { useStore } from './store.ts';

interface Props {
  /** The id that the link leads to. */
  id: string;
  /** What the link is to carry, asked for when it is copied: a run may have gone on since this was drawn. */
  stateNow: () => LinkValues;
  onReset: () => void;
  /** Lets its curves be heard, or stops them; without it none can be. */
  onHear?: (() => void) | undefined;
  onSpeak: (spoken: string) => void;
}

/** What stands below a figure that is alone, and the room that its title may need there. */
const footPx = 60;

/**
 * Lets the curves be heard; copies a link to the state that is shown or, of a figure, the code that shows it alone on
 * another page; puts the first state back.
 */
export function FigureTools({ id, stateNow, onReset, onHear, onSpeak }: Props): VNode {
  const figureId = parameters.only.words.find((word) => word === id);
  const place = useRef<HTMLDivElement>(null);
  const [copied, sayCopied] = useBriefly<'link' | 'code'>();
  /** What to copy by hand. */
  const [refused, setRefused] = useState('');
  const copy = async (what: 'link' | 'code', name: string, text: string): Promise<void> => {
    const done = await copyText(text);
    const refusal = done ? '' : `The browser did not allow copying. The ${what} is ${text}`;
    onSpeak(refusal || `${name} copied.`);
    setRefused(refusal);
    if (done) sayCopied(what);
  };
  const codeNow = (only: ParameterValue<'only'>): string => {
    const figure = place.current?.closest<HTMLElement>('.figure');
    const address = linkWith(location.href.replace(/[?#].*/, ''), { ...stateNow(), only });
    const height = Math.ceil(((figure?.offsetHeight ?? 0) + footPx) / 10) * 10;
    return embedCode(
      address,
      figure?.querySelector('.figure-title b')?.textContent ?? document.title,
      height,
    );
  };
  return (
    <div class="figure-tools" ref={place}>
      {onHear && <HearButton {...{ id, onHear }} />}
      <button type="button" onClick={onReset}>
        Reset
      </button>
      <button
        type="button"
        onClick={() => void copy('link', 'Link', linkWith(location.href, stateNow(), id))}
      >
        {copied === 'link' ? 'Link copied' : 'Copy link to this state'}
      </button>
      {figureId && (
        <button type="button" onClick={() => void copy('code', 'Embed code', codeNow(figureId))}>
          {copied === 'code' ? 'Code copied' : 'Copy embed code'}
        </button>
      )}
      <KeyboardButton />
      {refused && <p class="notice">{refused}</p>}
    </div>
  );
}

function HearButton({ id, onHear }: { id: string; onHear: () => void }): VNode | null {
  const on = useStore(sounding, undefined) === id;
  const [able, setAble] = useState(true);
  // The page is built with it.
  useLayoutEffect(() => {
    setAble(canHear());
  }, []);
  if (!able) return null;
  return (
    <button type="button" class="hear" onClick={onHear}>
      {on ? 'Stop' : 'Hear the curve'}
    </button>
  );
}
