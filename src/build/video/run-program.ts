import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Failure } from './failure.ts';

/**
 * Runs a program to its end, with `input` as what it reads. It ends with this process.
 * Throws a Failure with the last it said where it ends badly.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  input: string | AsyncIterable<Uint8Array> = '',
  env: Record<string, string> = {},
): Promise<void> {
  const child = spawn(command, args, {
    stdio: ['pipe', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  const end = (): void => {
    // At once: what it was making is not wanted, and the next run makes it anew.
    child.kill('SIGKILL');
  };
  process.once('exit', end);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // What stops the input is often that the program has ended; then its own words tell more.
  const fed = pipeline(typeof input === 'string' ? [input] : Readable.from(input), child.stdin).then(
    () => undefined,
    (error: unknown) => {
      child.stdin.destroy();
      return error;
    },
  );
  try {
    const code = await ended;
    const broken = await fed;
    if (code !== 0) {
      const words = said.trim().split('\n').slice(-6).join('\n');
      throw new Failure(`${command} ended with ${String(code)}:\n${words}`, { cause: broken });
    }
    if (broken !== undefined) throw broken as Error;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new Failure(`${command}: not found`, { cause: error });
    throw error;
  } finally {
    process.off('exit', end);
  }
}
