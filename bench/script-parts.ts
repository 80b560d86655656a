import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { minify } from '@swc/core';
import { build } from 'astro';
import { packageOf } from '../src/build/script/script-packages.ts';

export interface Part {
  /** A package; undefined for what is ours. */
  from: string | undefined;
  /** Bytes as the bundler writes them, before anything is made shorter. */
  whole: number;
  /** Bytes after that, and with brotli, of this part by itself: together with the others it takes a little less. */
  shortened: number;
  brotli: number;
}

/** What the pages' script is made of, by a build of the site into a folder that is not kept. */
export async function scriptParts(root: string): Promise<Part[]> {
  const code = new Map<string | undefined, string>();
  const collector = {
    name: 'script-parts',
    enforce: 'pre' as const,
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle(_: unknown, bundle: Record<string, Output>) {
      for (const output of Object.values(bundle)) {
        for (const [id, module] of Object.entries(output.modules ?? {}))
          code.set(packageOf(id), (code.get(packageOf(id)) ?? '') + (module.code ?? ''));
      }
    },
  };
  const outDir = await mkdtemp(join(tmpdir(), 'script-parts-'));
  try {
    await build({ root, outDir, logLevel: 'error', vite: { plugins: [collector] } });
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
  return Promise.all([...code].map(([from, text]) => measured(from, text)));
}

interface Output {
  modules?: Record<string, { code: string | null }>;
}

async function measured(from: string | undefined, text: string): Promise<Part> {
  // By itself, most of a package would seem to be of no use.
  const options = {
    mangle: { toplevel: true },
    compress: { passes: 4, toplevel: false, unused: false },
  } as const;
  const { code } = await minify(text, options);
  return { from, whole: text.length, shortened: code.length, brotli: brotliCompressSync(code).length };
}
