import { describe, expect, it } from 'vitest';
import { Failure } from './failure.ts';
import { findVoice, speakWithin } from './voice.ts';
import type { Sound } from './wav.ts';

async function voiceOf(programs: string[], platform: NodeJS.Platform, env: Record<string, string> = {}) {
  return findVoice({
    env,
    platform,
    run: (command) => Promise.resolve({ ok: programs.includes(command), output: '' }),
  });
}

describe('findVoice', () => {
  it.each([
    [['espeak-ng'], 'linux', {}, 'espeak-ng -v en -s 180 -w out.wav'],
    [
      ['espeak-ng', 'say'],
      'darwin',
      {},
      'say -r 180 --file-format=WAVE --data-format=LEI16@22050 -o out.wav -f -',
    ],
    [
      ['espeak-ng', 'piper'],
      'linux',
      { PIPER_MODEL: 'amy.onnx' },
      'piper --model amy.onnx --length_scale 0.944 --output_file out.wav',
    ],
    // Without a model piper says nothing.
    [['espeak-ng', 'piper'], 'linux', {}, 'espeak-ng -v en -s 180 -w out.wav'],
    // A program of the same name that is another on Linux.
    [['say', 'espeak-ng'], 'linux', {}, 'espeak-ng -v en -s 180 -w out.wav'],
  ] as const)('among %j on %s %j speaks by: %s', async (programs, platform, env, line) => {
    const voice = await voiceOf([...programs], platform, env);
    expect(voice?.command(180, 'out.wav').join(' ')).toBe(line);
  });

  it('is nothing where there is no voice', async () => {
    expect(await voiceOf([], 'linux')).toBeUndefined();
  });
});

describe('speakWithin', () => {
  /** A voice that needs a third of a second besides its words, however fast they are. */
  function speaker(): { paces: number[]; speak: (words: string, pace: number) => Promise<Sound> } {
    const paces: number[] = [];
    return {
      paces,
      speak: (words, pace) => {
        paces.push(pace);
        const seconds = (60 * words.split(' ').length) / pace + 1 / 3;
        return Promise.resolve({ rate: 1000, samples: new Int16Array(Math.round(seconds * 1000)) });
      },
    };
  }
  const tenWords = 'one two three four five six seven eight nine ten';

  it('takes the usual pace where there is room', async () => {
    const { paces, speak } = speaker();
    const { samples } = await speakWithin(5, tenWords, speak);
    expect(samples.length).toBe(4333);
    expect(paces).toEqual([150]);
  });

  it('takes a faster pace where there is not, and ends within the time', async () => {
    const { paces, speak } = speaker();
    const { samples } = await speakWithin(3, tenWords, speak);
    expect(samples.length).toBeLessThanOrEqual(3000);
    // No faster than it takes.
    expect(samples.length).toBeGreaterThan(2800);
    expect(paces).toEqual([...paces].sort((a, b) => a - b));
  });

  it('fails rather than speak past the time', async () => {
    await expect(speakWithin(1, tenWords, speaker().speak)).rejects.toThrow(
      new Failure(`The voice cannot say this within 1.0 s; its cue needs a longer pause: ${tenWords}`),
    );
  });
});
