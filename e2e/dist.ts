import { fileURLToPath } from 'node:url';

/** The built site; DIST_DIR names another folder. */
export const dist = process.env['DIST_DIR'] ?? fileURLToPath(new URL('../dist', import.meta.url));
