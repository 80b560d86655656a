import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface MeasuredRun {
  /** Whether it ended by itself and without an error. */
  ok: boolean;
  output: string;
  seconds: number;
  /** Of all its processes; what other programs take meanwhile is not in it. Not known outside of Linux. */
  processorSeconds: number;
  /** The largest sum of what all its processes held in memory at a time, in MB of 1,000,000 bytes. */
  peakMB: number;
}

const pageBytes = 4096;
const ticksPerSecond = 100;
const pollMs = 50;

/** Runs a command and measures it with every process that it starts, ending them all after `limitSeconds`. */
export async function measuredRun(
  [command = '', ...args]: readonly string[],
  { cwd, env = {}, limitSeconds }: { cwd: string; env?: Record<string, string>; limitSeconds: number },
): Promise<MeasuredRun> {
  const before = childSeconds();
  const began = performance.now();
  // In a group of its own, so that all of it can be ended.
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => {
      output += text.toString();
    });
  let peak = 0;
  const poll = setInterval(() => {
    peak = Math.max(peak, bytesOf(child.pid ?? 0));
  }, pollMs);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, limitSeconds * 1000);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(poll);
  clearTimeout(limit);
  return {
    ok: code === 0 && !late,
    output,
    seconds: (performance.now() - began) / 1000,
    processorSeconds: childSeconds() - before,
    peakMB: peak / 1e6,
  };
}

/** What a process and those below it hold in memory. Each is asked for its children by the system's own list. */
function bytesOf(pid: number): number {
  try {
    const resident = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
      .filter((child) => child !== '')
      .reduce((sum, child) => sum + bytesOf(Number(child)), resident);
  } catch {
    // It has ended meanwhile, or this is no Linux.
    return 0;
  }
}

/** Processor time of the processes that this one has started and that have ended. */
function childSeconds(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // After the name, which may hold anything, in brackets: the 14th and 15th of the rest.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / ticksPerSecond;
  } catch {
    return Number.NaN;
  }
}
