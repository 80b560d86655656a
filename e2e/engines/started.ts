import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { once } from 'node:events';

export interface Started {
  child: ChildProcess;
  /** Ends it and what it has started. */
  end: () => Promise<void>;
}

const running = new Set<number>();

// Whatever happens, nothing that was started here outlives this process.
process.once('exit', () => {
  for (const id of running) signal(id, 'SIGKILL');
});

/** Starts a program as the head of a group of its own, which ends as one. */
export function start(
  program: string,
  args: readonly string[],
  { env = process.env, stdio = 'ignore' }: { env?: NodeJS.ProcessEnv; stdio?: StdioOptions } = {},
): Started {
  const child = spawn(program, args, { env, stdio, detached: true });
  const { pid } = child;
  if (pid !== undefined) running.add(pid);
  // A program that cannot be started says so here, and whoever waits for its first word will not get one.
  child.once('error', (error) => process.stderr.write(`${program}: ${error.message}\n`));
  return {
    child,
    end: async () => {
      if (pid === undefined) return;
      const gone = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined;
      signal(pid, 'SIGTERM');
      const late = setTimeout(() => signal(pid, 'SIGKILL'), 5_000);
      await gone;
      clearTimeout(late);
      // Its head may be gone and the group not.
      signal(pid, 'SIGKILL');
      running.delete(pid);
    },
  };
}

function signal(group: number, name: NodeJS.Signals): void {
  try {
    process.kill(-group, name);
  } catch {
    // It has ended by itself.
  }
}
