import type { VNode } from 'preact';
import { Data } from '../output.tsx';
import type { Sentence } from './view.ts';

/** A sentence whose numbers carry their doubles. */
export function Said({ sentence }: { sentence: Sentence }): VNode {
  return (
    <>
      {sentence.map((part, index) => (typeof part === 'string' ? part : <Data key={index} shown={part} />))}
    </>
  );
}
