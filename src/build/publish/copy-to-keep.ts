import { archiveName } from './archive-name.ts';
import { replacedIn } from '../site/site-files.ts';

/** The body of a page as it stands on the site: paragraphs for the copy alone are gone. */
export function bodyOnSite(body: string): string {
  return without('copy', body);
}

/**
 * The body of a page as it stands in the copy, which has no archive to link: paragraphs for the site alone are gone.
 *
 * @throws Error where the page still names the archive.
 */
export function bodyInCopy(body: string): string {
  const rest = without('site', body);
  if (rest.includes(archiveName)) throw new Error(`a page of the copy still names ${archiveName}`);
  return rest;
}

/**
 * A page of the site with the archive's size filled in, in kB and rounded up to 50, so that a changed word does not
 * change it.
 *
 * @throws Error where the page links the archive and has no place for its size.
 */
export function withArchiveSize(page: Uint8Array, archiveBytes: number): Uint8Array {
  const size = String(Math.ceil(archiveBytes / 50_000) * 50);
  const filled = replacedIn(
    page,
    '<data value="" data-archive-size></data>',
    `<data value="${size}">${size}</data>`,
  );
  if (filled === undefined && Buffer.from(page).includes(archiveName))
    throw new Error(`a page links ${archiveName} and has no place for its size`);
  return filled ?? page;
}

const paragraphOfOne = /(<p\b[^>]*) data-only="(\w+)"([^>]*>[\s\S]*?<\/p>)/g;

/** Takes out the paragraphs of one place, and the mark off those of the other. A paragraph holds no other. */
function without(place: 'site' | 'copy', html: string): string {
  return html.replaceAll(paragraphOfOne, (_, start: string, only: string, rest: string) =>
    only === place ? '' : start + rest,
  );
}
