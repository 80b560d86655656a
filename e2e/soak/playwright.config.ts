import { defineConfig } from '@playwright/test';
import usual from '../playwright.config.ts';

process.env['RANDOM_EVENTS'] ??= '100000';

const { launchOptions } = usual.use ?? {};

/** What takes too long for every change: `npm run test:soak`. */
export default defineConfig({
  ...usual,
  testDir: '..',
  outputDir: '../../test-results',
  timeout: 3_600_000,
  projects: [
    { name: 'events', testMatch: ['random.spec.ts', 'soak/slow-machine.soak.ts'] },
    {
      name: 'memory',
      testMatch: 'soak/memory.soak.ts',
      use: {
        // The machine code that the browser makes of what runs often lies in the heap as well and grows for an hour.
        launchOptions: { ...launchOptions, args: [...(launchOptions?.args ?? []), '--js-flags=--jitless'] },
      },
    },
  ],
});
