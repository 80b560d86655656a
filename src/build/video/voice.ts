import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Machine } from '../../../e2e/browser/find.ts';
import { Failure } from './failure.ts';
import { runProgram } from './run-program.ts';
import { readWav, secondsOf, type Sound } from './wav.ts';

/** A program that speaks. */
export interface Voice {
  readonly name: string;
  /** Reads a text from its input and writes it, spoken at a pace in words a minute, to a WAV file. */
  readonly command: (wordsPerMinute: number, file: string) => [command: string, ...args: string[]];
}

type VoiceMachine = Pick<Machine, 'env' | 'platform' | 'run'>;

/** The best voice of the machine, or none. */
export async function findVoice({ env, platform, run }: VoiceMachine): Promise<Voice | undefined> {
  const starts = async (command: string, ...args: string[]): Promise<boolean> =>
    (await run(command, args, 20)).ok;
  const model = env['PIPER_MODEL'];
  if (model && (await starts('piper', '--help'))) return piper(model);
  if (platform === 'darwin' && (await starts('say', '-v', '?'))) return say;
  if (await starts('espeak-ng', '--version')) return espeak;
  return undefined;
}

/** What was looked for, for those who have none. */
export const voicesLookedFor = 'piper (with PIPER_MODEL naming its voice), say, espeak-ng';

function piper(model: string): Voice {
  return {
    name: 'piper',
    command: (wordsPerMinute, file) => {
      // It has no words a minute. Its voices read about this many, and a length scale of 2 makes that half.
      const scale = (170 / wordsPerMinute).toFixed(3);
      return ['piper', '--model', model, '--length_scale', scale, '--output_file', file];
    },
  };
}

const say: Voice = {
  name: 'say',
  command: (wordsPerMinute, file) => {
    const format = ['--file-format=WAVE', '--data-format=LEI16@22050'];
    return ['say', '-r', String(wordsPerMinute), ...format, '-o', file, '-f', '-'];
  },
};

const espeak: Voice = {
  name: 'espeak-ng',
  command: (wordsPerMinute, file) => ['espeak-ng', '-v', 'en', '-s', String(wordsPerMinute), '-w', file],
};

/** The pace at which the timeline reckons. */
const usualPace = 150;
const fastestPace = 360;

/**
 * The words in a voice, within a number of seconds: at the usual pace, or as much faster as it takes. `speak` is what
 * makes a text a sound at a pace. Throws a Failure where no pace that can be understood is fast enough.
 */
export async function speakWithin(
  seconds: number,
  words: string,
  speak: (words: string, wordsPerMinute: number) => Promise<Sound>,
): Promise<Sound> {
  let pace = usualPace;
  for (;;) {
    const sound = await speak(words, pace);
    const needed = secondsOf(sound);
    if (needed <= seconds) return sound;
    // A voice's pauses do not shrink with its pace, so a little more than the share that is missing.
    pace = Math.ceil(pace * Math.max(1.02, (needed / seconds) * 1.01));
    if (pace > fastestPace)
      throw new Failure(
        `The voice cannot say this within ${seconds.toFixed(1)} s; its cue needs a longer pause: ${words}`,
      );
  }
}

/** Makes a text a sound with one of the voices. */
export async function speakWith(voice: Voice, words: string, wordsPerMinute: number): Promise<Sound> {
  const folder = await mkdtemp(join(tmpdir(), 'lesson-voice-'));
  try {
    const file = join(folder, 'words.wav');
    const [command, ...args] = voice.command(wordsPerMinute, file);
    await runProgram(command, args, `${words}\n`);
    return readWav(await readFile(file));
  } finally {
    await rm(folder, { recursive: true });
  }
}
