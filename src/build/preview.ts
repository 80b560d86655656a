import { preview } from 'astro';

// Astro's own command leaves the terminal when it takes its caller for a program; this one stays.
const { host = 'localhost', port } = await preview({ root: process.cwd(), logLevel: 'error' });
process.stdout.write(
  `\n  The lesson is at http://${host}:${String(port)}/cross-entropy-loss\n  Ctrl+C stops it.\n\n`,
);
