import { pathToFileURL } from 'node:url';

/** What Vite asks of a plugin that reads modules its own way. */
interface Loader {
  name: string;
  load: (id: string) => Promise<string | undefined>;
}

/**
 * Modules named `*.precomputed.ts` are evaluated by the build, and pages get their exports as plain data: what never
 * changes need not be computed by every reader, nor the code for it be sent. Elsewhere, in tests, they run as they are.
 *
 * A module's exports must be data that JSON carries whole; a double is, to its last bit.
 */
export function precomputed(): Loader {
  return {
    name: 'precomputed',
    async load(id) {
      const path = id.replace(/\?.*$/, '');
      if (!path.endsWith('.precomputed.ts')) return undefined;
      const exports = (await import(pathToFileURL(path).href)) as Record<string, unknown>;
      return Object.entries(exports)
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};\n`)
        .join('');
    },
  };
}
