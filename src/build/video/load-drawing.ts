import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import type * as Drawing from './drawing.tsx';

/** The module that draws. Node reads TypeScript but no JSX, so Vite reads it for Node. */
export async function loadDrawing(): Promise<typeof Drawing> {
  const path = fileURLToPath(new URL('drawing.tsx', import.meta.url));
  const { module } = await runnerImport<typeof Drawing>(path, { configFile: false, logLevel: 'error' });
  return module;
}
