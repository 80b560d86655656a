import type { ComponentChildren, VNode } from 'preact';
import type { Tick } from '../../charts/plane.ts';
import { still } from '../still.ts';
import type { Drag } from './use-drag.ts';

export interface PlotAxis {
  ticks: readonly Tick[];
  title: string;
}

interface Props {
  /** The drawing in words. */
  description: string;
  x: PlotAxis;
  y: PlotAxis;
  /** Makes the whole plot a place to drag in. */
  drag?: Drag | undefined;
  children: ComponentChildren;
}

/** A percentage as SVG takes it. */
export function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}

/**
 * The frame of a plot. Everything in it is placed in percent, and only the curves are stretched, so that one drawing
 * fits a phone and a projector with letters and strokes at their own size.
 */
export function Plot({ description, x, y, drag, children }: Props): VNode {
  return (
    <svg class={drag ? 'plot draggable' : 'plot'} role="img" aria-label={description} {...drag}>
      <Grid xTicks={x.ticks} xTitle={x.title} yTicks={y.ticks} yTitle={y.title} />
      {children}
    </svg>
  );
}

interface GridProps {
  xTicks: readonly Tick[];
  xTitle: string;
  yTicks: readonly Tick[];
  yTitle: string;
}

const Grid = still(({ xTicks, xTitle, yTicks, yTitle }: GridProps): VNode => (
  <g class="grid" aria-hidden="true">
    {yTicks.map(({ value, at }) => (
      <g key={value}>
        <line x1="0" x2="100%" y1={percent(at)} y2={percent(at)} />
        <text class="tick" x="0" dx="-0.7em" y={percent(at)} dy="0.35em" text-anchor="end">
          {tickText(value)}
        </text>
      </g>
    ))}
    {xTicks.map(({ value, at, text }) => (
      <g key={value}>
        <line class="notch" x1={percent(at)} x2={percent(at)} y1="100%" y2="100%" />
        <text class="tick" x={percent(at)} y="100%" dy="1.6em" text-anchor="middle">
          {text ?? tickText(value)}
        </text>
      </g>
    ))}
    <text class="axis" x="0" dx="-2.1em" y="0" dy="-1.1em">
      {yTitle}
    </text>
    <text class="axis axis-x" x="100%" y="100%" dy="3.1em" text-anchor="end">
      {xTitle}
    </text>
  </g>
));

function tickText(value: number): string {
  return String(value).replace('-', '−');
}

/** The layer that is stretched: paths in a 100 × 100 box. */
export function Curves({ children }: { children: ComponentChildren }): VNode {
  return (
    <svg class="curves" viewBox="0 0 100 100" preserveAspectRatio="none" width="100%" height="100%">
      {children}
    </svg>
  );
}

/** The point that a reader takes hold of, in the ink of its class. */
export function Point({ x, y, class: className = '' }: { x: number; y: number; class?: string }): VNode {
  const place = { cx: percent(x), cy: percent(y) };
  return (
    <g class={`point ${className}`} aria-hidden="true">
      <circle class="grip" {...place} r="22" />
      <circle class="dot" {...place} r="7" />
    </g>
  );
}
