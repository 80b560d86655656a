import { parseArgs } from 'node:util';

/** What the command was asked for. */
export interface Options {
  /** A sheet with the still of every cue, and no video. */
  readonly preview: boolean;
  readonly cut: Cut;
  /** The whole video and not a part of it. */
  readonly whole: boolean;
  readonly theme: Theme;
  /** No voice, even where there is one. */
  readonly silent: boolean;
  /** The folder that everything goes into. */
  readonly out: string;
}

/** A part of the video, in seconds from its beginning. */
export interface Cut {
  readonly from: number;
  readonly to: number;
}

export type Theme = 'light' | 'dark';

const usage = `npm run video                            the whole video, into dist-video/
npm run video -- --preview               a sheet with the still of every cue
npm run video -- --from 60 --to 70       a part of it, in seconds
npm run video -- --theme dark            in the dark colours
npm run video -- --silent                without a voice
npm run video -- --out elsewhere         into another folder`;

/**
 * Reads the command line. `length` is that of the video, in seconds.
 * Throws a RangeError that says what is wrong and how it should be.
 * @example readOptions(['--from', '60', '--to', '70'], 430).cut // { from: 60, to: 70 }
 */
export function readOptions(args: readonly string[], length: number): Options {
  const given = parse(args);
  const from = secondsOf('--from', given.from, length) ?? 0;
  const to = secondsOf('--to', given.to, length) ?? length;
  if (from >= to) throw new RangeError(`--from ${from} has to be before --to ${to}.`);
  const { theme = 'light', out = 'dist-video' } = given;
  if (theme !== 'light' && theme !== 'dark')
    throw new RangeError(`--theme ${theme} is not a theme: it is light or dark.`);
  if (out === '') throw new RangeError('--out needs the name of a folder.');
  const { preview = false, silent = false } = given;
  return { preview, cut: { from, to }, whole: from === 0 && to === length, theme, silent, out };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        preview: { type: 'boolean' },
        from: { type: 'string' },
        to: { type: 'string' },
        theme: { type: 'string' },
        silent: { type: 'boolean' },
        out: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // Its first sentence says what is wrong; the rest is about positional arguments, of which there are none.
    const [reason = ''] = (error as Error).message.split(/(?<=\.)\s|\n/);
    throw new RangeError(`${reason.replace(/\.?$/, '.')} What can be asked for:\n${usage}`, { cause: error });
  }
}

function secondsOf(name: string, text: string | undefined, length: number): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d+(\.\d+)?$/.test(text))
    throw new RangeError(`${name} ${text} is not a number of seconds. For example: --from 60 --to 70.5`);
  if (Number(text) > length)
    throw new RangeError(`${name} ${text} is after the end of the video, at ${length.toFixed(1)} s.`);
  return Number(text);
}
