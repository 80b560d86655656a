import type { VNode } from 'preact';
import { Data } from './output.tsx';
import type { Sentence } from './shown.ts';
import { still } from './still.ts';

/** A sentence whose numbers carry their doubles. */
export const Said = still(({ sentence }: { sentence: Sentence }): VNode => (
  <>{sentence.map((part, index) => (typeof part === 'string' ? part : <Data key={index} shown={part} />))}</>
));
