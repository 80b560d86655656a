// All benchmarks, one after another, or those that are named: `npm run bench -- input bytes`.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** In the order in which they run; whether each needs a browser. */
const benchmarks: Record<string, { browser: boolean }> = {
  accuracy: { browser: false },
  raster: { browser: false },
  bytes: { browser: true },
  frames: { browser: true },
  input: { browser: true },
  lighthouse: { browser: true },
  builds: { browser: false },
  compare: { browser: false },
};

const named = process.argv.slice(2);
const unknown = named.filter((name) => !Object.hasOwn(benchmarks, name));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no benchmark ${unknown.join(', ')}, but there are ${Object.keys(benchmarks).join(', ')}.\n`,
  );
  process.exit(1);
}
const chosen = Object.entries(benchmarks).filter(([name]) => named.length === 0 || named.includes(name));
if (chosen.some(([, { browser }]) => browser)) run(join(import.meta.dirname, '../e2e/browser/ensure.ts'));
for (const [name] of chosen) {
  process.stdout.write(`\n${name}\n`);
  run(join(import.meta.dirname, `${name}.ts`));
}

/** Ends everything where one fails, with its code. */
function run(script: string): void {
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
