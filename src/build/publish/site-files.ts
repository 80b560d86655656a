/** Files of a site: their bytes by file name, relative to its root and with `/` between folders. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** The text of a file. */
export function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/** The same text, alone: what is cut out of a page keeps the whole of it in memory. */
export function alone(text: string): string {
  return textOf(bytesOf(text));
}

/** The bytes of a text, in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
