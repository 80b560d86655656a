import type { VNode } from 'preact';
import type { MutableRef } from 'preact/hooks';
import { colourHeight } from '../../charts/contour-map.ts';
import { still } from '../still.ts';
import { coloured } from './contours.tsx';

/** Even steps of the scale; the three thirds of its colours end at one each. */
const heights = Array.from({ length: 16 }, (_, index) => index / 15);

/** The levels that carry a number. */
const numbered = [0.01, 0.2, 0.25, 0.32, 0.5, 0.65, 1, 2, 6];

/** The colour scale of both maps, and its source: the maps are painted in the colours of these swatches. */
export const Legend = still(({ swatches }: { swatches: MutableRef<HTMLDivElement | null> }): VNode => (
  <div class="colour-scale" aria-hidden="true">
    <div class="swatches" ref={swatches}>
      {heights.map((height) => (
        <span key={height} class="band" style={coloured(height)} />
      ))}
    </div>
    <div class="numbers">
      {numbered.map((level) => (
        <span key={level} style={coloured(colourHeight(level))}>
          {level}
        </span>
      ))}
    </div>
  </div>
));
