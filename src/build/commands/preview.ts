import { preview } from 'astro';
import { serverOptions } from './server-options.ts';

// Astro's own command leaves the terminal when it takes its caller for a program; this one stays.
const options = { root: process.cwd(), server: serverOptions(), logLevel: 'error' } as const;
const { host = 'localhost', port } = await preview(options);
process.stdout.write(
  `\n  The lesson is at http://${host}:${String(port)}/cross-entropy-loss\n  Ctrl+C stops it.\n\n`,
);
