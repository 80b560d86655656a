import { dev } from 'astro';
import { serverOptions } from './server-options.ts';

// Astro's own command leaves the terminal when it takes its caller for a program; this one stays.
await dev({ root: process.cwd(), server: serverOptions() });
