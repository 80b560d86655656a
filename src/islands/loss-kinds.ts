import type { LossKind } from '../math/index.ts';

/** The losses that the figures compare, in the order in which they do. */
export const lossKinds = ['cross-entropy', 'squared-error'] as const satisfies readonly LossKind[];

export const lossNames: Readonly<Record<LossKind, string>> = {
  'cross-entropy': 'cross-entropy',
  'squared-error': 'squared error',
};

/** How the names of their outputs begin, which are published. */
export const lossShorts: Readonly<Record<LossKind, string>> = {
  'cross-entropy': 'ce',
  'squared-error': 'se',
};
