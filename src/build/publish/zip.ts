import { zipSync, type Zippable } from 'fflate';
import type { SiteFiles } from './site-files.ts';

/** What its own format has compressed already. */
const packed = /\.(?:png|woff2|jpg|mp4|webm)$/;

/**
 * A zip file of a site in one folder, in the order of the names, each entry of the given time in UTC. A zip file
 * writes no zone down, so the same bytes come out on every machine. Times outside 1980 to 2107, which the format
 * cannot write, become the nearest that it can.
 */
export function zipped(site: SiteFiles, folder: string, date: Date): Uint8Array {
  const entries: Zippable = {};
  for (const name of [...site.keys()].sort())
    entries[`${folder}/${name}`] = [site.get(name)!, { level: packed.test(name) ? 0 : 6 }];
  // Any time that exists in every zone will do: fflate reads it in the machine's, and it is written over below.
  const archive = zipSync(entries, { mtime: new Date(1980, 5, 15, 12) });
  stamp(archive, dosTime(date));
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

/** Writes a time into both headers of every entry: the one in the directory at the end, and the one it points to. */
function stamp(archive: Uint8Array, time: number): void {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  // The last 22 bytes describe the directory, as long as no comment follows them.
  const end = archive.length - 22;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    view.setUint32(entry + 12, time, true);
    view.setUint32(view.getUint32(entry + 42, true) + 10, time, true);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(entry + field, true));
    entry += 46 + name! + extra! + comment!;
  }
}
