import { Component, type ComponentChildren } from 'preact';

interface Props {
  /** Something below has thrown: as it was first drawn, in an effect, or when drawn again. */
  onFail: () => void;
  /** What had been drawn is taken out, and its effects are undone. */
  onCleared: () => void;
  children?: ComponentChildren;
}

/**
 * Ends an island that throws. The error is reported and not passed on: Preact draws the changes of all islands in one
 * go, and would forget those of the others.
 */
export class Boundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  override componentDidCatch(error: unknown): void {
    reportError(error);
    this.props.onFail();
    this.setState({ failed: true });
  }

  override componentDidUpdate(): void {
    if (this.state.failed) this.props.onCleared();
  }

  override render(): ComponentChildren {
    return this.state.failed ? null : this.props.children;
  }
}
