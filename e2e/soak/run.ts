import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How often the whole end-to-end run is repeated. */
const repeats = process.env['SOAK_REPEATS'] ?? '50';

const config = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

for (const [what, args] of [
  ['100,000 random events, and ten minutes of use', ['--config', config('playwright.config.ts')]],
  [
    `the end-to-end tests, ${repeats} times each`,
    ['--config', config('../playwright.config.ts'), '--repeat-each', repeats, '--max-failures', '10'],
  ],
] as const) {
  if (repeats === '0' && args.length > 2) continue;
  process.stdout.write(`\n${what}\n`);
  const { status } = spawnSync('playwright', ['test', ...args], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
