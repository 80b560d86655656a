import { Fragment, type VNode } from 'preact';
import { Data } from '../output.tsx';
import type { Shown } from '../shown.ts';
import { TypesetCopy } from '../typeset.tsx';
import type { Sentence } from './exercise.ts';
import { wordParts } from './formulas.ts';

/** A sentence with its numbers and its formulas. */
export function Words({ sentence }: { sentence: Sentence }): VNode {
  return (
    <>
      {sentence.map((part, index) => (
        // A sentence is never changed, only replaced as a whole.
        <Fragment key={index}>
          {typeof part === 'object' && 'raised' in part ? <sup>{part.raised.map(piece)}</sup> : piece(part)}
        </Fragment>
      ))}
    </>
  );
}

function piece(part: string | Shown): VNode {
  if (typeof part !== 'string') return <Data shown={part} />;
  return (
    <>
      {wordParts(part).map((word, index) =>
        word.kind === 'text' ? (
          word.text
        ) : (
          <span key={index} class="tied">
            <TypesetCopy name={word.tex} />
            {word.mark}
          </span>
        ),
      )}
    </>
  );
}
