import { unzipSync } from 'fflate';
import { afterEach, expect, it } from 'vitest';
import { bytesOf, textOf, type SiteFiles } from '../site/site-files.ts';
import { packed, zipped } from './zip.ts';

const site = new Map([
  ['b.html', bytesOf('the same words again, the same words again')],
  ['a/c.txt', bytesOf('ŷ − y')],
  ['a.txt', bytesOf('')],
]);
const archiveOf = (files: SiteFiles, date: Date) =>
  zipped(new Map([...files].map(([name, bytes]) => [name, packed(name, bytes)])), 'lesson', date);
const zone = process.env['TZ'];

afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

/** What each header of the file says of the time, read by the format's description and not by the writer's code. */
function timesIn(archive: Uint8Array): string[] {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const times: string[] = [];
  for (let at = 0; at + 4 <= archive.length; at++) {
    const signature = view.getUint32(at, true);
    const field = { 0x04034b50: 10, 0x02014b50: 12 }[signature];
    if (field === undefined) continue;
    const time = view.getUint16(at + field, true);
    const day = view.getUint16(at + field + 2, true);
    const parts = [
      (day >> 9) + 1980,
      (day >> 5) & 15,
      day & 31,
      time >> 11,
      (time >> 5) & 63,
      (time & 31) * 2,
    ];
    times.push(parts.join(' '));
  }
  return times;
}

it('holds every file in one folder, in the order of their names', () => {
  const files = unzipSync(archiveOf(site, new Date(0)));
  expect(Object.entries(files).map(([name, bytes]) => [name, textOf(bytes)])).toEqual([
    ['lesson/a.txt', ''],
    ['lesson/a/c.txt', 'ŷ − y'],
    ['lesson/b.html', 'the same words again, the same words again'],
  ]);
});

it.each([
  ['2026-11-24T11:14:15Z', '2026 11 24 11 14 14'],
  // An hour that the clocks of many places leave out.
  ['2026-03-29T02:30:00Z', '2026 3 29 2 30 0'],
  ['1970-01-01T00:00:00Z', '1980 1 1 0 0 0'],
  ['1980-01-01T00:00:00Z', '1980 1 1 0 0 0'],
  ['2107-12-31T23:59:59Z', '2107 12 31 23 59 58'],
  ['2108-01-01T00:00:00Z', '2107 12 31 23 59 58'],
])('the time %s stands in both headers of all three entries', (date, expected) => {
  expect(timesIn(archiveOf(site, new Date(date)))).toEqual(Array(6).fill(expected));
});

it('is the same in every zone, and whatever order the files come in', () => {
  const date = new Date('2026-03-29T02:30:00Z');
  const offsets = new Set<number>();
  const archives = ['UTC', 'Europe/Berlin', 'America/St_Johns', 'Pacific/Apia'].map((name) => {
    process.env['TZ'] = name;
    offsets.add(date.getTimezoneOffset());
    return archiveOf(new Map([...site].reverse()), date);
  });
  expect(offsets.size, 'zones that differ').toBe(4);
  for (const archive of archives) expect(archive).toEqual(archiveOf(site, date));
});
