import { withinPlot } from './plane.ts';

/** How long a curve sounds from its left end to its right. */
export const traceSeconds = 2.5;
/** Pitches along a curve, from its left end to its right; between two of them the pitch glides. */
const samples = 251;
/** What the bottom of a plot sounds like; the top is two octaves above. */
const lowestHz = 220;

/**
 * The pitch of a height in a plot, in percent from the top: 220 Hz at the bottom, 880 Hz at the top, and each quarter of
 * the way up half an octave higher, as steps of pitch are heard. Beyond the plot it is that of the nearer edge.
 * @example pitchAt(50) // 440
 */
export function pitchAt(percentFromTop: number): number {
  return lowestHz * 4 ** (1 - withinPlot(percentFromTop) / 100);
}

/**
 * A curve as it sounds: its pitches in Hz, at even steps of time and of the plot's width.
 *
 * `yAt` gives the height, in percent from the top, at a share (0 to 1) of the width from the left.
 * @example soundTrace((share) => 100 * share)[0] // 880
 */
export function soundTrace(yAt: (share: number) => number): Float32Array<ArrayBuffer> {
  return Float32Array.from({ length: samples }, (_, index) => pitchAt(yAt(index / (samples - 1))));
}
