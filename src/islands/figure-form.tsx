import type { ComponentChildren, VNode } from 'preact';
import { Said } from './sentence.tsx';
import type { Sentence } from './shown.ts';

interface Props {
  class: string;
  notices: readonly string[];
  spoken: string;
  /** The state in words: what stands in the controls on the screen is nowhere else on paper. */
  printed?: Sentence;
  children: ComponentChildren;
}

/**
 * A widget's form, which never submits, with its notice about the link and its one status element. It is the form that
 * keeps browsers from filling in what a reader left there at an earlier visit: boxes and switches may not say so.
 */
export function FigureForm({ class: className, notices, spoken, printed, children }: Props): VNode {
  return (
    <form
      class={className}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
      {printed && (
        <p class="printed">
          Shown here: <Said sentence={printed} />
        </p>
      )}
      <p class="notice" hidden={notices.length === 0}>
        {orNothing(notices.join(' '))}
      </p>
      <p class="spoken" role="status">
        {orNothing(spoken)}
      </p>
    </form>
  );
}

/** Preact writes an empty text anew whenever it draws, and the browser then lays out its line again. */
function orNothing(text: string): string | null {
  return text === '' ? null : text;
}
