import { readFileSync } from 'node:fs';
import { minifySync } from '@swc/core';

const source = readFileSync(new URL('before-paint.js', import.meta.url), 'utf8');

/** The script of every page that runs before its first paint, without what only we read. */
export const beforePaint = minifySync(source, { compress: true, mangle: true }).code;
