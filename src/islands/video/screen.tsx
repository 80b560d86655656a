import type { VNode } from 'preact';
import type { Picture } from '../../video/picture.ts';
import { Stage } from './stage.tsx';

interface Props {
  picture: Picture;
  /** The lines of the caption; nothing where captions are off. */
  lines: readonly string[] | undefined;
  playing: boolean;
  onToggle: () => void;
}

/** The picture, on which a click plays and pauses, and the caption below it. */
export function Screen({ picture, lines, playing, onToggle }: Props): VNode {
  return (
    <>
      {/* For the pointer alone: the button below says the same to everyone. */}
      <div class={playing ? 'screen' : 'screen paused'} onClick={onToggle}>
        <Stage picture={picture} />
      </div>
      {lines && (
        <p class="caption-lines" aria-hidden="true">
          {lines.map((line) => (
            <span key={line}>{line}</span>
          ))}
        </p>
      )}
    </>
  );
}
