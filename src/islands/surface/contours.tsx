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
      <rect class="band" width="200%" height="200%" style={coloured(ground)} />
      {contours.map(({ level, height, path }) => (
        <path key={level} class="band" style={coloured(height)} d={path} />
      ))}
    </g>
  </svg>
));

/** In the colour of a height of the scale; of hundredths nobody sees a part. */
export function coloured(height: number): { '--height': string } {
  return { '--height': String(Math.round(height * 100) / 100) };
}
