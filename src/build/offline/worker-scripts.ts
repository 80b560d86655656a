import { join } from 'node:path';
import { build, type Rolldown } from 'vite';

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
  // Nothing is written, but Vite's types cannot know.
  const { output } = (await build({
    // Not the project's own: a copy of the project is built wherever it stands.
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, name),
        output: { format: 'iife', comments: false },
      },
    },
  })) as Rolldown.RolldownOutput;
  return output[0].code;
}
