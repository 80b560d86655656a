import { describe, expect, it } from 'vitest';
import { findOrInstallFfmpeg, type FfmpegMachine } from './ffmpeg.ts';

const full = ` Encoders:
 V..... = Video
 ------
 V....D libx264              libx264 H.264 / AVC (codec h264)
 V..... libsvtav1            SVT-AV1 encoder (codec av1)
 A....D aac                  AAC (Advanced Audio Coding)
 A....D libopus              libopus Opus (codec opus)
`;
const found = { ok: true, version: 'ffmpeg version 5.1.9 Copyright (c) the FFmpeg developers' };

interface Situation extends Partial<Pick<FfmpegMachine, 'platform' | 'isRoot'>> {
  /** Whether it is there, or which command brings it. */
  there?: boolean | string;
  encoders?: string;
}

function machineWith({ there = false, encoders = full, platform = 'linux', isRoot = false }: Situation) {
  let present = there === true;
  const ran: string[] = [];
  const said: string[] = [];
  const machine: FfmpegMachine = {
    platform,
    isRoot,
    run: (command, args) => {
      const line = [command, ...args].join(' ');
      if (command !== 'ffmpeg') ran.push(line);
      if (line === there) present = true;
      if (command === 'ffmpeg' && !present)
        return Promise.resolve({ ok: false, output: 'ffmpeg: not found' });
      if (line === 'ffmpeg -version')
        return Promise.resolve({ ok: true, output: `${found.version}\nbuilt with gcc\n` });
      return Promise.resolve({ ok: line !== 'apt-get update', output: encoders });
    },
  };
  return { ran, said, find: () => findOrInstallFfmpeg(machine, (line) => said.push(line)) };
}

describe('when ffmpeg is there', () => {
  it('is taken, and nothing is installed', async () => {
    const { find, ran } = machineWith({ there: true });
    expect(await find()).toMatchObject(found);
    expect(ran).toEqual([]);
  });

  it('but lacks encoders, the message names them, and nothing is installed over it', async () => {
    const { find, ran } = machineWith({ there: true, encoders: full.replaceAll(/.*lib(svt|opus).*\n/g, '') });
    expect(await find()).toMatchObject({
      ok: false,
      message:
        'This ffmpeg cannot encode with libsvtav1, libopus. One that can is had by:\n  sudo apt-get install -y ffmpeg',
    });
    expect(ran).toEqual([]);
  });
});

describe('when there is none on Linux', () => {
  it('root installs the package, even after a failed update', async () => {
    const { find, ran, said } = machineWith({ isRoot: true, there: 'apt-get install -y ffmpeg' });
    expect(await find()).toMatchObject(found);
    expect(ran).toEqual(['apt-get update', 'apt-get install -y ffmpeg']);
    expect(said[0]).toBe('No ffmpeg yet. Trying: apt-get update (at most 300 s)');
  });

  it('others go through sudo without a password', async () => {
    const { find } = machineWith({ there: 'sudo -n apt-get install -y ffmpeg' });
    expect(await find()).toMatchObject(found);
  });

  it('and none can be installed, the message says how to get it', async () => {
    expect(await machineWith({}).find()).toMatchObject({
      ok: false,
      message:
        'ffmpeg is not there, and the video is encoded by it. This puts it right:\n  sudo apt-get install -y ffmpeg',
    });
  });
});

describe('when there is none elsewhere', () => {
  it.each([
    ['darwin', 'brew install ffmpeg'],
    ['win32', 'winget install ffmpeg'],
  ] as const)('on %s nothing is tried, and the message says: %s', async (platform, command) => {
    const { find, ran } = machineWith({ platform });
    expect(await find()).toMatchObject({ ok: false, message: expect.stringContaining(command) as string });
    expect(ran).toEqual([]);
  });
});
