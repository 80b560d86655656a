import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const length = 429.9;

describe('readOptions', () => {
  it('without arguments is the whole video in the light colours', () => {
    expect(readOptions([], length)).toEqual({
      preview: false,
      cut: { from: 0, to: 429.9 },
      whole: true,
      theme: 'light',
      silent: false,
      out: 'dist-video',
    });
  });

  it.each([
    [['--from', '60', '--to', '70'], { cut: { from: 60, to: 70 }, whole: false }],
    [['--from=60.5'], { cut: { from: 60.5, to: 429.9 }, whole: false }],
    [['--to', '429.9'], { cut: { from: 0, to: 429.9 }, whole: true }],
    [['--preview', '--theme', 'dark'], { preview: true, theme: 'dark' }],
    [['--silent', '--out', 'elsewhere'], { silent: true, out: 'elsewhere' }],
  ])('reads %j', (args, expected) => {
    expect(readOptions(args, length)).toMatchObject(expected);
  });

  it.each([
    [['--from', 'abc'], '--from abc is not a number of seconds. For example: --from 60 --to 70.5'],
    [['--to', '1:10'], '--to 1:10 is not a number of seconds. For example: --from 60 --to 70.5'],
    [['--to', '1e2'], '--to 1e2 is not a number of seconds. For example: --from 60 --to 70.5'],
    [['--to', ''], '--to  is not a number of seconds. For example: --from 60 --to 70.5'],
    [['--from=-5'], '--from -5 is not a number of seconds. For example: --from 60 --to 70.5'],
    [['--to', '430'], '--to 430 is after the end of the video, at 429.9 s.'],
    [['--from', '70', '--to', '60'], '--from 70 has to be before --to 60.'],
    [['--from', '70', '--to', '70'], '--from 70 has to be before --to 70.'],
    [['--theme', 'blue'], '--theme blue is not a theme: it is light or dark.'],
    [['--out', ''], '--out needs the name of a folder.'],
  ])('refuses %j', (args, message) => {
    expect(() => readOptions(args, length)).toThrow(new RangeError(message));
  });

  it.each([
    [['--form', '60'], "Unknown option '--form'."],
    [['60'], "Unexpected argument '60'."],
    [['--preview=yes'], "Option '--preview' does not take an argument."],
    [['--from'], "Option '--from <value>' argument missing."],
  ])('refuses %j and says what can be asked for', (args, reason) => {
    expect(() => readOptions(args, length)).toThrow(`${reason} What can be asked for:\nnpm run video `);
  });
});
