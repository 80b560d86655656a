/**
 * How the names of the caches of one copy of the site begin. Copies at other paths of one host share its store of
 * caches, and must leave each other's alone; no address holds a space, so no beginning is the beginning of another.
 */
export function cachePrefix(scope: string): string {
  return `${scope} `;
}
