import type { ComponentChildren, VNode } from 'preact';
import { formatNumber } from '../math/index.ts';
import { linearScale, smoothPath, type LinearScale, type Place } from '../charts/plane.ts';

type Span = readonly [from: number, to: number];

/** A coordinate system in the frame. */
export interface Axes {
  readonly x: LinearScale;
  readonly y: LinearScale;
  readonly xSpan: Span;
  readonly ySpan: Span;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** The place of a pair of numbers. */
  readonly at: (x: number, y: number) => Place;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The usual place of a chart, with room for numbers at the left and below. */
const wholeFrame: Box = { left: 130, right: 1190, top: 90, bottom: 590 };

/** Coordinates in a box of the frame; y grows upwards. */
export function axes(xSpan: Span, ySpan: Span, box: Box = wholeFrame): Axes {
  const x = linearScale(xSpan, [box.left, box.right]);
  const y = linearScale(ySpan, [box.bottom, box.top]);
  return { ...box, x, y, xSpan, ySpan, at: (across, up) => ({ x: x(across), y: y(up) }) };
}

interface GridProps {
  on: Axes;
  /** Numbers along the axes. */
  xTicks?: readonly number[];
  yTicks?: readonly number[];
  /** What they count. */
  xName?: string;
  yName?: string;
  /** How a tick is written. */
  write?: (value: number) => string;
}

/** The lines and numbers behind a curve. The group says how numbers become places, which tests hold it to. */
export function Grid({ on, xTicks = [], yTicks = [], xName, yName, write = plain }: GridProps): VNode {
  const { left, right, top, bottom, x, y } = on;
  return (
    <g class="grid" data-axes={[...on.xSpan, ...on.ySpan, left, right, top, bottom].join(' ')}>
      {yTicks.map((value) => (
        <g key={value}>
          <line x1={left} x2={right} y1={near(y(value))} y2={near(y(value))} />
          <text x={left - 16} y={near(y(value))} dy={13} text-anchor="end">
            {write(value)}
          </text>
        </g>
      ))}
      {yTicks.length === 0 && <line x1={left} x2={right} y1={bottom} y2={bottom} />}
      {xTicks.map((value) => (
        <text key={value} x={near(x(value))} y={bottom + 50} text-anchor="middle">
          {write(value)}
        </text>
      ))}
      {yName && (
        <text x={left - 60} y={top - 30}>
          {yName}
        </text>
      )}
      {xName && (
        <text x={right} y={bottom + 98} text-anchor="end">
          {xName}
        </text>
      )}
    </g>
  );
}

interface CurveProps {
  on: Axes;
  of: (x: number) => number;
  /** The part that is drawn, which may grow. */
  from: number;
  to: number;
  class: string;
}

/** A curve, from one number to another; nothing as long as they are the same. */
export function Curve({ on, of, from, to, class: className }: CurveProps): VNode | null {
  if (from === to) return null;
  // The parameter rises also where the curve grows to the left.
  const sign = to < from ? -1 : 1;
  const place = (at: number): Place => on.at(sign * at, of(sign * at));
  return <path class={`curve ${className}`} d={smoothPath(place, [sign * from, sign * to], pieces, 10)} />;
}

/** At most a quarter of a unit off for the curves of the lesson. */
const pieces = 16;

interface DotProps {
  on: Axes;
  x: number;
  y: number;
  class: string;
  r?: number;
}

/** A point with its numbers, which tests compare with its place. */
export function Dot({ on, x, y, class: className, r = 13 }: DotProps): VNode {
  const place = on.at(x, y);
  return (
    <circle class={`dot ${className}`} data-x={x} data-y={y} cx={near(place.x)} cy={near(place.y)} r={r} />
  );
}

interface ArrowProps {
  from: Place;
  dx: number;
  dy?: number;
  /** The number that the arrow is as long as, which tests compare with its length. */
  value: number;
  class: string;
}

/** An arrow from a place of the frame; nothing where it has no length. Its head shrinks before its shaft is gone. */
export function Arrow({ from, dx, dy = 0, value, class: className }: ArrowProps): VNode | null {
  const length = Math.hypot(dx, dy);
  if (length < 1) return null;
  const neck = Math.max(0, length - 34);
  const half = near((length - neck) * 0.55);
  const turn = Math.round((Math.atan2(dy, dx) / Math.PI) * 1800) / 10;
  return (
    <path
      class={`bar ${className}`}
      data-value={value}
      transform={`translate(${near(from.x)} ${near(from.y)}) rotate(${turn})`}
      d={`M0,-5H${near(neck)}V-${half}L${near(length)},0L${near(neck)},${half}V5H0Z`}
    />
  );
}

interface TangentProps {
  on: Axes;
  x: number;
  y: number;
  slope: number;
  class: string;
  /** Half its length, in units of the frame. */
  reach?: number;
}

/** A straight line with the slope of a curve at a point of it, shorter near the edges of the plot. */
export function Tangent({ on, x, y, slope, class: className, reach = 150 }: TangentProps): VNode {
  const place = on.at(x, y);
  // The same slope in the frame, where a unit up is not as long as a unit across.
  const steepness = slope * ((on.y(1) - on.y(0)) / (on.x(1) - on.x(0)));
  const half = reach / Math.hypot(1, steepness);
  // Not into the numbers below the axis.
  const deepest = Math.abs((on.bottom + 10 - place.y) / steepness);
  const before = Math.min(half, place.x - on.left, steepness < 0 ? deepest : half);
  const after = Math.min(half, on.right - place.x, steepness > 0 ? deepest : half);
  return (
    <line
      class={`tangent ${className}`}
      data-slope={slope}
      x1={near(place.x - before)}
      x2={near(place.x + after)}
      y1={near(place.y - before * steepness)}
      y2={near(place.y + after * steepness)}
    />
  );
}

interface CoinProps {
  x: number;
  y: number;
  label: number;
  r?: number;
  /** How far its side has come up, 0 to 1; 1 unless said. */
  shown?: number | undefined;
}

/** A toss: H for heads, T for tails. */
export function Coin({ x, y, label, r = 42, shown = 1 }: CoinProps): VNode {
  return (
    <>
      <circle class="coin" cx={near(x)} cy={y} r={r} fill-opacity={label === 1 ? near(0.18 * shown) : 0} />
      <Words x={x} y={y + 14} class="number label" size={40} shown={shown} anchor="middle">
        {label === 1 ? 'H' : 'T'}
      </Words>
    </>
  );
}

interface WordsProps {
  x: number;
  y: number;
  class?: string;
  size?: number;
  /** The number that the words write, for tests. */
  value?: number;
  /** 0 for out of sight to 1. */
  shown?: number | undefined;
  anchor?: 'start' | 'middle' | 'end' | undefined;
  children: ComponentChildren;
}

/** Text in the frame. */
export function Words({
  x,
  y,
  class: className,
  size = 42,
  shown = 1,
  anchor,
  value,
  children,
}: WordsProps): VNode | null {
  if (shown === 0) return null;
  return (
    <text
      class={className}
      data-value={value}
      x={near(x)}
      y={near(y)}
      // As a style: an attribute loses to any rule of the page for a class of the same name.
      style={{ fontSize: size }}
      text-anchor={anchor}
      opacity={shown === 1 ? undefined : near(shown)}
    >
      {children}
    </text>
  );
}

interface ReadingProps extends WordsProps {
  /** What the number is. */
  name: string;
}

/** A large number, and its name above it. */
export function Reading({ name, size = 80, class: className = '', ...words }: ReadingProps): VNode {
  const { x, y, shown, anchor } = words;
  return (
    <>
      <Words x={x} y={y - size} class="reading quiet" size={40} shown={shown} anchor={anchor}>
        {name}
      </Words>
      <Words {...words} size={size} class={`reading ${className} number`} />
    </>
  );
}

/** A number of so many decimals, also where it comes close to 0: powers of ten would jump in and out. */
export function fixed(value: number, digits = 3): string {
  return formatNumber(Number(value.toFixed(digits)), { digits });
}

/** To a hundredth of a unit. */
export function near(value: number): number {
  return Math.round(value * 100) / 100;
}

function plain(value: number): string {
  return String(value).replace('-', '−');
}
