import { resolve } from 'node:path';
export function contentDirectory(): string {
  return resolve(process.env['CONTENT_DIR'] ?? 'content');
}
