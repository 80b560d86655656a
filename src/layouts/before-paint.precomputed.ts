import { readFileSync } from 'node:fs';
import { transformSync } from 'esbuild';

const source = readFileSync(new URL('before-paint.js', import.meta.url), 'utf8');

/** The script of every page that runs before its first paint, without what only we read. */
export const beforePaint = transformSync(source, { minify: true }).code.trim();
