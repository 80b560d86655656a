import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** All that the children show, and what their handlers hold on to. */
  of: readonly unknown[];
  children: ComponentChildren;
}

/**
 * Parts of a figure that show nothing of what is moving, a run or a thumb: while that alone changes they are not even
 * compared. What a handler in them needs of the state at that moment it must ask for, since the one in force may be from
 * before.
 */
export class AtRest extends Component<Props> {
  override shouldComponentUpdate({ of }: Props): boolean {
    return of.some((part, index) => part !== this.props.of[index]);
  }

  override render({ children }: Props): ComponentChildren {
    return children;
  }
}
