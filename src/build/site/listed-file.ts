import { createHash } from 'node:crypto';

/** What the worker and hosts are told of a file. */
export interface ListedFile {
  name: string;
  /** In hexadecimal digits. */
  sha256: string;
  /** Of a page that says what edition it is. */
  edition?: string | undefined;
  /** Of a page. */
  policy?: string | undefined;
}

export function listed(name: string, bytes: Uint8Array): ListedFile {
  return { name, sha256: sha256(bytes) };
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
