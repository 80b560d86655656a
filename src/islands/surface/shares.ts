import type { LossKind, LossMap } from '../../math/index.ts';
import { shown, type Shown } from '../shown.ts';

/** How much of a map is not convex and how much is flat, for both losses. */
export type Shares = Readonly<Record<LossKind, { nonconvex: Shown; flat: Shown }>>;

export function sharesOf(maps: Readonly<Record<LossKind, LossMap>>): Shares {
  const of = ({ nonconvexShare, flatShare }: LossMap): Shares[LossKind] => ({
    nonconvex: percentShown(nonconvexShare),
    flat: percentShown(flatShare),
  });
  return { 'cross-entropy': of(maps['cross-entropy']), 'squared-error': of(maps['squared-error']) };
}

function percentShown(share: number): Shown {
  const { text } = shown(100 * share, { digits: 1 });
  return { value: share, text: `${text}\u00a0%` };
}
