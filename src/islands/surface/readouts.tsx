import type { VNode } from 'preact';
import { flatBelow, type LossKind } from '../../math/index.ts';
import { lossKinds, lossShorts } from '../loss-kinds.ts';
import { Output } from '../output.tsx';
import type { Shown } from '../shown.ts';
import type { Arrivals } from './arrivals.ts';
import type { Shares } from './shares.ts';
import type { SurfaceView } from './view.ts';

interface Props {
  view: SurfaceView;
  examples: number;
  arrivals: Arrivals;
  /** What arriving means on this set. */
  arrival: string;
  shares: Shares | undefined;
}

/** Both balls, and both surfaces, in numbers. */
export function SurfaceReadouts({ view, examples, arrivals, arrival, shares }: Props): VNode {
  const row = (head: string, name: string, of: (kind: LossKind) => Shown | string): VNode => (
    <tr>
      <th scope="row">{head}</th>
      {lossKinds.map((kind) => (
        <td key={kind}>
          <Output name={`${lossShorts[kind]}-${name}`} shown={of(kind)} />
        </td>
      ))}
    </tr>
  );
  // The shares of squared error are the ones that others rely on by their plain names.
  const share = (head: string, name: 'nonconvex' | 'flat'): VNode => (
    <tr>
      <th scope="row">{head}</th>
      {lossKinds.map((kind) => (
        <td key={kind}>
          <Output
            name={kind === 'squared-error' ? `${name}-share` : `ce-${name}-share`}
            shown={shares?.[kind][name] ?? '…'}
          />
        </td>
      ))}
    </tr>
  );
  return (
    <table class="comparison">
      <thead>
        <tr>
          <td />
          <th scope="col" class="loss swatch">
            cross-entropy
          </th>
          <th scope="col" class="squared-error swatch">
            squared error
          </th>
        </tr>
      </thead>
      <tbody>
        {row('mean loss at the ball', 'loss', (kind) => view.balls[kind].loss)}
        {row('size of its gradient', 'gradient-norm', (kind) => view.balls[kind].gradientNorm)}
        {row(`right, of ${String(examples)} examples`, 'right', (kind) => view.balls[kind].right)}
        {row(`steps until ${arrival}`, 'steps', (kind) => arrivals[kind])}
        {share('not convex, share of the map', 'nonconvex')}
        {share(`flat (gradient < ${String(flatBelow)}), share of the map`, 'flat')}
      </tbody>
    </table>
  );
}
