import { Component, type VNode } from 'preact';
import type { ContourMap } from '../../charts/contour-map.ts';
import { still } from '../still.ts';
import { TypesetContext } from '../typeset.tsx';

interface Props {
  /** The drawing's name among those that the build handed to the island. */
  name: string;
}

/** The contours that the build has drawn: they stay as they are, since to compute them anew would delay waking. */
export class BuiltContours extends Component<Props> {
  override shouldComponentUpdate(): boolean {
    return false;
  }

  override render({ name }: Props): VNode {
    return (
      <TypesetContext.Consumer>
        {(drawn) => <g dangerouslySetInnerHTML={{ __html: drawn[name] ?? '' }} />}
      </TypesetContext.Consumer>
    );
  }
}

/** Contours as filled regions, each in the colour of its level. */
export const Contours = still(({ map: { box, upwards, ground, contours } }: { map: ContourMap }): VNode => (
  <svg
    class="contours"
    viewBox={box}
    preserveAspectRatio="none"
    width="100%"
    height="100%"
    aria-hidden="true"
  >
    <g transform={upwards}>
      <rect class="band" width="200%" height="200%" style={{ '--height': rounded(ground) }} />
      {contours.map(({ level, height, path }) => (
        <path key={level} class="band" style={{ '--height': rounded(height) }} d={path} />
      ))}
    </g>
  </svg>
));

function rounded(height: number): string {
  return String(Math.round(height * 1000) / 1000);
}
