import type { TimedCue } from '../../video/timeline.ts';
import type { Cut } from './options.ts';
import { speakWithin } from './voice.ts';
import type { Sound } from './wav.ts';

/** Silence between the last word of a cue and the next cue, in seconds. */
export const breath = 0.25;

/** The narration of a cut, spoken: each cue's words begin with the cue and end before it does. */
export async function soundtrackOf(
  cues: readonly TimedCue[],
  cut: Cut,
  speak: (words: string, wordsPerMinute: number) => Promise<Sound>,
): Promise<Sound> {
  const spoken: { start: number; sound: Sound }[] = [];
  for (const { start, end, say } of cues)
    if (start < cut.to && end > cut.from)
      spoken.push({ start, sound: await speakWithin(end - start - breath, say, speak) });
  return mix(spoken, cut);
}

/** Sounds, each from its time on, in a cut. They have the same rate and do not overlap. */
export function mix(sounds: readonly { start: number; sound: Sound }[], { from, to }: Cut): Sound {
  const rate = sounds[0]?.sound.rate ?? 22_050;
  const samples = new Int16Array(Math.round((to - from) * rate));
  for (const { start, sound } of sounds) {
    const at = Math.round((start - from) * rate);
    const heard = sound.samples.subarray(Math.max(0, -at), Math.max(0, samples.length - at));
    samples.set(heard, Math.min(samples.length, Math.max(0, at)));
  }
  return { rate, samples };
}
