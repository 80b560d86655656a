import type { ComponentChildren, VNode } from 'preact';

interface Props {
  class: string;
  notices: readonly string[];
  spoken: string;
  children: ComponentChildren;
}

/** A widget's form, which never submits, with its notice about the link and its one status element. */
export function FigureForm({ class: className, notices, spoken, children }: Props): VNode {
  return (
    <form
      class={className}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      {children}
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
