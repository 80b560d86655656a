import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from '@playwright/test';
import type { Machine, RunResult } from './find.ts';

/** The machine this runs on. */
export const thisMachine: Machine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
  // Chrome on Windows opens a window instead of printing its version.
  works: (path) => process.platform === 'win32' || browserVersion(path) !== undefined,
  run,
};

/** What the browser says of itself, such as "Chromium 156.0.8078.79"; undefined if no browser starts there. */
export function browserVersion(path: string): string | undefined {
  if (process.platform === 'win32') return undefined;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  if (status !== 0) return undefined;
  return stdout
    .split('\n')
    .find((line) => /(?:chrom|edge|brave).*\d/i.test(line))
    ?.trim();
}

function run(command: string, args: readonly string[], limitSeconds: number): Promise<RunResult> {
  const [program, ...before] =
    command === 'playwright'
      ? [process.execPath, createRequire(import.meta.url).resolve('@playwright/test/cli')]
      : [command];
  return new Promise((resolve) => {
    // A group of its own on POSIX: what a step starts must end with it.
    const grouped = process.platform !== 'win32';
    const child = spawn(program, [...before, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: grouped,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', NO_COLOR: '1' },
    });
    const end = (): void => {
      if (child.pid === undefined) return;
      try {
        if (grouped) process.kill(-child.pid);
        else child.kill();
      } catch {
        // It has ended by itself.
      }
    };
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const started = Date.now();
    const progress = setInterval(() => {
      process.stdout.write(`  still at it after ${String(Math.round((Date.now() - started) / 1000))} s\n`);
    }, 15_000);
    const finish = (result: RunResult): void => {
      clearInterval(progress);
      clearTimeout(limit);
      process.off('exit', end);
      resolve(result);
    };
    const limit = setTimeout(() => {
      end();
      finish({ ok: false, output: `gave up after ${String(limitSeconds)} s\n${output}` });
    }, limitSeconds * 1000);
    process.once('exit', end);
    child.once('error', (error) => {
      const missing = 'code' in error && error.code === 'ENOENT';
      finish({ ok: false, output: missing ? `${command}: not found` : error.message });
    });
    child.once('close', (code) => {
      finish({ ok: code === 0, output });
    });
  });
}
