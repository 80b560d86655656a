import { useEffect, useState } from 'preact/hooks';
import { formatInteger, type LossKind } from '../../math/index.ts';
import type { Shown } from '../shown.ts';
import { arrivalStep } from './arrival-step.ts';
import { mostSteps, type SurfaceState } from './state.ts';
import { lossKinds } from '../loss-kinds.ts';

/** The steps until each ball arrives, or words: still counted, or never. */
export type Arrivals = Readonly<Record<LossKind, Shown | string>>;

const counting: Arrivals = { 'cross-entropy': 'counting …', 'squared-error': 'counting …' };

export function arrivalsOf({ set, start }: Pick<SurfaceState, 'set' | 'start'>): Arrivals {
  const [crossEntropy, squaredError] = lossKinds.map((kind) => {
    const step = arrivalStep(kind, set, start);
    return step === undefined
      ? `not within ${formatInteger(mostSteps)}`
      : { value: step, text: formatInteger(step) };
  });
  return { 'cross-entropy': crossEntropy ?? '', 'squared-error': squaredError ?? '' };
}

/**
 * The steps until both balls arrive. A ball that never does is followed for 100,000 steps: that waits until the
 * reader has let go of it and the new place has been painted.
 */
export function useArrivals(state: SurfaceState, built: Arrivals, held: boolean): Arrivals {
  const { set, start } = state;
  const key = `${set} ${String(start.w)} ${String(start.b)}`;
  const [known, setKnown] = useState({ key, arrivals: built });
  useEffect(() => {
    if (held || known.key === key) return undefined;
    const count = (): void => {
      setKnown({ key, arrivals: arrivalsOf(state) });
    };
    const timer = setTimeout(count);
    // Paper does not wait.
    addEventListener('beforeprint', count);
    return () => {
      clearTimeout(timer);
      removeEventListener('beforeprint', count);
    };
  }, [key, held]);
  return known.key === key ? known.arrivals : counting;
}
