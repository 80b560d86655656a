import type { Label } from '../../charts/label.ts';
import { furthestZ } from '../../charts/gradient-chart.ts';
import { steepestSquaredError, type NumberDomain } from '../../math/index.ts';
import { parameters } from '../parameters.ts';

/** What a link carries, and the convention of squared error. */
export interface GradientsState {
  z: number;
  label: Label;
  /** Squared error with the factor ½ that some books use. */
  half: boolean;
}

export const builtState: GradientsState = {
  z: parameters.z.default,
  label: parameters.gy.default,
  half: false,
};

export const logitDomain: NumberDomain = {
  min: parameters.z.min,
  max: parameters.z.max,
  wording: 'the logit z in this figure lies between −8 and 8',
};

/** Where the thumb of the slider rests, and where a dragged point snaps to: on tenths. */
export function tenth(z: number): number {
  // Adding 0 makes −0 a 0.
  return Math.round(z * 10) / 10 + 0;
}

/** The logit in this figure for one that may lie beyond its ends. */
export function withinFigure(z: number): number {
  return Math.min(furthestZ, Math.max(-furthestZ, z));
}

/** The logits worth a button of their own, for a label. */
export function presetsFor(label: Label): readonly { name: string; z: number }[] {
  const right = label === 1 ? 1 : -1;
  return [
    { name: 'sure and wrong', z: -furthestZ * right },
    { name: 'steepest for squared error', z: steepestSquaredError(label).z },
    { name: 'undecided', z: 0 },
    { name: 'sure and right', z: 4 * right },
  ];
}
