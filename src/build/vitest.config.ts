import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // Playwright's specs are *.spec.ts and run elsewhere.
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
    // No test changes what another imports, and a process for each file would take a seventh of the time.
    isolate: false,
    // Vitest would leave one of two processors idle.
    maxWorkers: '100%',
    // Fixtures are built by a real Astro process, several at once on two cores.
    testTimeout: 240_000,
  },
});
