import type { VNode } from 'preact';
import type { MutableRef } from 'preact/hooks';
import { colourHeight } from '../../charts/contour-map.ts';
import { still } from '../still.ts';

interface Props {
  swatches: MutableRef<HTMLDivElement | null>;
  levels: readonly number[];
}

/** The levels that carry a number. */
const numbered = [0.01, 0.2, 0.25, 0.32, 0.5, 0.65, 1, 2, 6];

/** The colour scale of both maps, and its source: the maps are painted in the colours of these swatches. */
export const Legend = still(({ swatches, levels }: Props): VNode => (
  <div class="colour-scale" aria-hidden="true">
    <div class="swatches" ref={swatches}>
      {levels.map((level) => (
        <span
          key={level}
          class="band"
          style={{ '--height': String(Math.round(1000 * colourHeight(level)) / 1000) }}
        />
      ))}
    </div>
    <div class="numbers">
      {numbered.map((level) => (
        <span key={level} style={{ '--height': String(Math.round(1000 * colourHeight(level)) / 1000) }}>
          {level}
        </span>
      ))}
    </div>
  </div>
));
