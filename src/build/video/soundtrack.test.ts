import { describe, expect, it } from 'vitest';
import type { TimedCue } from '../../video/timeline.ts';
import { breath, mix, soundtrackOf } from './soundtrack.ts';
import type { Sound } from './wav.ts';

/** Ten samples a second, all of one value. */
const sound = (value: number, seconds: number): Sound => ({
  rate: 10,
  samples: new Int16Array(Math.round(seconds * 10)).fill(value),
});
const silence = (count: number): number[] => Array<number>(count).fill(0);
const heard = ({ samples }: Sound): number[] => [...samples];

describe('mix', () => {
  it('puts each sound at its time, and silence between', () => {
    const track = mix(
      [
        { start: 0.1, sound: sound(1, 0.2) },
        { start: 0.5, sound: sound(2, 0.3) },
      ],
      { from: 0, to: 1 },
    );
    expect(heard(track)).toEqual([0, 1, 1, 0, 0, 2, 2, 2, 0, 0]);
  });

  it('of a cut begins and ends in the middle of words', () => {
    const track = mix(
      [
        { start: 0, sound: sound(1, 0.4) },
        { start: 0.6, sound: sound(2, 1) },
        { start: 1.6, sound: sound(3, 1) },
      ],
      { from: 0.2, to: 0.9 },
    );
    expect(heard(track)).toEqual([1, 1, 0, 0, 2, 2, 2]);
  });

  it('leaves out what ends before the cut', () => {
    expect(heard(mix([{ start: 0, sound: sound(1, 0.4) }], { from: 0.5, to: 0.8 }))).toEqual([0, 0, 0]);
  });

  it('of nothing is silence of the whole length', () => {
    const { rate, samples } = mix([], { from: 0, to: 2 });
    expect(samples.length / rate).toBe(2);
  });
});

describe('soundtrackOf', () => {
  const cue = (say: string, start: number, end: number): TimedCue => ({
    id: say,
    scene: 'flat',
    say,
    pause: 1,
    start,
    spoken: end - 1,
    end,
    inScene: 0,
  });
  const cues = [cue('first', 0, 3), cue('second', 3, 6), cue('third', 6, 9)];

  it('speaks the cues of the cut alone, and each from its beginning', async () => {
    const said: string[] = [];
    const track = await soundtrackOf(cues, { from: 4, to: 5 }, (words) => {
      said.push(words);
      return Promise.resolve(sound(7, 1.5));
    });
    expect(said).toEqual(['second']);
    // It began a second before the cut.
    expect(heard(track)).toEqual([7, 7, 7, 7, 7, ...silence(5)]);
  });

  it('ends the words of a cue a breath before the next, however slow the voice', async () => {
    const slow = (_: string, pace: number) => Promise.resolve(sound(7, (4 * 150) / pace));
    const samples = heard(await soundtrackOf(cues.slice(0, 2), { from: 0, to: 6 }, slow));
    expect(samples.slice(0, 27)).not.toContain(0);
    expect(samples.slice(Math.ceil((3 - breath) * 10), 30)).toEqual(silence(2));
    expect(samples[30]).toBe(7);
  });
});
