import { useEffect, useRef, useState } from 'preact/hooks';
import { logit, sigmoid } from '../../math/index.ts';
import { keepInAddress } from '../link-state.ts';
import { sliderStore } from '../loss-slider/state.ts';
import { withinFigure, type GradientsState } from './state.ts';

export interface SliderLink {
  linked: boolean;
  /** Ties both figures together, beginning with this one's prediction, or lets them go. */
  setLinked: (linked: boolean) => void;
  /** Hands this figure's prediction on while they are tied. */
  share: (state: GradientsState) => void;
}

/** The tie between this figure's logit and the loss slider's probability: one prediction in both. */
export function useSliderLink(
  state: GradientsState,
  follow: (change: Partial<GradientsState>) => void,
): SliderLink {
  const [linked, setLinked] = useState(false);
  const latest = useRef(state);
  latest.current = state;

  const share = ({ z, label }: GradientsState): void => {
    latest.current = { ...latest.current, z, label };
    sliderStore.set({ ...sliderStore.get(), probability: sigmoid(z), label });
  };

  useEffect(() => {
    if (!linked) return undefined;
    return sliderStore.subscribe(() => {
      const { probability, label } = sliderStore.get();
      const { z, label: ownLabel } = latest.current;
      // What came from here must not come back changed by a rounding.
      if (probability === sigmoid(z) && label === ownLabel) return;
      follow({ z: withinFigure(logit(probability)), label });
    });
  }, [linked]);

  return {
    linked,
    setLinked: (next) => {
      if (next) {
        share(state);
        // To the other figure this is a gesture, too.
        keepInAddress({ p: sigmoid(state.z), y: state.label });
      }
      setLinked(next);
    },
    share: (next) => {
      if (linked) share(next);
    },
  };
}
