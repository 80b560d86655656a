import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // Playwright's specs are *.spec.ts and run elsewhere.
    include: ['src/**/*.test.{ts,tsx}', 'e2e/**/*.test.ts', 'bench/**/*.test.ts'],
    // Vitest would leave one of two processors idle.
    maxWorkers: '100%',
    // Fixtures are built by a real Astro process, several at once on two cores.
    testTimeout: 240_000,
  },
});
