import { useLayoutEffect, useState } from 'preact/hooks';
import { keepInAddress, readLink, type LinkValues } from './link-state.ts';
import type { ParameterName } from './parameters.ts';
import { useSeen } from './see-it.tsx';

export interface FigureState {
  /** What was wrong with the link, until a gesture leaves it behind. */
  notices: readonly string[];
  /** What the status element says. */
  spoken: string;
  speak: (words: string) => void;
  /** A gesture has ended: say where, and keep its state in the address. */
  rest: (words: string, state: LinkValues) => void;
}

/** Words for a status element. The same again would change nothing in the page, and so would not be spoken. */
export function useSpeech(): [spoken: string, speak: (words: string) => void] {
  const [spoken, setSpoken] = useState('');
  return [
    spoken,
    (words) => {
      setSpoken((before) => (before === words ? `${words}\u00a0` : words));
    },
  ];
}

/**
 * What every figure does about its link, its address and its status. `take` puts the state of the page's link into
 * force, before the first paint that follows waking, and may answer with further complaints about it; so it does with
 * what a “see it” asks of the figure with this id.
 */
export function useFigureState(
  id: string,
  names: readonly ParameterName[],
  take: (values: LinkValues) => readonly string[] | undefined,
): FigureState {
  const [notices, setNotices] = useState<readonly string[]>([]);
  const [spoken, speak] = useSpeech();
  useLayoutEffect(() => {
    const link = readLink(location.search, names);
    const wrong = [...link.notices, ...(take(link.values) ?? [])];
    if (wrong.length === 0) return;
    setNotices(wrong);
    speak(wrong.join(' '));
    // Once, when the figure wakes.
  }, []);
  useSeen(id, (values) => {
    setNotices([]);
    take(values);
  });
  return {
    notices,
    spoken,
    speak,
    rest: (words, state) => {
      setNotices([]);
      keepInAddress(state);
      speak(words);
    },
  };
}
