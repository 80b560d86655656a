import { expect, it } from 'vitest';
import { readWav, secondsOf, writeWav } from './wav.ts';

// ffmpeg -f lavfi -i "aevalsrc='0.5*sgn(t-0.0003)':s=8000:d=0.0005" -c:a pcm_s16le -f wav - | xxd -p
// ffmpeg 5.1.9; it writes a LIST of remarks before the sound, and cannot know the length of what it writes to a pipe.
const ofFfmpeg = Buffer.from(
  '52494646ffffffff57415645666d74201000000001000100401f0000803e' +
    '0000020010004c4953541a000000494e464f495346540e0000004c617666' +
    '35392e32372e3130300064617461ffffffff00c000c000c00040',
  'hex',
);
const sound = { rate: 8000, samples: Int16Array.of(-16384, -16384, -16384, 16384) };

it('readWav passes over what stands before the sound, and takes what there is where more is promised', () => {
  expect(readWav(ofFfmpeg)).toEqual(sound);
});

it('writeWav is what readWav reads', () => {
  expect(readWav(writeWav(sound))).toEqual(sound);
});

it('writeWav of a part of a longer sound is that part', () => {
  const part = { ...sound, samples: sound.samples.subarray(2) };
  expect(readWav(writeWav(part)).samples).toEqual(Int16Array.of(-16384, 16384));
});

it('secondsOf is samples over rate', () => {
  expect(secondsOf(sound)).toBe(0.0005);
});

it.each([
  ['no WAV file', Buffer.from('OggS and so on and on'), 'This is no WAV file.'],
  ['a file that ends before the sound', ofFfmpeg.subarray(0, 60), 'This WAV file holds no sound.'],
  [
    'two channels',
    Buffer.from(ofFfmpeg.toString('hex').replace('01000100401f', '01000200401f'), 'hex'),
    'One channel of 16 bits was expected, and not 2 of 16.',
  ],
])('readWav refuses %s', (_, bytes, message) => {
  expect(() => readWav(bytes)).toThrow(new RangeError(message));
});
