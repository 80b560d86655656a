import { join } from 'node:path';
import { build } from 'esbuild';

/** The scripts of the service worker and of its kill switch, each in one piece for the browser. */
export interface WorkerScripts {
  worker: string;
  killSwitch: string;
}

export async function workerScripts(): Promise<WorkerScripts> {
  const [worker, killSwitch] = await Promise.all(['worker.ts', 'kill-switch.ts'].map(bundle));
  return { worker: worker!, killSwitch: killSwitch! };
}

async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, name)],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    // Not the project's own: a copy of the project is built wherever it stands.
    tsconfigRaw: {},
  });
  return outputFiles[0]!.text;
}
