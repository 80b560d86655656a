import { archiveName } from './archive-name.ts';

/**
 * A page as it stands on the site: paragraphs for the copy alone are gone, and the archive's size is filled in, in kB
 * and rounded up to 50, so that a changed word does not change it.
 *
 * @throws Error where the page links the archive and has no place for its size.
 */
export function pageOnSite(html: string, archiveBytes: number): string {
  const page = without('copy', html);
  if (!page.includes(archiveName)) return page;
  const size = String(Math.ceil(archiveBytes / 50_000) * 50);
  const filled = page.replace(
    /<data [^>]*\bdata-archive-size\b[^>]*><\/data>/,
    `<data value="${size}">${size}</data>`,
  );
  if (filled === page) throw new Error(`a page links ${archiveName} and has no place for its size`);
  return filled;
}

/**
 * A page as it stands in the copy, which has no archive to link: paragraphs for the site alone are gone.
 *
 * @throws Error where the page still names the archive.
 */
export function pageInCopy(html: string): string {
  const page = without('site', html);
  if (page.includes(archiveName)) throw new Error(`a page of the copy still names ${archiveName}`);
  return page;
}

const paragraphOfOne = /(<p\b[^>]*) data-only="(\w+)"([^>]*>[\s\S]*?<\/p>)/g;

/** Takes out the paragraphs of one place, and the mark off those of the other. A paragraph holds no other. */
function without(place: 'site' | 'copy', html: string): string {
  return html.replaceAll(paragraphOfOne, (_, start: string, only: string, rest: string) =>
    only === place ? '' : start + rest,
  );
}
