import type { ComponentChildren, VNode } from 'preact';
import { KeyboardHelpProvider, useKeyboardHelp, type KeyLine, type Letters } from './keyboard-help.tsx';
import { Said } from './sentence.tsx';
import type { Sentence } from './shown.ts';

interface Props {
  class: string;
  notices: readonly string[];
  spoken: string;
  /** The state in words: what stands in the controls on the screen is nowhere else on paper. */
  printed?: Sentence;
  /** The keys that it understands; without them it has no help about them. */
  keys?: readonly KeyLine[];
  /** What it does on a letter. */
  letters?: Letters;
  children: ComponentChildren;
}

/**
 * A widget's form, which never submits, with its notice about the link and its one status element. It is the form that
 * keeps browsers from filling in what a reader left there at an earlier visit: boxes and switches may not say so.
 */
export function FigureForm(props: Props): VNode {
  const { class: className, notices, spoken, printed, keys, letters, children } = props;
  const help = useKeyboardHelp(keys ?? [], letters);
  return (
    <form
      class={className}
      autocomplete="off"
      onKeyDown={keys && help.onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <KeyboardHelpProvider value={keys && help.setOpen}>{children}</KeyboardHelpProvider>
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
      {help.list}
    </form>
  );
}

/** Preact writes an empty text anew whenever it draws, and the browser then lays out its line again. */
function orNothing(text: string): string | null {
  return text === '' ? null : text;
}
