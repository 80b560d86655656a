import { describe, expect, it } from 'vitest';
import { filmArguments, listFile, metadataFile } from './encoding.ts';

describe('metadataFile', () => {
  it('has the title and each chapter in milliseconds', () => {
    const chapters = [
      { title: 'The problem', start: 0, end: 83.2 },
      { title: 'The gradient', start: 83.2, end: 120.0004 },
    ];
    expect(metadataFile('The right loss', chapters)).toBe(`;FFMETADATA1
title=The right loss
[CHAPTER]
TIMEBASE=1/1000
START=0
END=83200
title=The problem
[CHAPTER]
TIMEBASE=1/1000
START=83200
END=120000
title=The gradient
`);
  });

  it('keeps ffmpeg from reading signs in a title as its own', () => {
    expect(metadataFile(String.raw`p = 1; #1 \ 2`, [])).toBe(
      `;FFMETADATA1\ntitle=${String.raw`p \= 1\; \#1 \\ 2`}\n`,
    );
  });
});

describe('listFile', () => {
  it('names a file in a line, whatever is in its name', () => {
    expect(listFile(['/a b/1.mp4', "/it's/2.mp4"])).toBe(`file '/a b/1.mp4'\nfile '/it'\\''s/2.mp4'\n`);
  });
});

describe('filmArguments', () => {
  const film = { list: 'list', metadata: 'metadata', voice: undefined, seconds: 10 };

  it.each([
    ['a.mp4', '0:v:0', 'aac'],
    ['a.webm', '0:v:1', 'libopus'],
  ])('%s takes its encoding of the picture, and of the voice', (file, picture, sound) => {
    const args = filmArguments({ ...film, voice: 'voice.wav' }, file);
    expect(args[args.indexOf('-map') + 1]).toBe(picture);
    expect(args[args.indexOf('-c:a') + 1]).toBe(sound);
    expect(args.at(-1)).toBe(file);
  });

  it('without a voice asks for no sound', () => {
    expect(filmArguments(film, 'a.mp4').join(' ')).not.toMatch(/2:a|aac/);
  });
});
