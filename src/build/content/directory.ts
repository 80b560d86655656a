import { join } from 'node:path';

/** Where the words are. */
export function contentDirectory(root = process.cwd()): string {
  return join(root, 'content');
}
