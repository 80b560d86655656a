import type { VNode } from 'preact';
import type { Picture } from '../../video/picture.ts';
import { Stage } from './stage.tsx';

interface Props {
  picture: Picture;
  /** The lines of the caption; nothing where captions are off. */
  lines: readonly string[] | undefined;
  /** Before, a sign on the picture says that it can be played; later it would hide what it shows. */
  begun: boolean;
  onToggle: () => void;
}

/** The picture, on which a click plays and pauses, and the caption below it. */
export function Screen({ picture, lines, begun, onToggle }: Props): VNode {
  return (
    <>
      {/* For the pointer alone: the button below says the same to everyone. */}
      <div class={begun ? 'screen' : 'screen unplayed'} onClick={onToggle}>
        <Stage picture={picture} />
      </div>
      {lines && (
        <p class="caption-lines" aria-hidden="true">
          {lines.map((line) => (
            <span key={line}>{line} </span>
          ))}
        </p>
      )}
    </>
  );
}
