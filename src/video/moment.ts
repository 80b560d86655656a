/** A time in a scene: which of its cues is spoken, and how much of that cue has gone by. */
export interface Moment {
  /** The number of the cue within its scene, from 0. */
  readonly cue: number;
  /** Seconds since the cue began, from 0 to `length`. */
  readonly seconds: number;
  /** How long the cue is, in seconds, with the pause after it. */
  readonly length: number;
}

/**
 * How much of an action has happened, from 0 before it to 1 after it. The action is part of one cue, given by its
 * number in the scene and by the shares (0 to 1) of that cue at which the action begins and ends.
 *
 * It starts and stops gently: the cubic 3s² − 2s³, whose slope is 0 at both ends.
 * @example during({ cue: 1, seconds: 2, length: 8 }, 1, 0, 0.5) // 0.5
 */
export function during(moment: Moment, cue: number, from = 0, to = 1): number {
  if (moment.cue !== cue) return moment.cue > cue ? 1 : 0;
  const share = (moment.seconds / moment.length - from) / (to - from);
  const within = Math.min(1, Math.max(0, share));
  return within * within * (3 - 2 * within);
}

/**
 * A quantity that goes through several values, each leg an action of its own: `[cue, from, to, value]`.
 * @example travel(moment, 0.5, [[0, 0.4, 0.9, 0.02]]) // from 0.5 to 0.02 between 40 % and 90 % of the first cue
 */
export function travel(
  moment: Moment,
  start: number,
  legs: readonly (readonly [cue: number, from: number, to: number, value: number])[],
): number {
  let value = start;
  let before = start;
  for (const [cue, from, to, next] of legs) {
    const done = during(moment, cue, from, to);
    // No rounding at the end of a leg: 0 is 0.
    value = done === 1 ? next : value + (next - before) * done;
    before = next;
  }
  return value;
}
