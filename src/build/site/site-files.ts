/** Files of a site: their bytes by file name, relative to its root and with `/` between folders. */
export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** The text of a file. */
export function textOf(bytes: Uint8Array): string {
  return bufferOf(bytes).toString('utf8');
}

/** A file with the first of a text replaced; undefined where it does not hold the text. */
export function replacedIn(bytes: Uint8Array, text: string, by: string): Uint8Array | undefined {
  const file = bufferOf(bytes);
  const start = file.indexOf(text);
  if (start < 0) return undefined;
  return Buffer.concat([
    file.subarray(0, start),
    bytesOf(by),
    file.subarray(start + Buffer.byteLength(text)),
  ]);
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

/** The same text, alone: what is cut out of a page keeps the whole of it in memory. */
export function alone(text: string): string {
  return textOf(bytesOf(text));
}

/** The bytes of a text, in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
