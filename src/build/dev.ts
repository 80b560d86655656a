import { dev } from 'astro';

// Astro's own command leaves the terminal when it takes its caller for a program; this one stays.
await dev({ root: process.cwd() });
