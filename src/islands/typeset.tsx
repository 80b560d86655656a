import { Component, createContext, type VNode } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';

/** Formulas typeset by the build, by name; empty in the browser, where KaTeX never arrives. */
export const TypesetContext = createContext<Readonly<Record<string, string>>>({});

interface Props {
  /** The formula's name among those that the build handed to the island. */
  name: string;
  class?: string;
}

/** A formula that the build has drawn. Hydration leaves its markup alone and it is never drawn again. */
export class Typeset extends Component<Props> {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ name, class: className }: Props): VNode {
    return (
      <TypesetContext.Consumer>
        {(formulas) => (
          <span
            class={className}
            data-typeset={name}
            dangerouslySetInnerHTML={{ __html: formulas[name] ?? '' }}
          />
        )}
      </TypesetContext.Consumer>
    );
  }
}

/**
 * The same again in a place that comes and goes: a copy of what the build has drawn in the same form. The build itself
 * draws it here as well.
 */
export function TypesetCopy({ name }: { name: string }): VNode {
  const copy = useRef<HTMLSpanElement>(null);
  const html = useContext(TypesetContext)[name];
  // Before the next paint, and as nodes: the page's policy forbids markup made of strings.
  useLayoutEffect(() => {
    const drawn = copy.current?.closest('form')?.querySelector(`[data-typeset="${CSS.escape(name)}"]`);
    copy.current?.replaceChildren(...(drawn?.cloneNode(true).childNodes ?? []));
  }, [name]);
  return html === undefined ? <span ref={copy} /> : <span dangerouslySetInnerHTML={{ __html: html }} />;
}
