import type { Heard } from './pages/sound.ts';

/** From the first sample to the last that are not silent, with less than a tenth of a second of silence within; in s. */
export interface Tone {
  from: number;
  to: number;
}

const silence = 1e-4;

export function tonesOf({ rate, left, right }: Heard): Tone[] {
  const tones: Tone[] = [];
  for (let at = 0; at < left.length; at += 1) {
    if (Math.abs(left[at]!) + Math.abs(right[at]!) < silence) continue;
    const last = tones.at(-1);
    if (last && at / rate - last.to < 0.1) last.to = at / rate;
    else tones.push({ from: at / rate, to: at / rate });
  }
  return tones;
}

/** The frequency around a time, in Hz: eight periods between the nearest places where the sum of both sides rises through 0. */
export function pitchOf({ rate, left, right }: Heard, seconds: number): number {
  const crossings: number[] = [];
  const reach = Math.round(0.04 * rate);
  const middle = Math.round(seconds * rate);
  for (let at = middle - reach; at < middle + reach; at += 1) {
    const [before, after] = [left[at]! + right[at]!, left[at + 1]! + right[at + 1]!];
    if (before < 0 && after >= 0) crossings.push(at + before / (before - after));
  }
  const next = crossings.findIndex((crossing) => crossing >= middle);
  const [first, last] = [crossings[next - 4], crossings[next + 4]];
  if (first === undefined || last === undefined) throw new Error(`No tone around ${seconds} s.`);
  return (8 * rate) / (last - first);
}

/** Where a tone comes from around a time, −1 (left) to 1 (right), by the energies of both sides at constant power. */
export function panOf({ rate, left, right }: Heard, seconds: number): number {
  const reach = Math.round(0.01 * rate);
  const middle = Math.round(seconds * rate);
  const energy = (side: Float32Array): number =>
    side.subarray(middle - reach, middle + reach).reduce((sum, sample) => sum + sample * sample, 0);
  return (Math.atan2(Math.sqrt(energy(right)), Math.sqrt(energy(left))) / (Math.PI / 2)) * 2 - 1;
}

/** The largest jump from a sample to the next, in a stretch of time: a click is a large one. */
export function largestJump({ left, right, rate }: Heard, { from, to }: Tone): number {
  let largest = 0;
  for (const side of [left, right])
    for (let at = Math.max(1, Math.round(from * rate)); at <= Math.round(to * rate); at += 1)
      largest = Math.max(largest, Math.abs(side[at]! - side[at - 1]!));
  return largest;
}
