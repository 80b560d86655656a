import { Component, createContext, type VNode } from 'preact';

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
        {(formulas) => <span class={className} dangerouslySetInnerHTML={{ __html: formulas[name] ?? '' }} />}
      </TypesetContext.Consumer>
    );
  }
}
