import type { VNode } from 'preact';
import type { Shown } from '../shown.ts';
import { percent } from './plot.tsx';

interface Props {
  /** Percent from the left and from the top. */
  x: number;
  y: number;
  side: 'left' | 'right';
  /** Its line, counted from its place: 1 is the first below it, −1 the first above. */
  line: number;
  shown: Shown;
  before?: string | false;
  class?: string;
}

/**
 * The number of a point, beside it and always within the plot: what would hang over its edge is moved in, whatever the
 * width of the plot and of the number (figure.css).
 */
export function Reading({ x, y, side, line, shown, before, class: className = '' }: Props): VNode {
  return (
    <g class={`reading ${className}`} data-value={String(shown.value)} aria-hidden="true">
      <text
        class={`reading-loss to-${side}`}
        style={{ '--x': String(Math.round(x * 100) / 100) }}
        y={percent(y)}
        dy={`${String(line > 0 ? 1.2 * line - 0.1 : 1.2 * line + 0.6)}em`}
      >
        {before}
        {shown.text}
      </text>
    </g>
  );
}
