import { Component, type ComponentChildren } from 'preact';

interface Props {
  running: boolean;
  children: ComponentChildren;
}

/**
 * Parts of a figure that show nothing of where its run is: while it runs they are not even compared. What a handler
 * in them needs of the state at that moment it must ask for, since the one in force may be from before the run.
 */
export class AtRest extends Component<Props> {
  override shouldComponentUpdate({ running }: Props): boolean {
    return !running;
  }

  override render({ children }: Props): ComponentChildren {
    return children;
  }
}
