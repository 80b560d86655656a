import { defineConfig } from '@playwright/test';
import usual from '../playwright.config.ts';

process.env['RANDOM_EVENTS'] ??= '100000';

/** What takes too long for every change: `npm run test:soak`. */
export default defineConfig({
  ...usual,
  testDir: '..',
  outputDir: '../../test-results',
  testMatch: ['random.spec.ts', 'soak/*.soak.ts'],
  timeout: 3_600_000,
});
