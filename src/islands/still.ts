import { Component, type ComponentType, type VNode } from 'preact';

/**
 * A component that is drawn again only when one of its props is another than before. For the parts of a figure that
 * stand still while it runs: Preact would otherwise compare every line of them in every frame.
 */
export function still<Props extends object>(draw: (props: Props) => VNode): ComponentType<Props> {
  return class Still extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name]);
    }

    override render(): VNode {
      return draw(this.props);
    }
  };
}
