import type { Machine } from '../../../e2e/browser/find.ts';

/** What looking for ffmpeg asks of the machine. */
export type FfmpegMachine = Pick<Machine, 'platform' | 'isRoot' | 'run'>;

export type FfmpegFinding = { ok: true; version: string } | { ok: false; message: string };

/** H.264 and AV1 for the picture, AAC and Opus for the voice. */
const encoders = ['libx264', 'libsvtav1', 'aac', 'libopus'];

/** The ffmpeg on the PATH, installed if need be. `say` hears each step before it is taken. */
export async function findOrInstallFfmpeg(
  machine: FfmpegMachine,
  say: (line: string) => void,
): Promise<FfmpegFinding> {
  const present = await findFfmpeg(machine);
  if (present.ok || present.installed || machine.platform !== 'linux') return present;
  for (const step of ['update', 'install -y ffmpeg']) {
    const [command, ...args] = [...(machine.isRoot ? [] : ['sudo', '-n']), 'apt-get', ...step.split(' ')];
    say(`No ffmpeg yet. Trying: ${[command, ...args].join(' ')} (at most 300 s)`);
    // A failed update does not end the attempt: one broken source is enough for it to fail.
    await machine.run(command!, args, 300);
  }
  return findFfmpeg(machine);
}

async function findFfmpeg({ platform, run }: FfmpegMachine): Promise<FfmpegFinding & { installed: boolean }> {
  const { ok, output } = await run('ffmpeg', ['-version'], 20);
  if (!ok) {
    const message = `ffmpeg is not there, and the video is encoded by it. This puts it right:\n  ${remedy(platform)}`;
    return { ok: false, installed: false, message };
  }
  const known = await run('ffmpeg', ['-hide_banner', '-encoders'], 20);
  const names = new Set(known.output.split('\n').map((line) => line.trim().split(/\s+/)[1]));
  const missing = encoders.filter((name) => !names.has(name));
  if (missing.length > 0) {
    const message = `This ffmpeg cannot encode with ${missing.join(', ')}. One that can is had by:\n  ${remedy(platform)}`;
    return { ok: false, installed: true, message };
  }
  return { ok: true, installed: true, version: output.split('\n')[0]!.trim() };
}

function remedy(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'brew install ffmpeg';
  return platform === 'win32' ? 'winget install ffmpeg' : 'sudo apt-get install -y ffmpeg';
}
