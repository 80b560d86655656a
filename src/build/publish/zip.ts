import { crc32 } from 'node:zlib';
import { deflateSync, zipSync, type Zippable } from 'fflate';

/** What its own format has compressed already. */
const compressed = /\.(?:png|woff2|jpg|mp4|webm)$/;

/** A file as it stands in a zip file. */
export interface PackedFile {
  bytes: Uint8Array;
  /** Of the zip format: 0 for bytes as they are, 8 for deflated ones. */
  method: 0 | 8;
  /** Of the file as it was. */
  size: number;
  crc: number;
}

/** Packs a file on its own, so that it need not be kept until the archive is written. */
export function packed(name: string, bytes: Uint8Array): PackedFile {
  const file = { size: bytes.length, crc: crc32(bytes) };
  if (compressed.test(name)) return { ...file, method: 0, bytes };
  return { ...file, method: 8, bytes: deflateSync(bytes, { level: 6 }) };
}

/**
 * A zip file of packed files in one folder, in the order of the names, each entry of the given time in UTC. A zip file
 * writes no zone down, so the same bytes come out on every machine. Times outside 1980 to 2107, which the format
 * cannot write, become the nearest that it can.
 */
export function zipped(files: ReadonlyMap<string, PackedFile>, folder: string, date: Date): Uint8Array {
  const entries: Zippable = {};
  const names = [...files.keys()].sort();
  for (const name of names) entries[`${folder}/${name}`] = [files.get(name)!.bytes, { level: 0 }];
  // Any time that exists in every zone will do: fflate reads it in the machine's, and it is written over below.
  const archive = zipSync(entries, { mtime: new Date(1980, 5, 15, 12) });
  stamp(
    archive,
    names.map((name) => files.get(name)!),
    dosTime(date),
  );
  return archive;
}

/** Two 16-bit fields: the date above, the time, in steps of two seconds, below. */
function dosTime(date: Date): number {
  const year = date.getUTCFullYear();
  if (year < 1980) return dosTime(new Date(Date.UTC(1980, 0, 1)));
  if (year > 2107) return dosTime(new Date(Date.UTC(2107, 11, 31, 23, 59, 58)));
  const day = ((year - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  return day * 0x10000 + time;
}

/** Where the fields of a file's header are; in the directory at the end all of them stand two bytes later. */
const field = { method: 8, time: 10, crc: 14, size: 22 } as const;

/**
 * Writes what fflate was not told into both headers of every entry: the one in the directory at the end, and the one it
 * points to.
 */
function stamp(archive: Uint8Array, files: readonly PackedFile[], time: number): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  // The last 22 bytes describe the directory, as long as no comment follows them.
  let entry = view.getUint32(archive.length - 22 + 16, true);
  for (const { method, size, crc } of files) {
    for (const header of [entry + 2, view.getUint32(entry + 42, true)]) {
      view.setUint16(header + field.method, method, true);
      view.setUint32(header + field.time, time, true);
      view.setUint32(header + field.crc, crc, true);
      view.setUint32(header + field.size, size, true);
    }
    const [name, extra, comment] = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
    entry += 46 + name! + extra! + comment!;
  }
}
