import type { VNode } from 'preact';
import type { Shown } from './shown.ts';
import { still } from './still.ts';

interface Props {
  name: string;
  /** A number, or words where there is none. */
  shown: Shown | string;
  class?: string;
}

/** One number as the page publishes it: the full double in the attribute, the reading in the text. */
export const Output = still(({ name, shown, class: className }: Props): VNode => (
  // Not a live region: one status element per widget speaks, when a gesture ends.
  <output name={name} aria-live="off" class={className}>
    {typeof shown === 'string' ? shown : <Data shown={shown} />}
  </output>
));

export function Data({ shown: { value, text } }: { shown: Shown }): VNode {
  return <data value={String(value)}>{text}</data>;
}
